/** Sets how far an action beside its theme is; those on a map are cards, and changed there. */
import { themeActionRecord } from '../../boards/finding-record';
import { setFieldsCommand, type SettableFields } from '../../kernel/record-commands/set-fields';

export type ThemeActionChanges = Pick<SettableFields<typeof themeActionRecord.fields>, 'status'>;

export const setThemeAction = setFieldsCommand<ThemeActionChanges>('setThemeAction', themeActionRecord);
