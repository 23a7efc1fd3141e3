/**
 * Finds rows of a result: of an item and an ask, of a side or a team. Who said what is not known here, and nothing that was not
 * answered counts as zero.
 */
import type { AnswerRow, AskResult, ItemResult, RoundResult } from '../../kernel/rounds';
import { FIVE_STEPS, type ScaleRange } from '../kinds/asks';
import { type ScaleSummary, summariseScale } from './scale';

/** A scale as it was asked. */
export interface AskedScale extends ScaleSummary {
  /** Who answered that they cannot say. */
  readonly cantSay: number;
  /** Too few answered for anything to be shown. */
  readonly tooFew: boolean;
}

export const numberIn = ({ values }: Pick<AnswerRow, 'values'>, field: string): number | null => {
  const value = values[field];
  return typeof value === 'number' ? value : null;
};
export const numbersIn = (rows: readonly AnswerRow[], field: string): readonly number[] =>
  rows.flatMap((row) => numberIn(row, field) ?? []);

/** @returns the ask's result on an item, if anybody answered it */
export function askResult(item: ItemResult | undefined, ask: string): AskResult | undefined {
  return item?.asks.find((one) => one.ask === ask);
}

/** @returns the item's result, if anybody answered it */
export function itemResult(result: RoundResult | null, item: string): ItemResult | undefined {
  return result?.items.find((one) => one.item === item);
}

/** @param rows left out: all of the ask */
export function scaleOf(
  ask: AskResult | undefined,
  field: string,
  range: ScaleRange = FIVE_STEPS,
  rows: readonly AnswerRow[] = ask?.rows ?? [],
): AskedScale {
  return {
    ...summariseScale(numbersIn(rows, field), range),
    cantSay: ask?.cantSay ?? 0,
    tooFew: ask?.tooFew ?? false,
  };
}

/** @returns the rows of one side or team; null where they may not be shown apart, or there are none */
export function groupRows(ask: AskResult | undefined, by: 'side' | 'team', id: string): readonly AnswerRow[] | null {
  const group = ask?.groups.find((one) => one.by === by && one.id === id);
  return group ? group.rows.flatMap((at) => ask?.rows[at] ?? []) : null;
}

/** Without the noise of binary fractions: 4.2 − 3.2 is exactly 1. */
export const minus = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : Math.round((a - b) * 1e9) / 1e9;
