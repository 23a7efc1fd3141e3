/** The figures at the head of each section, above the table they are made of. */
import type { Figure } from '@polku/shared/boards/journey/analysis/figure';
import type { JourneyFigures } from '@polku/shared/boards/journey/analysis/figures';
import { contactsCell, monthlyCell } from '@polku/shared/boards/journey/outline/cells';
import type { Bound } from '@polku/shared/kernel/bound';
import type { Words } from '../../../kernel/words/words';
import { type FigureId, type FigureItem, figureItem } from '../figures/figure-list';
import { showHours, showShare } from '../words/format-figure';
import { signed } from '../../../kernel/words/signed';

type Measure = 'count' | 'hours' | 'share' | 'feeling' | 'monthly' | 'contacts';
type Row = readonly [FigureId, Measure, (figures: JourneyFigures) => Figure];

const SECTIONS = {
  stages: [
    ['leadTimeShortest', 'hours', ({ alternatives }) => alternatives.shortest],
    ['leadTimeWeighted', 'hours', ({ alternatives }) => alternatives.weighted],
    ['leadTimeLongest', 'hours', ({ alternatives }) => alternatives.longest],
    ['waitingTime', 'hours', ({ time }) => time.waitingTime],
    ['activityRatio', 'share', ({ time }) => time.activityRatio],
  ],
  waste: [
    ['wasteCount', 'count', ({ waste }) => waste.count],
    ['wasteTime', 'hours', ({ waste }) => waste.time],
  ],
  volume: [
    ['monthlyLost', 'monthly', ({ volume }) => volume.lost],
    ['monthlyWaste', 'monthly', ({ volume }) => volume.waste],
    ['monthlyRework', 'monthly', ({ volume }) => volume.rework],
    ['monthlyWaiting', 'monthly', ({ volume }) => volume.waiting],
    ['failureDemand', 'contacts', ({ volume }) => volume.failureDemand],
  ],
  seams: [
    ['seamWaiting', 'hours', ({ handoffs }) => handoffs.waiting],
    ['seamShare', 'share', ({ handoffs }) => handoffs.waitingShare],
    ['seamEmotion', 'feeling', ({ handoffs }) => handoffs.emotionChange],
  ],
  rework: [
    ['rework', 'hours', ({ rework }) => rework.total],
    ['leadTimeWithRework', 'hours', ({ rework }) => rework.leadTimeWithRework],
  ],
  emotion: [
    ['emotion', 'feeling', ({ emotion }) => emotion.mean],
    ['peakEnd', 'feeling', ({ emotion }) => emotion.peakEnd],
    ['lowest', 'feeling', ({ emotion }) => emotion.lowest],
    ['employeeEmotion', 'feeling', ({ employeeEmotion }) => employeeEmotion.mean],
    ['employeePeakEnd', 'feeling', ({ employeeEmotion }) => employeeEmotion.peakEnd],
    ['employeeLowest', 'feeling', ({ employeeEmotion }) => employeeEmotion.lowest],
  ],
  frustration: [['frustration', 'count', ({ frustration }) => frustration.count]],
  expectations: [
    ['expectationGap', 'feeling', ({ expectations }) => expectations.weighted],
    ['unmet', 'count', ({ expectations }) => expectations.unmet],
  ],
  recovery: [
    ['recovery', 'feeling', ({ recovery }) => recovery.lift],
    ['goodRecovery', 'count', ({ recovery }) => recovery.good],
    ['unrecovered', 'count', ({ recovery }) => recovery.unrecovered],
  ],
  leaving: [['survival', 'share', ({ leaving }) => leaving.survival]],
  askedAgain: [['askedAgain', 'count', ({ askedAgain }) => askedAgain.count]],
} as const satisfies Record<string, readonly Row[]>;

/** Said only where there are alternative paths. */
const SPREAD: readonly FigureId[] = ['leadTimeShortest', 'leadTimeWeighted', 'leadTimeLongest'];

export type FiguredSection = keyof typeof SECTIONS;

export function sectionFigures(words: Words, figures: JourneyFigures, section: FiguredSection): readonly FigureItem[] {
  const show = {
    count: (value: number) => words.number(value, 0),
    hours: (value: number) => showHours(words, value),
    share: (value: number, bound: Bound) => showShare(words, value, bound),
    feeling: (value: number) => signed(words, value),
    monthly: (value: number) => monthlyCell(value, words),
    contacts: (value: number) => contactsCell(value, words),
  };
  const spread = figures.alternatives.alternatives.length > 0;
  const rows = (SECTIONS[section] as readonly Row[]).filter(([id]) => spread || !SPREAD.includes(id));
  return rows.map(([id, measure, of]) => figureItem(words, id, of(figures), show[measure]));
}
