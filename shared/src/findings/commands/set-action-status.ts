/** Says how far an action is, whether it is a card on a map or stands beside its theme. */
import { themeActionRecord } from '../../boards/finding-record';
import { setCardFields } from '../../boards/journey/commands/set-card-fields';
import { cardRecord } from '../../boards/journey/records/schema';
import type { ActionStatus } from '../../kernel/action-status';
import type { Command } from '../../kernel/command';
import { refuseRecord } from '../../kernel/record-commands/rules';
import { live } from '../../kernel/record-reader';
import { setThemeAction } from './set-theme-action';

export interface SetActionStatusArgs {
  readonly id: string;
  readonly status: ActionStatus;
}

export const setActionStatus: Command<SetActionStatusArgs> = {
  name: 'setActionStatus',
  check(context, { id, status }) {
    const args = { ids: [id], fields: { status } };
    if (live(context.read, themeActionRecord, id)) return setThemeAction.check?.(context, args) ?? null;
    if (live(context.read, cardRecord, id)?.kind !== 'action') return refuseRecord('gone');
    return setCardFields.check?.(context, args) ?? null;
  },
  plan(context, { id, status }) {
    const args = { ids: [id], fields: { status } };
    return live(context.read, themeActionRecord, id)
      ? setThemeAction.plan(context, args)
      : setCardFields.plan(context, args);
  },
};
