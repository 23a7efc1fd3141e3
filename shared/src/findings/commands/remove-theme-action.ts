/** Removes an action beside its theme. */
import { BOARD_RECORDS, themeActionRecord } from '../../boards/finding-record';
import { removeCommand } from '../../kernel/record-commands/remove';

export const removeThemeAction = removeCommand({
  name: 'removeThemeAction',
  specs: [themeActionRecord],
  records: BOARD_RECORDS,
});
