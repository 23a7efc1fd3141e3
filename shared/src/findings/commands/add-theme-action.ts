/**
 * Turns a chosen theme into an action: a card with an owner under a touchpoint, or under a stage if the theme is about the
 * whole journey. The card refers to the theme it serves.
 */
import { addCard } from '../../boards/journey/commands/add-card';
import { type Command, firstRefusal } from '../../kernel/command';
import { findingRecordOf } from '../decisions';
import { canBeDecided, type FindingRef, isChosen, printOf, refuse } from '../rules';

export interface AddThemeActionArgs extends FindingRef {
  readonly text: string;
  /** In words; `ownerPerson` wins over it. One of the two is given. */
  readonly owner: string;
  readonly ownerPerson?: string | null;
  /** ISO date, or nothing. */
  readonly due?: string;
  /** The touchpoint or stage. */
  readonly under: string;
}

const cardOf = (
  { board, under, text, owner, ownerPerson = null, due = '' }: AddThemeActionArgs,
  theme: string | null,
) =>
  ({
    board,
    under,
    kind: 'action',
    text: text.trim(),
    fields: { owner: owner.trim(), ownerPerson, due, status: 'open', theme },
  }) as const;

export const addThemeAction: Command<AddThemeActionArgs> = {
  name: 'addThemeAction',
  check: (context, args) =>
    firstRefusal(
      canBeDecided(context.read, args),
      isChosen(context.read, args),
      args.text.trim() === '' ? refuse('textMissing') : null,
      args.owner.trim() === '' && !args.ownerPerson ? refuse('ownerMissing') : null,
      addCard.check?.(context, cardOf(args, null)) ?? null,
    ),
  plan(context, args) {
    const theme = findingRecordOf(context.read, args.board, printOf(args));
    return addCard.plan(context, cardOf(args, theme?.id ?? null));
  },
};
