/** The ladder as tables: the experience wanted, its reactions with what measures them, and the moments of truth by phase. */
import { showDate } from '../../../kernel/dates';
import type { OutlineTable } from '../../../kernel/outline';
import { live, type RecordReader } from '../../../kernel/record-reader';
import type { Translator } from '../../../kernel/translate';
import type { JourneyFigures } from '../analysis/figures';
import { momentsByPhase } from '../analysis/moments';
import type { JourneyColumns } from '../facts/journey-columns';
import { reactionText } from '../facts/reaction-text';
import { metricCell } from '../fields/cells';
import { ladderId, ladderRecord, reactionRecord } from '../records/schema';
import { changeCell } from './cells';

interface LadderInput {
  readonly figures: JourneyFigures;
  readonly journey: JourneyColumns;
  readonly read: RecordReader;
  readonly board: string;
  readonly words: Translator;
  /** Empty for none and for removed ones. */
  readonly nameOf: (id: string | null) => string;
}

/** @returns those that have rows */
export function ladderTables({ figures, journey, read, board, words, nameOf }: LadderInput): readonly OutlineTable[] {
  const t = (id: string): string => words.t(id);
  const wanted = live(read, ladderRecord, ladderId(board))?.wanted.trim() ?? '';
  const titled = (id: string): string => nameOf(id) || t('word.untitled');
  const tables: OutlineTable[] = [
    {
      id: 'wanted',
      heading: t('ladder.wanted'),
      columns: [t('analysis.outline.text')],
      rows: wanted === '' ? [] : [{ id: ladderId(board), cells: [wanted] }],
    },
    {
      id: 'ladder',
      heading: t('ladder.reactions'),
      columns: [
        'ladder.reaction',
        'ladder.touchpoints',
        'inspector.metric',
        'ladder.measuredOn',
        'ladder.course',
        'inspector.owner',
      ].map(t),
      rows: figures.ladder.rungs.map(({ id, shared, touchpoints, metrics, course }) => ({
        id,
        cells: [
          reactionText(read, id),
          touchpoints.map(titled).join(', '),
          metrics.map(({ metric }) => metricCell(metric, words)).join('; '),
          metrics.map(({ metric }) => showDate(metric.date, words) || t('word.unknown')).join('; '),
          t(`ladder.course.${course}`),
          shared ? nameOf(live(read, reactionRecord, id)?.owner ?? null) : '',
        ],
      })),
    },
    {
      id: 'moments',
      heading: t('ladder.moments'),
      columns: [
        'inspector.phase',
        'word.touchpoint',
        'inspector.owner',
        'ladder.reaction',
        'inspector.metric',
        'ladder.course',
        'analysis.expectationGap',
        'analysis.field.recoveredBy',
        'ladder.led',
      ].map(t),
      rows: momentsByPhase(figures, journey).flatMap(({ phase, moments }) =>
        moments.map((moment) => ({
          id: moment.touchpoint,
          cells: [
            phase === null ? t('ladder.noPhase') : t(`phase.${phase}`),
            titled(moment.touchpoint),
            nameOf(moment.owner),
            moment.reactions.map((id) => reactionText(read, id)).join('; '),
            t(`ladder.metric.${moment.metric}`),
            t(`ladder.course.${moment.course}`),
            changeCell(moment.gap, words),
            moment.recovery === null ? '' : t(`insights.recovery.${moment.recovery.verdict}`),
            t(moment.lacks === null ? 'ladder.led.yes' : `ladder.lacks.${moment.lacks}`),
          ],
        })),
      ),
    },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}
