/** Every command of the history by name. */
import { restoreVersion } from './restore';
import { takeOtherValue } from './take-other-value';

export const HISTORY_COMMANDS = { restoreVersion, takeOtherValue } as const;
