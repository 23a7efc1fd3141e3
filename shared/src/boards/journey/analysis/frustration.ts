/**
 * Frustration passes on: what employees feel at each kind of waste, and what the customer feels next. Heskett, Jones, Loveman,
 * Sasser & Schlesinger, “Putting the Service-Profit Chain to Work”, Harvard Business Review (1994).
 */
import { each, type Pieces } from '../../../kernel/pieces';
import { type Figure, figure, sumFigure } from './figure';
import { changeBetween, type FeltAxis, nearestFelt } from './nearest-felt';
import type { Step } from '../facts/step';
import { WASTE_KINDS, type WasteKind } from '../records/schema';

/** Employees' emotion from which down they are frustrated. */
export const FRUSTRATED = -1;

/** Employees frustrated at waste, and its way to the customer. */
export interface PassedOn {
  readonly touchpoint: string;
  readonly employee: number;
  /** What the customer felt last, at the waste itself or before it, and feels first in a later column; null: none known. */
  readonly before: string | null;
  readonly after: string | null;
  /** Customer's emotion after − before. */
  readonly change: number | null;
}

/** Touchpoints with one kind of waste; one with two kinds counts in both. */
export interface WasteFeeling {
  /** `untold`: classed as waste without a kind; `none`: no waste, to compare with. */
  readonly kind: WasteKind | 'untold' | 'none';
  /** Mean of employees' emotion. `unknown`: those of which it is not known. */
  readonly employee: Figure;
  /** Those where it is −1 or worse. */
  readonly frustrated: readonly string[];
  /** Mean change of the customer's emotion from there to what is felt next. */
  readonly change: Figure;
}

export interface FrustrationFigures {
  /** In time order. */
  readonly passedOn: readonly PassedOn[];
  /** How many; null where employees' emotion is known at no waste. `unknown`: waste of which it is not known. */
  readonly count: Figure;
  /** Kinds that occur, in the catalogue's order; empty where employees' emotion is known nowhere. */
  readonly byWaste: readonly WasteFeeling[];
}

/** @returns the kinds of waste of a step, as the rows name them */
function kindsOf({ waste, value }: Step): readonly WasteFeeling['kind'][] {
  if (waste.length > 0) return [...new Set(waste)];
  return [value === 'waste' ? 'untold' : 'none'];
}

interface Mean {
  sum: number;
  readonly known: string[];
  readonly unknown: string[];
}

const emptyMean = (): Mean => ({ sum: 0, known: [], unknown: [] });

function add(to: Mean, id: string, value: number | null): void {
  if (value === null) to.unknown.push(id);
  else {
    to.sum += value;
    to.known.push(id);
  }
}

function meanOf({ sum, known, unknown }: Mean): Figure {
  return figure(known.length === 0 ? null : sum / known.length, known, unknown);
}

export function* frustrationFigures(axis: FeltAxis): Pieces<FrustrationFigures> {
  const before = yield* nearestFelt(axis, 'before');
  const after = yield* nearestFelt(axis, 'after');
  const rows = new Map<WasteFeeling['kind'], { employee: Mean; change: Mean; frustrated: string[] }>();
  const passedOn: PassedOn[] = [];
  const untold: string[] = [];
  let felt = 0;
  let feltAtWaste = 0;
  yield* each(axis.steps, (step, at) => {
    const { id, employeeEmotion } = step;
    const column = axis.columns[at] ?? 0;
    const from = step.emotion === null ? before.get(column) : step;
    const to = after.get(column + 1);
    const change = changeBetween(from, to);
    const kinds = kindsOf(step);
    const isWaste = kinds[0] !== 'none';
    if (employeeEmotion !== null) felt++;
    if (isWaste && employeeEmotion === null) untold.push(id);
    if (isWaste && employeeEmotion !== null) feltAtWaste++;
    if (isWaste && employeeEmotion !== null && employeeEmotion <= FRUSTRATED) {
      passedOn.push({
        touchpoint: id,
        employee: employeeEmotion,
        before: from?.id ?? null,
        after: to?.id ?? null,
        change,
      });
    }
    for (const kind of kinds) {
      const row = rows.get(kind) ?? { employee: emptyMean(), change: emptyMean(), frustrated: [] };
      rows.set(kind, row);
      add(row.employee, id, employeeEmotion);
      add(row.change, id, change);
      if (employeeEmotion !== null && employeeEmotion <= FRUSTRATED) row.frustrated.push(id);
    }
  });
  const byWaste = [...WASTE_KINDS, 'untold' as const, 'none' as const].flatMap((kind): readonly WasteFeeling[] => {
    const row = rows.get(kind);
    if (!row || felt === 0) return [];
    return [{ kind, employee: meanOf(row.employee), frustrated: row.frustrated, change: meanOf(row.change) }];
  });
  const ids = passedOn.map(({ touchpoint }) => touchpoint);
  return { passedOn, count: sumFigure(feltAtWaste === 0 ? null : passedOn.length, ids, untold), byWaste };
}
