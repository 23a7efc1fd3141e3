/** Dismisses a finding with a reason. It stays dismissed when its numbers change, and stops being a theme. */
import { findingRecord } from '../../boards/finding-record';
import { type Command, firstRefusal } from '../../kernel/command';
import { textsFit } from '../../kernel/record-commands/rules';
import { canBeDecided, type FindingRef, refuse } from '../rules';
import { findingChange } from './finding-change';

export interface DismissFindingArgs extends FindingRef {
  readonly reason: string;
}

export const dismissFinding: Command<DismissFindingArgs> = {
  name: 'dismissFinding',
  check: ({ read }, args) =>
    firstRefusal(
      canBeDecided(read, args),
      args.reason.trim() === '' ? refuse('reasonMissing') : null,
      textsFit(findingRecord, 'reason', [args.reason]),
    ),
  plan: ({ read }, args) => ({
    changes: findingChange(read, args, { state: 'dismissed', reason: args.reason.trim(), theme: false }),
  }),
};
