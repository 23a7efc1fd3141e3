/**
 * Turns a chosen theme into an action with an owner, which refers to the theme it serves: a card under a touchpoint behind it
 * (on that touchpoint's journey) or under a stage; where there is neither, a record of its own beside the theme.
 */
import { themeActionRecord } from '../../boards/finding-record';
import { addCard } from '../../boards/journey/commands/add-card';
import { type Command, firstRefusal } from '../../kernel/command';
import { addRecords } from '../../kernel/record-commands/add';
import { boardHasRoom, textsFit, valuesPass } from '../../kernel/record-commands/rules';
import { findingRecordOf } from '../decisions';
import { canBeDecided, type FindingRef, isChosen, printOf, refuse } from '../rules';

export interface AddThemeActionArgs extends FindingRef {
  readonly text: string;
  /** In words; `ownerPerson` wins over it. One of the two is given. */
  readonly owner: string;
  readonly ownerPerson?: string | null;
  /** ISO date, or nothing. */
  readonly due?: string;
  /** The touchpoint or stage, of any journey; null: beside the theme. */
  readonly under: string | null;
}

const fieldsOf = ({ owner, ownerPerson = null, due = '' }: AddThemeActionArgs, theme: string | null) =>
  ({ owner: owner.trim(), ownerPerson, due, status: 'open', theme }) as const;

const cardOf = (args: AddThemeActionArgs, under: string, board: string, theme: string | null) =>
  ({ board, under, kind: 'action', text: args.text.trim(), fields: fieldsOf(args, theme) }) as const;

export const addThemeAction: Command<AddThemeActionArgs> = {
  name: 'addThemeAction',
  check(context, args) {
    const { read } = context;
    const { board, under, text } = args;
    const decided = firstRefusal(
      canBeDecided(read, args),
      isChosen(read, args),
      text.trim() === '' ? refuse('textMissing') : null,
      args.owner.trim() === '' && !args.ownerPerson ? refuse('ownerMissing') : null,
    );
    if (decided) return decided;
    if (under !== null) {
      return addCard.check?.(context, cardOf(args, under, read.get(under)?.board ?? board, null)) ?? null;
    }
    return firstRefusal(
      valuesPass(themeActionRecord, fieldsOf(args, null)),
      textsFit(themeActionRecord, 'text', [text.trim()]),
      boardHasRoom(read, [themeActionRecord], board, 1),
    );
  },
  plan(context, args) {
    const { read } = context;
    const { board, under, text } = args;
    const theme = findingRecordOf(read, board, printOf(args))?.id ?? null;
    if (under !== null) return addCard.plan(context, cardOf(args, under, read.get(under)?.board ?? board, theme));
    return addRecords(context, themeActionRecord, board, [{ ...fieldsOf(args, theme), text: text.trim() }]);
  },
};
