/** Every command of the project level by name. */
import { addBoard } from './add-board';
import { addPerson } from './add-person';
import { addTeam } from './add-team';
import { addTemplate } from './add-template';
import { duplicateBoard } from './duplicate-board';
import { editProjectText } from './edit-project-text';
import { importTable } from './import-table';
import { makePerson } from './make-person';
import { moveBoard } from './move-board';
import { movePerson } from './move-person';
import { moveTeam } from './move-team';
import { removeBoard } from './remove-board';
import { removePerson } from './remove-person';
import { removeTeam } from './remove-team';
import { restoreAnything } from './restore-anything';
import { restoreProjectRecords } from './restore-project-records';
import { setBoardFields } from './set-board-fields';
import { setPersonFields } from './set-person-fields';
import { setProjectSettings } from './set-project-settings';
import { setTeamFields } from './set-team-fields';

export const PROJECT_COMMANDS = {
  editProjectText,
  setProjectSettings,
  addBoard,
  addTemplate,
  importTable,
  setBoardFields,
  moveBoard,
  duplicateBoard,
  removeBoard,
  restoreProjectRecords,
  restoreAnything,
  addTeam,
  setTeamFields,
  moveTeam,
  removeTeam,
  addPerson,
  makePerson,
  setPersonFields,
  movePerson,
  removePerson,
} as const;
