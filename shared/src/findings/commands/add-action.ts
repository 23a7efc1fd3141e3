/** Adds an action that serves no theme, such as one that a comment became. */
import { type Command, firstRefusal } from '../../kernel/command';
import { boardExists } from '../../kernel/record-commands/rules';
import { mayAddAction, type NewAction, planAction } from './new-action';

export interface AddActionArgs extends NewAction {
  readonly board: string;
}

export const addAction: Command<AddActionArgs> = {
  name: 'addAction',
  check: (context, args) =>
    firstRefusal(boardExists(context.read, args.board), mayAddAction(context, args.board, args)),
  plan: (context, args) => planAction(context, args.board, args, null),
};
