/** Dismisses a finding, with the reason. It stays dismissed when its numbers change, and is no theme any more. */
import { type Command, firstRefusal } from '../../kernel/command';
import { canBeDecided, type FindingRef, refuse } from '../rules';
import { findingChange } from './finding-change';

export interface DismissFindingArgs extends FindingRef {
  readonly reason: string;
}

export const MOST_REASON = 2000;

export const dismissFinding: Command<DismissFindingArgs> = {
  name: 'dismissFinding',
  check: ({ read }, args) =>
    firstRefusal(
      canBeDecided(read, args),
      args.reason.trim() === '' ? refuse('reasonMissing') : null,
      args.reason.length > MOST_REASON ? refuse('textTooLong', { max: MOST_REASON }) : null,
    ),
  plan: ({ read }, args) => ({
    changes: findingChange(read, args, { state: 'dismissed', reason: args.reason.trim(), theme: false }),
  }),
};
