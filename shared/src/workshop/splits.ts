/** Which items of a round split the room: what a second round asks again, and what stays open at the end. */
import type { AskResult, RoundResult, RoundSetup } from '../kernel/rounds';
import { askResult, itemResult, type ScaleSummary, scaleOf } from './summary';

/** What people guessed others would say is no view of their own. */
const GUESSES: ReadonlySet<string> = new Set(['predicted']);

export function isGuess(field: string): boolean {
  return GUESSES.has(field);
}

export interface AskedScaleOf {
  readonly item: string;
  readonly ask: string;
  readonly field: string;
  readonly result: AskResult | undefined;
  readonly scale: ScaleSummary;
}

/** @returns every scale of a round, item by item, as it was asked and answered */
export function scalesOf(
  setup: Pick<RoundSetup, 'items' | 'asks'>,
  result: RoundResult | null,
): readonly AskedScaleOf[] {
  return setup.items.flatMap(({ id: item }) =>
    setup.asks.flatMap(({ id: ask, fields }) =>
      fields.flatMap((field): readonly AskedScaleOf[] => {
        if (field.type !== 'scale') return [];
        const given = askResult(itemResult(result, item), ask);
        return [{ item, ask, field: field.id, result: given, scale: scaleOf(given, field.id, field) }];
      }),
    ),
  );
}

/** @returns ids of the items on which one of the scales is split, in the order of the setup */
export function splitItems(setup: Pick<RoundSetup, 'items' | 'asks'>, result: RoundResult | null): readonly string[] {
  const split = scalesOf(setup, result).filter(({ field, scale }) => scale.verdict === 'split' && !isGuess(field));
  return [...new Set(split.map(({ item }) => item))];
}
