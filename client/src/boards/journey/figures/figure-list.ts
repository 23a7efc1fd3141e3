/** The figures of the whole map as panel rows: label, value in the person's language, and the touchpoints behind it. */
import type { JourneyFigures } from '@polku/shared/boards/journey/analysis/figures';
import { type Figure, knownOf, type RangeFigure } from '@polku/shared/boards/journey/analysis/figure';
import { alternativesNote, undecidedNote } from '@polku/shared/boards/journey/outline/cells';
import type { Bound } from '@polku/shared/kernel/bound';
import { withUnit } from '@polku/shared/kernel/no-break';
import type { ValueClass, WasteKind } from '@polku/shared/boards/journey/records/schema';
import type { Words } from '../../../kernel/words/words';
import { signed } from '../../../kernel/words/signed';
import { type Shown, showHours, showShare } from '../words/format-figure';

export interface FigureNote {
  readonly id: 'undecided' | 'alternatives';
  readonly text: string;
  readonly touchpoints: readonly string[];
}

export interface FigureItem {
  readonly id: string;
  readonly label: string;
  readonly how: string;
  readonly amount: string | null;
  readonly unit?: string;
  readonly bound: Bound;
  /** What else is to be said of it, and the touchpoints behind that. */
  readonly notes: readonly FigureNote[];
  readonly exact?: string;
  readonly touchpoints: readonly string[];
  readonly unknown: readonly string[];
  /** Of how many touchpoints it is known, and how many belong to it. */
  readonly known: number;
  readonly all: number;
}

export interface FigureGroup {
  readonly id: 'time' | 'quality' | 'experience';
  readonly items: readonly FigureItem[];
}

/** Figures that have a name and an explanation: `analysis.<id>` and `analysis.<id>.how`. */
export type FigureId =
  | 'touchpoints'
  | 'leadTime'
  | 'leadTimeShortest'
  | 'leadTimeWeighted'
  | 'leadTimeLongest'
  | 'monthlyLost'
  | 'monthlyWaste'
  | 'monthlyRework'
  | 'monthlyWaiting'
  | 'failureDemand'
  | 'processTime'
  | 'waitingTime'
  | 'activityRatio'
  | 'flow'
  | 'wasteCount'
  | 'wasteTime'
  | 'handoffs'
  | 'seamWaiting'
  | 'seamShare'
  | 'seamEmotion'
  | 'rolledCompleteAccurate'
  | 'rework'
  | 'leadTimeWithRework'
  | 'emotion'
  | 'employeeEmotion'
  | 'emotionChange'
  | 'peakEnd'
  | 'lowest'
  | 'employeePeakEnd'
  | 'employeeLowest'
  | 'frustration'
  | 'expectationGap'
  | 'unmet'
  | 'blindSpots'
  | 'recovery'
  | 'goodRecovery'
  | 'unrecovered'
  | 'led'
  | 'survival'
  | 'askedAgain'
  | 'subcontractedUnmeasured';

/** @param from a threshold that the explanation speaks of */
export function figureItem(
  words: Words,
  id: FigureId,
  figure: Figure,
  show: (value: number, bound: Bound) => Shown | string,
  from = '',
): FigureItem {
  const shown = figure.value === null ? null : show(figure.value, figure.bound);
  const base = {
    id,
    label: words.t(`analysis.${id}`),
    how: words.t(`analysis.${id}.how`, { from }),
    bound: figure.bound,
    touchpoints: figure.touchpoints,
    unknown: figure.unknown,
    notes: [],
    ...knownOf(figure),
  };
  if (shown === null || typeof shown === 'string') return { ...base, amount: shown };
  return { ...base, amount: shown.amount, unit: shown.unit, exact: shown.exact };
}

export function flowItem(words: Words, flow: RangeFigure): FigureItem {
  const share = (value: number, bound: Bound): Shown => showShare(words, value, bound);
  const note = undecidedNote(flow, words, (value) => withUnit(showShare(words, value).amount, '%'));
  const shown = figureItem(words, 'flow', flow, share);
  return note === null ? shown : { ...shown, notes: [{ id: 'undecided', text: note, touchpoints: flow.undecided }] };
}

/** The lead time, and how it spreads over alternative paths. */
function leadTimeItem(words: Words, { time, alternatives }: JourneyFigures): FigureItem {
  const shown = figureItem(words, 'leadTime', time.leadTime, (value) => showHours(words, value));
  const text = alternativesNote(alternatives, words);
  if (text === null) return shown;
  return { ...shown, notes: [{ id: 'alternatives', text, touchpoints: alternatives.alternatives }] };
}

/** @returns the figures of the whole map in the panel's groups; the threshold is part of an explanation */
export function figureGroups(words: Words, figures: JourneyFigures, blindSpotFrom = 1): readonly FigureGroup[] {
  const hours = (value: number): Shown => showHours(words, value);
  const share = (value: number, bound: Bound): Shown => showShare(words, value, bound);
  const count = (value: number): string => words.number(value, 0);
  const feeling = (value: number): string => signed(words, value);
  return [
    {
      id: 'time',
      items: [
        leadTimeItem(words, figures),
        figureItem(words, 'processTime', figures.time.processTime, hours),
        figureItem(words, 'activityRatio', figures.time.activityRatio, share),
        flowItem(words, figures.flow),
      ],
    },
    {
      id: 'quality',
      items: [
        figureItem(words, 'handoffs', figures.handoffs.count, count),
        figureItem(words, 'rolledCompleteAccurate', figures.rolledCompleteAccurate, share),
        figureItem(words, 'rework', figures.rework.total, hours),
      ],
    },
    {
      id: 'experience',
      items: [
        figureItem(words, 'emotion', figures.emotion.mean, feeling),
        figureItem(words, 'peakEnd', figures.emotion.peakEnd, feeling),
        figureItem(words, 'lowest', figures.emotion.lowest, feeling),
        figureItem(words, 'led', figures.ladder.led, (n) =>
          words.t('ladder.led.of', { n, all: figures.ladder.moments.length }),
        ),
        figureItem(words, 'blindSpots', figures.blindSpots.flagged, count, words.number(blindSpotFrom)),
      ],
    },
  ];
}

export function wasteRowId(kind: WasteKind | null): string {
  return `waste ${kind ?? ''}`;
}
export function classRowId(value: ValueClass | null): string {
  return `class ${value ?? ''}`;
}

/** Row ids of what a figure lacks, beside its own. */
export function unknownRowId(id: string): string {
  return `${id} unknown`;
}
export function noteRowId(id: string, note: FigureNote): string {
  return `${id} ${note.id}`;
}

/** @returns by row id the touchpoints that a press on a figure, or on what it lacks, shows */
export function behindItems(items: readonly FigureItem[]): Map<string, readonly string[]> {
  const behind = new Map<string, readonly string[]>();
  for (const { id, touchpoints, unknown, notes } of items) {
    behind.set(id, touchpoints);
    behind.set(unknownRowId(id), unknown);
    for (const note of notes) behind.set(noteRowId(id, note), note.touchpoints);
  }
  return behind;
}

/** @param groups those of the figures @returns by row id the touchpoints that a press on the row shows */
export function touchpointsBehind(
  figures: JourneyFigures,
  groups: readonly FigureGroup[],
): ReadonlyMap<string, readonly string[]> {
  const behind = behindItems(groups.flatMap(({ items }) => items));
  for (const { kind, time } of figures.waste.byKind) {
    const id = wasteRowId(kind);
    behind.set(id, [...new Set([...time.touchpoints, ...time.unknown])]);
    behind.set(unknownRowId(id), time.unknown);
  }
  for (const { value, touchpoints } of figures.waste.byClass) behind.set(classRowId(value), touchpoints);
  return behind;
}
