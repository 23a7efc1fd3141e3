/** Every command of the history by name. */
import { restoreVersion } from './restore';

export const HISTORY_COMMANDS = { restoreVersion } as const;
