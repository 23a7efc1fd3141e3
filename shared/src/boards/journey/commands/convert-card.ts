/** Turns cards into another kind: a pain into an idea, an idea into an action. An action starts open. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { liveCard } from '../cards';
import { someAreThere, valuesPass } from '../rules';
import type { CardKind } from '../schema';

export interface ConvertCardArgs {
  readonly ids: readonly string[];
  readonly kind: CardKind;
}

export const convertCard: Command<ConvertCardArgs> = {
  name: 'convertCard',
  check: ({ read }, { ids, kind }) => firstRefusal(someAreThere(read, ids, ['card']), valuesPass('card', { kind })),
  plan: ({ read }, { ids, kind }) => ({
    changes: ids
      .map((id) => liveCard(read, id))
      .filter((card) => card !== null)
      .map(({ id, status }) => ({
        op: 'set',
        id,
        fields: kind === 'action' && status === null ? { kind, status: 'open' } : { kind },
      })),
  }),
};
