/** The touchpoints in time order, a column for every field that some touchpoint has filled. */
import type { OutlineTable } from '../../../kernel/outline';
import type { RecordReader } from '../../../kernel/projection';
import type { Translator } from '../../../kernel/translate';
import type { JourneyColumns } from '../journey-reader';
import type { Touchpoint } from '../schema';
import { channelCell, durationCell, numberCell, ratingCell } from './cells';

type Cell = (touchpoint: Touchpoint) => string;

/** Heading message → cell. */
function fieldsFor(words: Translator, nameOf: (id: string | null) => string): readonly (readonly [string, Cell])[] {
  const list = (prefix: string, ids: readonly string[]): string =>
    ids.map((id) => words.t(`${prefix}.${id}`)).join(', ');
  const choice = (prefix: string, id: string | null): string => (id === null ? '' : words.t(`${prefix}.${id}`));
  const yes = (flag: boolean): string => (flag ? words.t('analysis.yes') : '');
  return [
    ['word.layer', ({ layer }) => choice('layer', layer)],
    ['word.team', ({ team }) => nameOf(team)],
    ['word.channel', ({ channel }) => channelCell(channel, words)],
    ['analysis.field.description', ({ description }) => description],
    ['analysis.field.withPrevious', ({ withPrevious }) => yes(withPrevious)],
    ['analysis.field.personas', ({ personas }) => personas.map(nameOf).join(', ')],
    ['analysis.field.origin', ({ origin }) => choice('origin', origin)],
    ['analysis.field.value', ({ value }) => choice('value', value)],
    ['analysis.field.valueByCustomer', ({ valueByCustomer }) => choice('value', valueByCustomer)],
    ['analysis.field.waste', ({ waste }) => list('waste', waste)],
    ['analysis.field.valueDimensions', ({ valueDimensions }) => list('dimension', valueDimensions)],
    ['analysis.waitingTime', ({ waitTime }) => durationCell(waitTime, words)],
    ['analysis.processTime', ({ processTime }) => durationCell(processTime, words)],
    [
      'analysis.field.completeAccurate',
      ({ completeAccurate: percent }) =>
        percent === null ? '' : words.t('analysis.outline.percent', { percent: words.number(percent, 1) }),
    ],
    ['analysis.field.volume', ({ volume }) => numberCell(volume, words, 0)],
    ['analysis.field.emotion', ({ emotion }) => numberCell(emotion, words)],
    ['analysis.field.employeeEmotion', ({ employeeEmotion }) => numberCell(employeeEmotion, words)],
    ['analysis.field.expectation', ({ expectation }) => ratingCell(expectation, words)],
    ['analysis.field.experience', ({ experience }) => ratingCell(experience, words)],
    ['analysis.field.staffBelief', ({ staffBelief }) => ratingCell(staffBelief, words)],
    ['analysis.field.importance', ({ importance }) => numberCell(importance, words)],
    ['analysis.field.momentOfTruth', ({ momentOfTruth }) => yes(momentOfTruth)],
    ['analysis.field.desiredReaction', ({ desiredReaction }) => desiredReaction],
    ['analysis.field.metric', ({ metric }) => metric?.name ?? ''],
    ['analysis.field.failure', ({ failure }) => yes(failure)],
    ['analysis.field.recoveredBy', ({ recoveredBy }) => nameOf(recoveredBy)],
    ['analysis.field.evidence', ({ evidence }) => choice('evidence', evidence)],
    ['analysis.field.source', ({ source }) => source],
  ];
}

export function touchpointTable(journey: JourneyColumns, read: RecordReader, words: Translator): OutlineTable {
  const nameOf = (id: string | null): string => {
    const record = id === null ? undefined : read.get(id);
    const name = record?.['title'] ?? record?.['name'];
    return !record || record.removed || typeof name !== 'string' ? '' : name || words.t('word.untitled');
  };
  const stageOf = new Map(journey.stages.map(({ stage }) => [stage.id, stage.name || words.t('word.untitled')]));
  const all = [...journey.touchpoints, ...journey.parked];
  const fields = fieldsFor(words, nameOf)
    .map(([heading, cell]) => ({ heading: words.t(heading), cells: all.map(cell) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const own = [...new Set(all.flatMap(({ extra }) => Object.keys(extra)))].map((name) => ({
    heading: name,
    cells: all.map(({ extra }) => (Object.hasOwn(extra, name) ? (extra[name] ?? '') : '')),
  }));
  const columns = [...fields, ...own];
  return {
    id: 'touchpoints',
    heading: words.t('analysis.outline.touchpoints'),
    columns: [words.t('word.stage'), words.t('word.touchpoint'), ...columns.map(({ heading }) => heading)],
    rows: all.map((touchpoint, index) => ({
      id: touchpoint.id,
      cells: [
        stageOf.get(touchpoint.stage ?? '') ?? words.t('analysis.outline.parked'),
        touchpoint.title || words.t('word.untitled'),
        ...columns.map(({ cells }) => cells[index] ?? ''),
      ],
    })),
  };
}
