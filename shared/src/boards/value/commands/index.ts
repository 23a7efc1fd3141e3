/** Every command of a value map by name. */
import { addNote, copyNotes, placeNotes, setNotes } from '../../../kernel/notes/note-commands';
import { addCompetitorMap } from './add-competitor-map';
import { addFitLink } from './add-fit-link';
import { addValueItems } from './add-value-items';
import { bringFromPersona } from './bring-from-persona';
import { editValueText } from './edit-value-text';
import { keepValueWords } from './keep-value-words';
import { linkItemTouchpoints } from './link-item-touchpoints';
import { moveValueItems } from './move-value-items';
import { removeValueRecords } from './remove-value-records';
import { restoreValueRecords } from './restore-value-records';
import { setFitLinks } from './set-fit-links';
import { setValueDimension } from './set-value-dimension';
import { setValueItems } from './set-value-items';
import { setValueMap } from './set-value-map';
import { toggleFitLink } from './toggle-fit-link';

export const VALUE_COMMANDS = {
  addValueItems,
  editValueText,
  setValueItems,
  setValueDimension,
  linkItemTouchpoints,
  moveValueItems,
  removeValueRecords,
  restoreValueRecords,
  addFitLink,
  toggleFitLink,
  setFitLinks,
  setValueMap,
  addCompetitorMap,
  bringFromPersona,
  keepValueWords,
  addNote,
  setNotes,
  placeNotes,
  copyNotes,
} as const;
