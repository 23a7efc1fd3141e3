/** Says how strongly offers answer; null is not said. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { liveLink, someAreThere, valuesPass } from '../rules';
import type { Strength } from '../schema';

export interface SetFitLinksArgs {
  readonly ids: readonly string[];
  readonly strength: Strength | null;
}

export const setFitLinks: Command<SetFitLinksArgs> = {
  name: 'setFitLinks',
  check: ({ read }, { ids, strength }) =>
    firstRefusal(someAreThere(read, ids, ['fitLink']), valuesPass('fitLink', { strength })),
  plan: ({ read }, { ids, strength }) => ({
    changes: ids.filter((id) => liveLink(read, id)).map((id) => ({ op: 'set', id, fields: { strength } })),
  }),
};
