/** The columns of the table, from the left: first what a workshop tags, then how it is felt, rated and measured. */
import { hoursInWords } from '@polku/shared/boards/journey/records/duration-words';
import {
  CHANNELS,
  EVIDENCE_LEVELS,
  LAYERS,
  type Touchpoint,
  VALUE_CLASSES,
  WASTE_KINDS,
} from '@polku/shared/boards/journey/records/schema';
import { isSpentHint } from '@polku/shared/boards/journey/templates/prompts';
import { EVIDENCE_WORDS, LAYER_WORDS, VALUE_WORDS, WASTE_WORDS } from '@polku/shared/boards/journey/tidy/words';
import { LIMITS } from '@polku/shared/kernel/limits';
import type { Words } from '../../../kernel/words/words';
import { channelName, channelOf } from '../words/channel-name';
import { type Column, fields, plainNumber, type TableContext, tooLong } from './column';
import {
  baselineColumn,
  customerValueColumn,
  desiredReactionColumn,
  dimensionsColumn,
  failureColumn,
  originColumn,
  sourceColumn,
  targetColumn,
  actualColumn,
  unitColumn,
  volumeColumn,
} from './further-columns';
import { choiceOf, durationOf, emotionOf, listOf, numberOf, type Option, type Synonyms, yesNoOf } from './read-cell';

type NumberName = 'completeAccurate' | 'importance';
type EmotionName = 'emotion' | 'employeeEmotion';
type RatingName = 'expectation' | 'experience' | 'staffBelief';

function textColumn(id: 'title' | 'description', width: number, max: number): Column {
  return {
    id,
    label: `table.column.${id}`,
    width,
    kind: 'text',
    long: true,
    show: (touchpoint) => touchpoint[id],
    read(text, touchpoint, { words }) {
      if (text.length > max) return { why: words.t('table.problem.long', { length: text.length, max }) };
      const answered = id === 'title' && isSpentHint(words, { ...touchpoint, title: text });
      return { write: { texts: { [id]: text, ...(answered ? { description: '' } : {}) } } };
    },
  };
}

function numberColumn(id: NumberName, width: number, min: number, max: number): Column {
  return {
    id,
    label: `table.column.${id}`,
    width,
    align: 'end',
    kind: 'text',
    show: (touchpoint, { words }) => (touchpoint[id] === null ? '' : plainNumber(words, touchpoint[id], 4)),
    read(text, _, { words }) {
      const number = numberOf(words, text.replace('%', ''), min, max);
      return 'why' in number ? number : fields({ [id]: number.value });
    },
  };
}

/** With its sign, so that a copy of it cannot be taken for one of 1–5. */
function emotionColumn(id: EmotionName): Column {
  return {
    id,
    label: `table.column.${id}`,
    longLabel: `table.column.${id}.long`,
    width: 92,
    align: 'end',
    kind: 'text',
    levels: true,
    show({ [id]: felt }, { words }) {
      if (felt === null) return '';
      return `${felt > 0 ? '+' : ''}${plainNumber(words, felt, 4)}`;
    },
    read(text, _, { words }) {
      const emotion = emotionOf(words, text);
      return 'why' in emotion ? emotion : fields({ [id]: emotion.value });
    },
  };
}

function meanColumn(id: RatingName, width: number): Column {
  return {
    id,
    label: `table.column.${id}`,
    width,
    align: 'end',
    kind: 'text',
    show: (touchpoint, { words }) => (touchpoint[id] ? plainNumber(words, touchpoint[id].mean, 2) : ''),
    read(text, touchpoint, { words }) {
      const number = numberOf(words, text, 1, 5);
      if ('why' in number) return number;
      const rest = touchpoint[id] ?? { n: null, source: '' };
      return fields({ [id]: number.value === null ? null : { ...rest, mean: number.value } });
    },
  };
}

function answersColumn(id: 'experienceN' | 'staffN', rating: RatingName): Column {
  return {
    id,
    label: `table.column.${id}`,
    longLabel: `table.column.${id}.long`,
    width: 56,
    align: 'end',
    kind: 'text',
    show: (touchpoint, { words }) => {
      const n = touchpoint[rating]?.n;
      return n === null || n === undefined ? '' : plainNumber(words, n, 0);
    },
    read(text, touchpoint, { words }) {
      const number = numberOf(words, text, 0, 1e9);
      if ('why' in number) return number;
      const before = touchpoint[rating];
      if (!before) return number.value === null ? { write: {} } : { why: words.t('table.problem.needsMean') };
      return fields({ [rating]: { ...before, n: number.value } });
    },
  };
}

function choiceColumn<Name extends 'value' | 'evidence'>(
  id: Name,
  width: number,
  values: readonly Exclude<Touchpoint[Name], null>[],
  synonyms: Synonyms,
): Column {
  const options = ({ words }: TableContext): readonly Option[] =>
    values.map((value) => ({ value, label: words.say(`${id}.${value}`) }));
  return {
    id,
    label: `table.column.${id}`,
    width,
    kind: 'choice',
    options,
    chosen: (touchpoint) => (touchpoint[id] === null ? [] : [touchpoint[id]]),
    show: (touchpoint, { words }) => (touchpoint[id] === null ? '' : words.say(`${id}.${touchpoint[id]}`)),
    read(text, _, context) {
      const choice = choiceOf(context.words, text, options(context), synonyms);
      return 'why' in choice ? choice : fields({ [id]: choice.value });
    },
  };
}

const layerColumn: Column = {
  id: 'layer',
  label: 'table.column.layer',
  width: 112,
  kind: 'choice',
  options: ({ layerName }) => LAYERS.map((value) => ({ value, label: layerName(value) })),
  chosen: ({ layer }) => (layer === null ? [] : [layer]),
  show: ({ layer }, { layerName }) => (layer === null ? '' : layerName(layer)),
  read(text, _, context) {
    const { words } = context;
    const own = choiceOf(words, text, layerColumn.options?.(context) ?? []);
    if (!('why' in own)) return fields({ layer: LAYERS.find((layer) => layer === own.value) ?? null });
    // The usual name is understood, too, whatever the board calls its layers.
    const usual = choiceOf(
      words,
      text,
      LAYERS.map((value) => ({ value, label: words.t(`layer.${value}`) })),
      LAYER_WORDS,
    );
    return 'why' in usual ? own : fields({ layer: LAYERS.find((layer) => layer === usual.value) ?? null });
  },
};

function rolledText(words: Words, hours: number | null): string {
  return hours === null ? '' : hoursInWords(words, hours);
}

/** A time that comes from the sub-journey is shown as the map and the figures have it, and not written over. */
function timeColumn(id: 'waitTime' | 'processTime'): Column {
  return {
    id,
    label: `table.column.${id}`,
    width: 92,
    align: 'end',
    kind: 'text',
    show({ id: touchpoint, [id]: time }, { words, rolled }) {
      const from = rolled.get(touchpoint);
      if (from) return rolledText(words, from[id === 'waitTime' ? 'waiting' : 'process']);
      return time ? `${plainNumber(words, time.amount, 4)} ${words.t(`unit.short.${time.unit}`)}` : '';
    },
    read(text, touchpoint, context) {
      const { words } = context;
      const from = context.rolled.get(touchpoint.id);
      if (from) {
        const shown = rolledText(words, from[id === 'waitTime' ? 'waiting' : 'process']);
        return text.trim() === shown ? { write: {} } : { why: words.t('table.problem.rolled') };
      }
      const time = durationOf(words, text, touchpoint[id]?.unit ?? 'h');
      return 'why' in time ? time : fields({ [id]: time.value });
    },
  };
}

const stageColumn: Column = {
  id: 'stage',
  label: 'table.column.stage',
  width: 132,
  kind: 'choice',
  open: 'stage',
  needed: true,
  options: ({ stages, words }) =>
    stages.map(({ id, name }) => ({ value: id, label: name || words.t('word.untitled') })),
  chosen: ({ stage }) => (stage === null ? [] : [stage]),
  show: ({ stage }, { stages }) => stages.find(({ id }) => id === stage)?.name ?? '',
  read(text, touchpoint, { stages, words }) {
    const tidy = text.trim();
    // A touchpoint always stands somewhere: clearing its stage leaves it where it is.
    if (tidy === '') return { write: {} };
    const found = stages.find(({ id, name }) => id === tidy || name.trim().toLowerCase() === tidy.toLowerCase());
    if (found) return { write: found.id === touchpoint.stage ? {} : { stage: found.id } };
    const { length } = tidy;
    return length <= LIMITS.titleLength ? { write: { stageName: tidy } } : tooLong(words, length, LIMITS.titleLength);
  },
};

/** The first of a stage has none before it. */
const parallelColumn: Column = {
  id: 'withPrevious',
  label: 'table.column.withPrevious',
  longLabel: 'table.column.withPrevious.long',
  width: 92,
  kind: 'yesNo',
  show: ({ id, withPrevious }, { words, firsts }) => (withPrevious && !firsts?.has(id) ? words.t('table.yes') : ''),
  read(text, { id }, { words, firsts }) {
    const answer = yesNoOf(words, text);
    if ('why' in answer) return answer;
    if (answer.value && firsts?.has(id)) return { why: words.t('table.problem.first') };
    return { write: { withPrevious: answer.value } };
  },
};

const teamColumn: Column = {
  id: 'team',
  label: 'table.column.team',
  width: 156,
  kind: 'choice',
  open: 'team',
  options: ({ teams, words }) => teams.map(({ id, name }) => ({ value: id, label: name || words.t('word.untitled') })),
  chosen: ({ team }) => (team === null ? [] : [team]),
  show: ({ team }, { teams }) => teams.find(({ id }) => id === team)?.name ?? '',
  read(text, _, { teams, words }) {
    const tidy = text.trim();
    if (tidy === '') return fields({ team: null });
    const found = teams.find(({ id, name }) => id === tidy || name.trim().toLowerCase() === tidy.toLowerCase());
    if (found) return fields({ team: found.id });
    const { length } = tidy;
    return length <= LIMITS.shortStringLength ? { write: { teamName: tidy } } : tooLong(words, length);
  },
};

const channelColumn: Column = {
  id: 'channel',
  label: 'table.column.channel',
  width: 136,
  kind: 'choice',
  open: 'channel',
  options: ({ words, channels }) => [
    ...CHANNELS.map((value) => ({ value, label: words.say(`channel.${value}`) })),
    ...channels.map((value) => ({ value, label: value })),
  ],
  chosen: ({ channel }) => [channel],
  show: ({ channel }, { words }) => channelName(words, channel),
  read: (text, _, { words }) =>
    text.length <= LIMITS.shortStringLength ? fields({ channel: channelOf(text) }) : tooLong(words, text.length),
};

const personasColumn: Column = {
  id: 'personas',
  label: 'table.column.personas',
  width: 148,
  kind: 'choices',
  options: ({ personas, words }) =>
    personas.map(({ id, name }) => ({ value: id, label: name || words.t('word.untitled') })),
  chosen: ({ personas }) => personas,
  show: (touchpoint, { personas }) =>
    personas
      .filter(({ id }) => touchpoint.personas.includes(id))
      .map(({ name }) => name)
      .join(', '),
  read(text, _, context) {
    const options = personasColumn.options?.(context) ?? [];
    if (options.length === 0 && text.trim() !== '') return { why: context.words.t('table.problem.noPersonas') };
    const list = listOf(context.words, text, options);
    return 'why' in list ? list : fields({ personas: [...new Set(list.value)] });
  },
};

const wasteColumn: Column = {
  id: 'waste',
  label: 'table.column.waste',
  width: 168,
  kind: 'choices',
  options: ({ words }) => WASTE_KINDS.map((value) => ({ value, label: words.t(`waste.${value}`) })),
  chosen: ({ waste }) => waste,
  show: ({ waste }, { words }) => waste.map((kind) => words.t(`waste.${kind}`)).join(', '),
  read(text, _, context) {
    const list = listOf(context.words, text, wasteColumn.options?.(context) ?? [], WASTE_WORDS);
    return 'why' in list ? list : fields({ waste: WASTE_KINDS.filter((kind) => list.value.includes(kind)) });
  },
};

const momentColumn: Column = {
  id: 'momentOfTruth',
  label: 'table.column.momentOfTruth',
  width: 96,
  kind: 'yesNo',
  show: ({ momentOfTruth }, { words }) => (momentOfTruth ? words.t('table.yes') : ''),
  read(text, _, { words }) {
    const answer = yesNoOf(words, text);
    return 'why' in answer ? answer : fields({ momentOfTruth: answer.value });
  },
};

const metricColumn: Column = {
  id: 'metric',
  label: 'table.column.metric',
  width: 96,
  kind: 'text',
  show: ({ metric }) => metric?.name ?? '',
  read(text, { metric }, { words }) {
    const name = text.trim();
    if (name.length > LIMITS.shortStringLength)
      return { why: words.t('table.problem.long', { length: name.length, max: LIMITS.shortStringLength }) };
    if (name === '') return fields({ metric: null });
    return fields({ metric: { ...(metric ?? { unit: '', baseline: null, target: null, actual: null }), name } });
  },
};

/** Shows whether there is a picture, by its words if it has some; what is written becomes the words. */
const pictureColumn: Column = {
  id: 'image',
  label: 'table.column.image',
  width: 148,
  kind: 'text',
  show: ({ image, imageText }, { words }) => (image === '' ? '' : imageText || words.t('table.yes')),
  read(text, { image, imageText }, { words }) {
    const said = text.trim();
    if (image === '') return said === '' ? { write: {} } : { why: words.t('table.problem.noPicture') };
    if (imageText === '' && said === words.t('table.yes')) return { write: {} };
    return said.length <= 2000
      ? fields({ imageText: said })
      : { why: words.t('table.problem.long', { length: said.length, max: 2000 }) };
  },
};

export const COLUMNS: readonly Column[] = [
  textColumn('title', 220, LIMITS.titleLength),
  stageColumn,
  parallelColumn,
  layerColumn,
  teamColumn,
  channelColumn,
  personasColumn,
  choiceColumn('value', 124, VALUE_CLASSES, VALUE_WORDS),
  wasteColumn,
  timeColumn('waitTime'),
  timeColumn('processTime'),
  numberColumn('completeAccurate', 72, 0, 100),
  emotionColumn('emotion'),
  emotionColumn('employeeEmotion'),
  meanColumn('expectation', 92),
  meanColumn('experience', 92),
  answersColumn('experienceN', 'experience'),
  meanColumn('staffBelief', 92),
  answersColumn('staffN', 'staffBelief'),
  numberColumn('importance', 92, 1, 5),
  momentColumn,
  metricColumn,
  unitColumn,
  baselineColumn,
  actualColumn,
  targetColumn,
  choiceColumn('evidence', 112, EVIDENCE_LEVELS, EVIDENCE_WORDS),
  sourceColumn,
  originColumn,
  customerValueColumn,
  dimensionsColumn,
  volumeColumn,
  desiredReactionColumn,
  failureColumn,
  pictureColumn,
  textColumn('description', 320, LIMITS.textLength),
];
