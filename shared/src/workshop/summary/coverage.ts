/** Who is in the room: a doer, only others, or nobody; and who answered. */
import type { Side } from '../../kernel/members';
import type { RoundItem, RoundResult } from '../../kernel/rounds';
import { askResult, itemResult } from './rows';

/** `solid`: a doer is here; `striped`: only others of its team are, or others answered; `empty`: nobody. */
export type Fill = 'solid' | 'striped' | 'empty';

export interface CoverageRow {
  readonly item: string;
  readonly fill: Fill;
  readonly doers: number;
  /** Its teams of which nobody is here: whom to send the round to. */
  readonly missing: readonly string[];
  /** A doer or a customer answered a round about it; without either, its curve is drawn dotted. */
  readonly byDoer: boolean;
  readonly byCustomer: boolean;
}

/** A round with what was asked in it, for who answered. */
export interface AnsweredRound {
  readonly asks: readonly {
    readonly id: string;
    readonly who: { readonly sides?: readonly Side[]; readonly marked?: boolean };
  }[];
  readonly result: RoundResult;
}

export interface CoverageInput {
  /** `parts.team`: the teams that carry it. */
  readonly items: readonly Pick<RoundItem, 'id' | 'parts'>[];
  /** Of the round in which people marked their own steps. */
  readonly own: RoundResult | null;
  /** Ids of teams that somebody here belongs to. */
  readonly here: ReadonlySet<string>;
  /** Other rounds about the same items. */
  readonly rounds?: readonly AnsweredRound[];
}

function answeredBy(rounds: readonly AnsweredRound[], item: string) {
  const found = { byDoer: false, byCustomer: false, byOthers: false };
  for (const { asks, result } of rounds) {
    for (const { ask, n, groups } of itemResult(result, item)?.asks ?? []) {
      if (n === 0) continue;
      const who = asks.find(({ id }) => id === ask)?.who ?? {};
      const onlyCustomers = who.sides?.length === 1 && who.sides[0] === 'customer';
      if (onlyCustomers || groups.some(({ by, id, rows }) => by === 'side' && id === 'customer' && rows.length > 0))
        found.byCustomer = true;
      if (who.marked === true) found.byDoer = true;
      if (!onlyCustomers && who.marked !== true) found.byOthers = true;
    }
  }
  return found;
}

export function coverage({ items, own, here, rounds = [] }: CoverageInput): readonly CoverageRow[] {
  return items.map(({ id, parts }) => {
    const doers = askResult(itemResult(own, id), 'own')?.n ?? 0;
    const teams = parts?.['team'] ?? [];
    const { byDoer, byCustomer, byOthers } = answeredBy(rounds, id);
    const others = byOthers || teams.some((team) => here.has(team));
    return {
      item: id,
      fill: doers > 0 ? 'solid' : others ? 'striped' : 'empty',
      doers,
      missing: doers > 0 ? [] : teams.filter((team) => !here.has(team)),
      byDoer,
      byCustomer,
    };
  });
}
