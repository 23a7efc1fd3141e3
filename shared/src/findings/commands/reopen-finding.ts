/** Reverts a decision about a finding: it is open again and no theme. */
import type { Command } from '../../kernel/command';
import { canBeDecided, type FindingRef } from '../rules';
import { findingChange } from './finding-change';

export const reopenFinding: Command<FindingRef> = {
  name: 'reopenFinding',
  check: ({ read }, ref) => canBeDecided(read, ref),
  plan: ({ read }, ref) => ({ changes: findingChange(read, ref, { state: 'open', reason: '', theme: false }) }),
};
