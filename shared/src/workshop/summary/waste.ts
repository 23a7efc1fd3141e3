/** Waste by doers: hours a month as a range, by kind, and whether customers felt it. */
import type { AnswerRow, ItemResult } from '../../kernel/rounds';
import { timesAMonth } from '../kinds/often';
import { NO_WASTE } from '../kinds/waste';
import { askResult } from './rows';
import { quantile } from './scale';

export interface WasteByKind {
  readonly kind: string;
  /** Doers who named it. */
  readonly doers: number;
  /** Of these doers together, a month. */
  readonly hours: number;
}
export interface WasteRowSummary {
  readonly item: string;
  /** Doers who answered, those who cannot say left out. */
  readonly n: number;
  /** Hours a month of each doer, least first; a doer for whom nothing is wasted has none. */
  readonly hours: readonly number[];
  /** Of one doer, from the least to the most; null without answers. */
  readonly low: number | null;
  readonly high: number | null;
  readonly median: number | null;
  /** Of the doers in the room together. */
  readonly sum: number | null;
  /** Most hours first. */
  readonly kinds: readonly WasteByKind[];
  /** Answers of people who do not do it: hollow marks, never counted. */
  readonly hollow: number;
  /** Customers who felt it, of those who answered. */
  readonly felt: number;
  readonly feltOf: number;
  /** Too few customers of a nameless round answered for it to be shown. */
  readonly feltTooFew: boolean;
  readonly cantSay: number;
  readonly tooFew: boolean;
}

/** @returns null when the answer does not say how long */
function hoursIn({ values }: AnswerRow): number | null {
  if (values['waste'] === NO_WASTE) return 0;
  const [times, minutes] = [timesAMonth(values['often']), values['minutes']];
  return times === null || typeof minutes !== 'number' ? null : (times * minutes) / 60;
}

function kindsOf(rows: readonly AnswerRow[]): readonly WasteByKind[] {
  const kinds = new Map<string, { doers: number; hours: number }>();
  for (const row of rows) {
    const kind = row.values['waste'];
    if (typeof kind !== 'string' || kind === NO_WASTE) continue;
    const own = kinds.get(kind) ?? { doers: 0, hours: 0 };
    kinds.set(kind, { doers: own.doers + 1, hours: own.hours + (hoursIn(row) ?? 0) });
  }
  return [...kinds]
    .map(([kind, own]) => ({ kind, ...own }))
    .sort((a, b) => b.hours - a.hours || b.doers - a.doers || (a.kind < b.kind ? -1 : 1));
}

export function summariseWaste(item: ItemResult | undefined, id: string): WasteRowSummary {
  const [doer, others, felt] = ['doer', 'others', 'felt'].map((ask) => askResult(item, ask));
  const rows = doer?.rows ?? [];
  const hours = rows.flatMap((row) => hoursIn(row) ?? []).sort((a, b) => a - b);
  const feltRows = (felt?.rows ?? []).filter(({ values }) => values['felt'] !== undefined);
  return {
    item: id,
    n: rows.length,
    hours,
    low: hours[0] ?? null,
    high: hours.at(-1) ?? null,
    median: quantile(hours, 0.5),
    sum: hours.length === 0 ? null : hours.reduce((sum, one) => sum + one, 0),
    kinds: kindsOf(rows),
    hollow: others?.rows.length ?? 0,
    felt: feltRows.filter(({ values }) => values['felt'] === 'yes').length,
    feltOf: feltRows.length,
    feltTooFew: felt?.tooFew ?? false,
    cantSay: doer?.cantSay ?? 0,
    tooFew: doer?.tooFew ?? false,
  };
}

/** @returns what customers feel first, for they pay for it; then the most hours; what nobody answered last */
export function byWeight(rows: readonly WasteRowSummary[]): readonly WasteRowSummary[] {
  const share = ({ felt, feltOf }: WasteRowSummary): number => (feltOf === 0 ? 0 : felt / feltOf);
  const pays = (row: WasteRowSummary): number => (row.felt > 0 && (row.sum ?? 0) > 0 ? 1 : 0);
  return [...rows].sort((a, b) => pays(b) - pays(a) || (b.sum ?? -1) - (a.sum ?? -1) || share(b) - share(a));
}
