/** Chooses a finding as a theme to work on, which also accepts it. At most two at a time; a third is refused. */
import { type Command, firstRefusal } from '../../kernel/command';
import { canBeDecided, type FindingRef, canAddTheme } from '../rules';
import { findingChange } from './finding-change';

export const chooseTheme: Command<FindingRef> = {
  name: 'chooseTheme',
  check: ({ read }, ref) => firstRefusal(canBeDecided(read, ref), canAddTheme(read, ref)),
  plan: ({ read }, ref) => ({ changes: findingChange(read, ref, { theme: true, state: 'accepted', reason: '' }) }),
};
