/** Every command of a persona by name. */
import { addPersonaItems } from './add-persona-items';
import { addPersonaScale } from './add-persona-scale';
import { addPersonaSection } from './add-persona-section';
import { editPersonaText } from './edit-persona-text';
import { movePersonaItem } from './move-persona-item';
import { movePersonaScale } from './move-persona-scale';
import { movePersonaSection } from './move-persona-section';
import { removePersonaRecords } from './remove-persona-records';
import { restorePersonaRecords } from './restore-persona-records';
import { setPersona } from './set-persona';
import { setPersonaItem } from './set-persona-item';
import { setPersonaScale } from './set-persona-scale';
import { setPersonaSection } from './set-persona-section';

export const PERSONA_COMMANDS = {
  setPersona,
  editPersonaText,
  addPersonaItems,
  setPersonaItem,
  movePersonaItem,
  setPersonaSection,
  movePersonaSection,
  addPersonaSection,
  addPersonaScale,
  setPersonaScale,
  movePersonaScale,
  removePersonaRecords,
  restorePersonaRecords,
} as const;
