/** Restores removed records of any kind of board, and of the project, with what was removed together with them. */
import { SPECS } from '../../boards/index';
import { restoreCommand } from '../../kernel/record-commands/restore';

export const restoreAnything = restoreCommand({ name: 'restoreAnything', records: [...SPECS.values()] });
