/** Fields: customers' and employees' feelings and words, importance, and needs. */
import { LIMITS } from '../../../kernel/limits';
import type { Rating, Touchpoint } from '../records/schema';
import { always, numberIn, numberRow, textRow, yesNoRow } from './build';
import { numberCell, ratingCell } from './cells';
import { type Column, fields, plainNumber } from './column';
import type { FileColumn, InFiles, FieldRow } from './field';
import { emotionOf, numberOf } from './read-cell';
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

/** @param answers the number of answers in cells and files, where they have it */
function ratingRow(
  field: 'expectation' | 'experience' | 'staffBelief',
  file: InFiles,
  answers?: { readonly id: string; readonly file: InFiles },
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
      const rest = of(touchpoint) ?? { n: null, source: '' };
      return fields({ [field]: number.value === null ? null : { ...rest, mean: number.value } });
    },
  };
  const n = (id: string): Column => ({
    id,
    label: `table.column.${id}`,
    longLabel: `table.column.${id}.long`,
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
  });
  const files: FileColumn[] = [{ ...file, kind: 'number', min: 1, max: 5, label, cell: (one) => of(one)?.mean }];
  if (answers) {
    files.push({
      ...answers.file,
      kind: 'number',
      min: 0,
      max: 1e9,
      needs: file.name,
      label: `table.column.${answers.id}.long`,
      cell: (one) => of(one)?.n,
    });
  }
  return {
    field,
    label: `inspector.${field}`,
    heading: `analysis.field.${field}`,
    text: (touchpoint, { words }) => ratingCell(of(touchpoint), words),
    compared: (touchpoint, { words }) =>
      [ratingCell(of(touchpoint), words), of(touchpoint)?.source ?? ''].filter(Boolean).join(', '),
    columns: [mean, ...(answers ? [n(answers.id)] : [])],
    files,
    fromCells(cells) {
      const value = numberIn(cells, file.name);
      return value === null
        ? null
        : { mean: value, n: answers ? numberIn(cells, answers.file.name) : null, source: '' };
    },
  };
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
  ratingRow(
    'expectation',
    always(
      'expectation',
      'expectations, customer expectation, expectation 1 5, odotukset, odotus 1 5, odotukset 1 5, asiakkaan odotus, asiakkaan odotukset, odotusarvo',
    ),
  ),
  ratingRow(
    'experience',
    always(
      'experience',
      'customer experience, experienced, experience 1 5, kokemus, kokemus 1 5, asiakkaan kokemus, asiakaskokemus, koettu',
      'rating, score, arvosana, arvio',
    ),
    {
      id: 'experienceN',
      file: always(
        'experience_n',
        'experience n, experience number of answers, n experience, answers, kokemus n, kokemus vastausten määrä, vastausten määrä, vastaajia',
      ),
    },
  ),
  ratingRow(
    'staffBelief',
    always(
      'staff_belief',
      'staff beliefs, staff rating, staff view, staff 1 5, employee belief, what staff believe, henkilöstö, henkilöstö 1 5, henkilöstön käsitys, henkilöstön arvio, henkilöstön arvio 1 5, henkilöstön käsitys 1 5, henkilöstön näkemys',
    ),
    {
      id: 'staffN',
      file: always(
        'staff_n',
        'staff belief n, staff belief number of answers, n staff, henkilöstö n, henkilöstön käsitys vastausten määrä, henkilöstön arvio vastausten määrä',
      ),
    },
  ),
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
