/** Turns a chosen theme into an action with an owner, which refers to the theme it serves. */
import { type Command, firstRefusal } from '../../kernel/command';
import { findingRecordOf } from '../decisions';
import { canBeDecided, type FindingRef, isChosen, printOf } from '../rules';
import { mayAddAction, type NewAction, planAction } from './new-action';

export interface AddThemeActionArgs extends FindingRef, NewAction {}

export const addThemeAction: Command<AddThemeActionArgs> = {
  name: 'addThemeAction',
  check: (context, args) =>
    firstRefusal(
      canBeDecided(context.read, args),
      isChosen(context.read, args),
      mayAddAction(context, args.board, args),
    ),
  plan(context, args) {
    const theme = findingRecordOf(context.read, args.board, printOf(args))?.id ?? null;
    return planAction(context, args.board, args, theme);
  },
};
