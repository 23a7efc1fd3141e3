/** Stops working on a theme; the finding stays accepted and its actions stay on the map. */
import { type Command, firstRefusal } from '../../kernel/command';
import { canBeDecided, type FindingRef, isChosen } from '../rules';
import { findingChange } from './finding-change';

export const dropTheme: Command<FindingRef> = {
  name: 'dropTheme',
  check: ({ read }, ref) => firstRefusal(canBeDecided(read, ref), isChosen(read, ref)),
  plan: ({ read }, ref) => ({ changes: findingChange(read, ref, { theme: false }) }),
};
