/** The fields of a touchpoint in words: how each is called and how its value reads; nothing for what is not said. */
import type { RecordReader } from '../../../kernel/projection';
import type { Translator } from '../../../kernel/translate';
import { layerName } from '../facts/rows';
import type { Touchpoint } from '../records/schema';
import { channelCell, durationCell, metricCell, numberCell, ratingCell } from './cells';

export interface FieldCell {
  readonly field: keyof Touchpoint;
  /** Message id. */
  readonly heading: string;
  readonly cell: (touchpoint: Touchpoint) => string;
}

/** @returns names records by title or name; nothing for none and for removed ones */
export function namesOf(read: RecordReader, words: Translator): (id: string | null) => string {
  return (id) => {
    const record = id === null ? undefined : read.get(id);
    const name = record?.['title'] ?? record?.['name'];
    return !record || record.removed || typeof name !== 'string' ? '' : name || words.t('word.untitled');
  };
}

/** @returns every field but title, stage and own fields, in reading order */
export function fieldCells(read: RecordReader, words: Translator): readonly FieldCell[] {
  const nameOf = namesOf(read, words);
  const list = (prefix: string, ids: readonly string[]): string =>
    ids.map((id) => words.t(`${prefix}.${id}`)).join(', ');
  const choice = (prefix: string, id: string | null): string => (id === null ? '' : words.t(`${prefix}.${id}`));
  const yes = (flag: boolean): string => (flag ? words.t('analysis.yes') : '');
  return [
    {
      field: 'layer',
      heading: 'word.layer',
      cell: ({ board, layer }) => (layer ? layerName(read, board, words, layer) : ''),
    },
    { field: 'team', heading: 'word.team', cell: ({ team }) => nameOf(team) },
    { field: 'channel', heading: 'word.channel', cell: ({ channel }) => channelCell(channel, words) },
    { field: 'description', heading: 'analysis.field.description', cell: ({ description }) => description },
    { field: 'withPrevious', heading: 'analysis.field.withPrevious', cell: ({ withPrevious }) => yes(withPrevious) },
    { field: 'personas', heading: 'analysis.field.personas', cell: ({ personas }) => personas.map(nameOf).join(', ') },
    { field: 'origin', heading: 'analysis.field.origin', cell: ({ origin }) => choice('origin', origin) },
    { field: 'value', heading: 'analysis.field.value', cell: ({ value }) => choice('value', value) },
    {
      field: 'valueByCustomer',
      heading: 'analysis.field.valueByCustomer',
      cell: ({ valueByCustomer }) => choice('value', valueByCustomer),
    },
    { field: 'waste', heading: 'analysis.field.waste', cell: ({ waste }) => list('waste', waste) },
    {
      field: 'valueDimensions',
      heading: 'analysis.field.valueDimensions',
      cell: ({ valueDimensions }) => list('dimension', valueDimensions),
    },
    { field: 'waitTime', heading: 'analysis.waitingTime', cell: ({ waitTime }) => durationCell(waitTime, words) },
    {
      field: 'processTime',
      heading: 'analysis.processTime',
      cell: ({ processTime }) => durationCell(processTime, words),
    },
    {
      field: 'completeAccurate',
      heading: 'analysis.field.completeAccurate',
      cell: ({ completeAccurate: percent }) =>
        percent === null ? '' : words.t('analysis.outline.percent', { percent: words.number(percent, 1) }),
    },
    { field: 'volume', heading: 'analysis.field.volume', cell: ({ volume }) => numberCell(volume, words, 0) },
    { field: 'emotion', heading: 'analysis.field.emotion', cell: ({ emotion }) => numberCell(emotion, words) },
    {
      field: 'employeeEmotion',
      heading: 'analysis.field.employeeEmotion',
      cell: ({ employeeEmotion }) => numberCell(employeeEmotion, words),
    },
    {
      field: 'emotionByPersona',
      heading: 'persona.journey.emotions',
      cell: ({ emotionByPersona }) =>
        emotionByPersona
          .flatMap(({ persona, emotion }) => {
            const name = nameOf(persona);
            return name === '' ? [] : [`${name} ${numberCell(emotion, words)}`];
          })
          .join(', '),
    },
    {
      field: 'expectation',
      heading: 'analysis.field.expectation',
      cell: ({ expectation }) => ratingCell(expectation, words),
    },
    {
      field: 'experience',
      heading: 'analysis.field.experience',
      cell: ({ experience }) => ratingCell(experience, words),
    },
    {
      field: 'staffBelief',
      heading: 'analysis.field.staffBelief',
      cell: ({ staffBelief }) => ratingCell(staffBelief, words),
    },
    {
      field: 'importance',
      heading: 'analysis.field.importance',
      cell: ({ importance }) => numberCell(importance, words),
    },
    {
      field: 'momentOfTruth',
      heading: 'analysis.field.momentOfTruth',
      cell: ({ momentOfTruth }) => yes(momentOfTruth),
    },
    {
      field: 'desiredReaction',
      heading: 'analysis.field.desiredReaction',
      cell: ({ desiredReaction }) => desiredReaction,
    },
    { field: 'metric', heading: 'analysis.field.metric', cell: ({ metric }) => metricCell(metric, words) },
    { field: 'failure', heading: 'analysis.field.failure', cell: ({ failure }) => yes(failure) },
    { field: 'recoveredBy', heading: 'analysis.field.recoveredBy', cell: ({ recoveredBy }) => nameOf(recoveredBy) },
    { field: 'evidence', heading: 'analysis.field.evidence', cell: ({ evidence }) => choice('evidence', evidence) },
    { field: 'source', heading: 'analysis.field.source', cell: ({ source }) => source },
    {
      field: 'image',
      heading: 'compare.field.image',
      cell: ({ image, imageText }) => (image === '' ? '' : imageText.trim() || words.t('analysis.yes')),
    },
  ];
}
