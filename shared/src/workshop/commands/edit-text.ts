/** Edits a text of the workshop document; the first text of the workshop itself creates its record. */
import type { Command } from '../../kernel/command';
import { textsFit } from '../../kernel/record-commands/rules';
import { settingsChanges } from '../../kernel/record-commands/set-settings';
import { type EditTextArgs, textCommand } from '../../kernel/text-command';
import type { RecordReader } from '../../kernel/record-reader';
import type { RecordSpec } from '../../kernel/records';
import { WORKSHOP_ID, WORKSHOP_RECORDS, workshopRecord } from '../records';

const edit = textCommand('editWorkshopText', WORKSHOP_RECORDS);

const begins = (read: RecordReader, { id, field }: EditTextArgs): boolean =>
  id === WORKSHOP_ID && (field === 'title' || field === 'purpose') && read.get(id)?.removed !== null;

export const editWorkshopText: Command<EditTextArgs> = {
  ...edit,
  check(context, args) {
    if (begins(context.read, args)) return textsFit<RecordSpec>(workshopRecord, args.field, [args.value]);
    return edit.check?.(context, args) ?? null;
  },
  plan(context, args) {
    const { changes } = edit.plan(context, args);
    if (!begins(context.read, args)) return { changes };
    return { changes: [...settingsChanges(context.read, workshopRecord, WORKSHOP_ID, '', {}), ...changes] };
  },
};
