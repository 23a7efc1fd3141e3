/** Edits the text of an item or a note, or the offering's title. Texts that come from the persona are edited there. */
import type { Command } from '../../../kernel/command';
import { type EditTextArgs, textCommand } from '../../../kernel/text-command';
import { liveItem, refuse } from '../rules';
import { VALUE_RECORDS } from '../schema';

const edit = textCommand('editValueText', VALUE_RECORDS);

export const editValueText: Command<EditTextArgs> = {
  ...edit,
  check(context, args) {
    if (liveItem(context.read, args.id)?.fromPersona) return refuse('atPersona');
    return edit.check?.(context, args) ?? null;
  },
};
