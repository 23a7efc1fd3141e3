/** Fields: customers' and employees' feelings and words, importance, and needs. */
import { LIMITS } from '../../../kernel/limits';
import type { Rating, Touchpoint } from '../records/schema';
import { showDate } from '../../../kernel/dates';
import { always, dateRow, numberIn, numberRow, sparse, textIn, textRow, yesNoRow } from './build';
import { numberCell, ratingCell } from './cells';
import { type Column, fields, plainNumber } from './column';
import type { FileColumn, InFiles, FieldRow } from './field';
import { dateIn, emotionOf, numberOf } from './read-cell';
import { EMOTION_WORDS } from './words';

function emotionRow(field: 'emotion' | 'employeeEmotion', file: InFiles): FieldRow {
  const label = `table.column.${field}`;
  const row = numberRow(field, {
    heading: `analysis.field.${field}`,
    column: { label, longLabel: `${label}.long`, width: 92 },
    cell: {
      levels: true,
      // With its sign, so that a copy of it cannot be taken for one of 1–5.
      show({ [field]: felt }, { words }) {
        return felt === null ? '' : `${felt > 0 ? '+' : ''}${plainNumber(words, felt, 4)}`;
      },
      read(text, _, { words }) {
        const emotion = emotionOf(words, text);
        return 'why' in emotion ? emotion : fields({ [field]: emotion.value });
      },
    },
    min: -2,
    max: 2,
    file,
    inFile: { levels: true, words: EMOTION_WORDS },
  });
  return { ...row, editor: { by: 'own' } };
}

interface RatingFiles {
  readonly mean: InFiles;
  /** Number of answers; `id` names its column in the table. */
  readonly answers: InFiles & { readonly id: string };
  readonly date: InFiles;
}

/** A rating: mean, number of answers and date, each in a column of its own. */
function ratingRow(
  field: 'expectation' | 'experience' | 'staffBelief',
  { mean: file, answers: { id: answersId, ...answers }, date }: RatingFiles,
): FieldRow {
  const of = (touchpoint: Touchpoint): Rating | null => touchpoint[field];
  const label = `table.column.${field}`;
  const mean: Column = {
    id: field,
    label,
    width: 92,
    align: 'end',
    kind: 'text',
    show(touchpoint, { words }) {
      const rating = of(touchpoint);
      return rating ? plainNumber(words, rating.mean, 2) : '';
    },
    read(text, touchpoint, { words }) {
      const number = numberOf(words, text, 1, 5);
      if ('why' in number) return number;
      const rest = of(touchpoint) ?? { n: null, source: '', date: '' };
      return fields({ [field]: number.value === null ? null : { ...rest, mean: number.value } });
    },
  };
  const n: Column = {
    id: answersId,
    label: `table.column.${answersId}`,
    longLabel: `table.column.${answersId}.long`,
    width: 56,
    align: 'end',
    kind: 'text',
    show(touchpoint, { words }) {
      const count = of(touchpoint)?.n ?? null;
      return count === null ? '' : plainNumber(words, count, 0);
    },
    read(text, touchpoint, { words }) {
      const number = numberOf(words, text, 0, 1e9);
      if ('why' in number) return number;
      const before = of(touchpoint);
      if (!before) return number.value === null ? { write: {} } : { why: words.t('table.problem.needsMean') };
      return fields({ [field]: { ...before, n: number.value } });
    },
  };
  const day: Column = {
    id: `${field}-date`,
    label: 'inspector.date',
    longLabel: `table.column.${field}Date.long`,
    width: 92,
    kind: 'text',
    show: (touchpoint, { words }) => showDate(of(touchpoint)?.date ?? '', words),
    read(text, touchpoint, { words }) {
      const read = dateIn(words, text);
      if ('why' in read) return read;
      const before = of(touchpoint);
      if (!before) return read.value === '' ? { write: {} } : { why: words.t('table.problem.dateNeedsMean') };
      return fields({ [field]: { ...before, date: read.value } });
    },
  };
  const files: FileColumn[] = [
    { ...file, kind: 'number', min: 1, max: 5, label, cell: (one) => of(one)?.mean },
    {
      ...answers,
      kind: 'number',
      min: 0,
      max: 1e9,
      needs: file.name,
      label: `table.column.${answersId}.long`,
      cell: (one) => of(one)?.n,
    },
    {
      ...date,
      kind: 'date',
      needs: file.name,
      label: `table.column.${field}Date.long`,
      cell: (one) => of(one)?.date || null,
    },
  ];
  return {
    field,
    label: `inspector.${field}`,
    heading: `analysis.field.${field}`,
    text: (touchpoint, { words }) => ratingCell(of(touchpoint), words),
    compared: (touchpoint, { words }) =>
      [ratingCell(of(touchpoint), words), of(touchpoint)?.source ?? '', showDate(of(touchpoint)?.date ?? '', words)]
        .filter(Boolean)
        .join(', '),
    columns: [mean, n, day],
    files,
    fromCells(cells) {
      const value = numberIn(cells, file.name);
      return value === null
        ? null
        : { mean: value, n: numberIn(cells, answers.name), source: '', date: textIn(cells, date.name) };
    },
  };
}

/** How many said what they feel, and when. */
function feltRows(
  field: 'emotion' | 'employeeEmotion',
  file: string,
  heads: { n: string; date: string },
): readonly FieldRow[] {
  const answers = numberRow(`${field}N`, {
    heading: `analysis.field.${field}N`,
    label: `analysis.field.${field}N`,
    column: { label: 'table.column.experienceN', longLabel: `analysis.field.${field}N`, width: 56 },
    min: 0,
    max: 1e9,
    digits: 0,
    file: { ...sparse(`${file}_n`, heads.n), label: `analysis.field.${field}N` },
  });
  const date = dateRow(`${field}Date`, {
    heading: `analysis.field.${field}Date`,
    label: `analysis.field.${field}Date`,
    column: { label: 'inspector.date', longLabel: `analysis.field.${field}Date`, width: 92 },
    file: { ...sparse(`${file}_date`, heads.date), label: `analysis.field.${field}Date` },
  });
  const follows = (touchpoint: Touchpoint): boolean =>
    touchpoint[field] !== null || touchpoint[`${field}N`] !== null || touchpoint[`${field}Date`] !== '';
  return [answers, date].map((row) => ({ ...row, follows }));
}

export const EXPERIENCE: readonly FieldRow[] = [
  emotionRow(
    'emotion',
    always(
      'emotion',
      'customer emotion, customer s emotion, customers emotion, emotions, feeling, feelings, mood, sentiment, emotion level, tunne, tunnetila, tunteet, asiakkaan tunne, asiakkaan tunnetila, asiakastunne, fiilis',
    ),
  ),
  emotionRow(
    'employeeEmotion',
    always(
      'employee_emotion',
      'employee s emotion, employees emotion, employees emotions, staff emotion, employee feeling, employee mood, työntekijän tunne, työntekijöiden tunne, työntekijän tunnetila, henkilöstön tunne, henkilökunnan tunne',
    ),
  ),
  ...feltRows('emotion', 'emotion', {
    n: 'emotion n, emotion number of answers, n emotion, tunne n, tunne vastausten määrä',
    date: 'emotion date, date of emotion, tunne pvm, tunteen päivä',
  }),
  ...feltRows('employeeEmotion', 'employee_emotion', {
    n: 'employee emotion n, employee emotion number of answers, työntekijän tunne n',
    date: 'employee emotion date, date of employee emotion, työntekijän tunne pvm',
  }),
  {
    field: 'emotionByPersona',
    label: 'persona.journey.emotions',
    heading: 'persona.journey.emotions',
    text: ({ emotionByPersona }, { words, nameOf }) =>
      emotionByPersona
        .flatMap(({ persona, emotion }) => {
          const name = nameOf(persona);
          return name === '' ? [] : [`${name} ${numberCell(emotion, words)}`];
        })
        .join(', '),
  },
  ratingRow('expectation', {
    mean: always(
      'expectation',
      'expectations, customer expectation, expectation 1 5, odotukset, odotus 1 5, odotukset 1 5, asiakkaan odotus, asiakkaan odotukset, odotusarvo',
    ),
    answers: {
      id: 'expectationN',
      ...sparse(
        'expectation_n',
        'expectation n, expectation number of answers, n expectation, odotus n, odotus vastausten määrä',
      ),
    },
    date: sparse('expectation_date', 'expectation date, date of expectation, odotus pvm, odotuksen päivä'),
  }),
  ratingRow('experience', {
    mean: always(
      'experience',
      'customer experience, experienced, experience 1 5, kokemus, kokemus 1 5, asiakkaan kokemus, asiakaskokemus, koettu',
      'rating, score, arvosana, arvio',
    ),
    answers: {
      id: 'experienceN',
      ...always(
        'experience_n',
        'experience n, experience number of answers, n experience, answers, kokemus n, kokemus vastausten määrä, vastausten määrä, vastaajia',
      ),
    },
    date: sparse('experience_date', 'experience date, date of experience, kokemus pvm, kokemuksen päivä'),
  }),
  ratingRow('staffBelief', {
    mean: always(
      'staff_belief',
      'staff beliefs, staff rating, staff view, staff 1 5, employee belief, what staff believe, henkilöstö, henkilöstö 1 5, henkilöstön käsitys, henkilöstön arvio, henkilöstön arvio 1 5, henkilöstön käsitys 1 5, henkilöstön näkemys',
    ),
    answers: {
      id: 'staffN',
      ...always(
        'staff_n',
        'staff belief n, staff belief number of answers, n staff, henkilöstö n, henkilöstön käsitys vastausten määrä, henkilöstön arvio vastausten määrä',
      ),
    },
    date: sparse('staff_date', 'staff belief date, date of staff belief, henkilöstö pvm, henkilöstön käsityksen päivä'),
  }),
  numberRow('importance', {
    heading: 'analysis.field.importance',
    column: { label: 'table.column.importance', width: 92 },
    min: 1,
    max: 5,
    steps: [1, 2, 3, 4, 5],
    file: always('importance', 'importance 1 5, priority, weight, tärkeys, tärkeys 1 5, merkitys, painoarvo'),
  }),
  yesNoRow('momentOfTruth', {
    heading: 'analysis.field.momentOfTruth',
    column: { label: 'table.column.momentOfTruth', width: 96 },
    file: always('moment_of_truth', 'mot, moments of truth, key moment, totuuden hetki, totuuden hetket, avainhetki'),
  }),
  {
    field: 'owner',
    label: 'inspector.owner',
    heading: 'inspector.owner',
    text: ({ owner }, { nameOf }) => nameOf(owner),
    columns: [
      {
        id: 'owner',
        label: 'inspector.owner',
        width: 140,
        kind: 'choice',
        options: ({ people = [], words }) =>
          people.map(({ id, name }) => ({ value: id, label: name || words.t('word.untitled') })),
        chosen: ({ owner }) => (owner === null ? [] : [owner]),
        show: ({ owner }, { people = [] }) => people.find(({ id }) => id === owner)?.name ?? '',
        read(text, _, { people = [], words }) {
          const tidy = text.trim();
          if (tidy === '') return fields({ owner: null });
          const found = people.find(({ id, name }) => id === tidy || name.trim().toLowerCase() === tidy.toLowerCase());
          return found ? fields({ owner: found.id }) : { why: words.t('table.problem.person', { name: tidy }) };
        },
      },
    ],
  },
  textRow('desiredReaction', 'inspector.desiredReaction.hint', {
    heading: 'analysis.field.desiredReaction',
    column: { width: 220 },
    max: LIMITS.textLength,
    file: always(
      'desired_reaction',
      'desired customer reaction, desired response, tavoiteltu reaktio, tavoiteltu asiakkaan reaktio, haluttu reaktio',
    ),
  }),
];
