/** Says who carries a theme. */
import { type Command, firstRefusal } from '../../kernel/command';
import { LIMITS } from '../../kernel/limits';
import { canBeDecided, type FindingRef, refuse } from '../rules';
import { findingChange } from './finding-change';

export interface SetFindingOwnerArgs extends FindingRef {
  readonly owner: string;
}

export const setFindingOwner: Command<SetFindingOwnerArgs> = {
  name: 'setFindingOwner',
  check: ({ read }, args) =>
    firstRefusal(
      canBeDecided(read, args),
      args.owner.length > LIMITS.shortStringLength ? refuse('textTooLong', { max: LIMITS.shortStringLength }) : null,
    ),
  plan: ({ read }, args) => ({ changes: findingChange(read, args, { owner: args.owner.trim() }) }),
};
