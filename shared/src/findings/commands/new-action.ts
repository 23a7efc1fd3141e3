/**
 * What an action becomes, for all commands that add one: a card under a touchpoint or stage (on that thing's journey), or,
 * where there is neither, a record of its own on the board.
 */
import { themeActionRecord } from '../../boards/finding-record';
import { addCard } from '../../boards/journey/commands/add-card';
import { type CommandContext, firstRefusal, type Plan, type Refusal } from '../../kernel/command';
import { addRecords } from '../../kernel/record-commands/add';
import { boardHasRoom, textsFit, valuesPass } from '../../kernel/record-commands/rules';
import { refuse } from '../rules';

export interface NewAction {
  readonly text: string;
  /** In words; `ownerPerson` wins over it. One of the two is given. */
  readonly owner: string;
  readonly ownerPerson?: string | null;
  /** ISO date, or nothing. */
  readonly due?: string;
  /** The touchpoint or stage, of any journey; null: on the board itself. */
  readonly under: string | null;
}

const fieldsOf = ({ owner, ownerPerson = null, due = '' }: NewAction, theme: string | null) =>
  ({ owner: owner.trim(), ownerPerson, due, status: 'open', theme }) as const;

const cardOf = (action: NewAction, under: string, board: string, theme: string | null) =>
  ({ board, under, kind: 'action', text: action.text.trim(), fields: fieldsOf(action, theme) }) as const;

/** @param board where it is without a touchpoint or stage */
export function mayAddAction(context: CommandContext, board: string, action: NewAction): Refusal | null {
  const { read } = context;
  const { text, under } = action;
  const lacking = firstRefusal(
    text.trim() === '' ? refuse('textMissing') : null,
    action.owner.trim() === '' && !action.ownerPerson ? refuse('ownerMissing') : null,
  );
  if (lacking) return lacking;
  if (under !== null) {
    return addCard.check?.(context, cardOf(action, under, read.get(under)?.board ?? board, null)) ?? null;
  }
  return firstRefusal(
    valuesPass(themeActionRecord, fieldsOf(action, null)),
    textsFit(themeActionRecord, 'text', [text.trim()]),
    boardHasRoom(read, [themeActionRecord], board, 1),
  );
}

/** @param theme id of the finding that it serves, or null */
export function planAction(context: CommandContext, board: string, action: NewAction, theme: string | null): Plan {
  const { text, under } = action;
  if (under !== null)
    return addCard.plan(context, cardOf(action, under, context.read.get(under)?.board ?? board, theme));
  return addRecords(context, themeActionRecord, board, [{ ...fieldsOf(action, theme), text: text.trim() }]);
}
