/** Sets the owner of a theme: a person, or words. */
import { findingRecord } from '../../boards/finding-record';
import { type Command, firstRefusal } from '../../kernel/command';
import { textsFit, valuesPass } from '../../kernel/record-commands/rules';
import { canBeDecided, type FindingRef } from '../rules';
import { findingChange } from './finding-change';

export interface SetFindingOwnerArgs extends FindingRef {
  readonly owner: string;
  readonly ownerPerson?: string | null;
}

export const setFindingOwner: Command<SetFindingOwnerArgs> = {
  name: 'setFindingOwner',
  check: ({ read }, args) =>
    firstRefusal(
      canBeDecided(read, args),
      textsFit(findingRecord, 'owner', [args.owner]),
      valuesPass(findingRecord, { ownerPerson: args.ownerPerson ?? null }),
    ),
  plan: ({ read }, args) => ({
    changes: findingChange(read, args, { owner: args.owner.trim(), ownerPerson: args.ownerPerson ?? null }),
  }),
};
