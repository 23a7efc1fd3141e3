/** Every command of the history by name. */
import { copyOldBoard, copyOldRecords } from './copy';
import { hideEdits } from './hide';
import { restoreVersion } from './restore';
import { takeOtherValue } from './take-other-value';

export const HISTORY_COMMANDS = { restoreVersion, takeOtherValue, hideEdits, copyOldBoard, copyOldRecords } as const;
