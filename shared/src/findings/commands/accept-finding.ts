/** Accepts a finding. It stays accepted when its numbers change. */
import type { Command } from '../../kernel/command';
import { canBeDecided, type FindingRef } from '../rules';
import { findingChange } from './finding-change';

export const acceptFinding: Command<FindingRef> = {
  name: 'acceptFinding',
  check: ({ read }, ref) => canBeDecided(read, ref),
  plan: ({ read }, ref) => ({ changes: findingChange(read, ref, { state: 'accepted', reason: '' }) }),
};
