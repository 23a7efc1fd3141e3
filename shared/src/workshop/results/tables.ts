/** A result as a table: for screen readers, for those who like numbers, for CSV. */
import type { OutlineRow, OutlineTable } from '../../kernel/outline';
import type { AnswerField, AnswerValue } from '../../kernel/rounds';
import type { Translator } from '../../kernel/translate';
import { fieldForm } from '../kinds/forms';
import type { Reveal } from '../kinds/round-kind';
import { voicesWords } from '../voices';
import { gapText, meanText, numberText, rangeText, sideText, questionText } from './cells';
import type { ResultInput } from './result';
import {
  coverageRows,
  dotRows,
  handshakeRows,
  mirrorRows,
  noteRows,
  revealOf,
  scaleRows,
  titlesOf,
  wasteRows,
} from './rows';

type Drawn = readonly [columns: readonly string[], rows: readonly OutlineRow[]];

function scaleTable(input: ResultInput): Drawn {
  const { words, setup } = input;
  const title = titlesOf(setup.items);
  return [
    ['item', 'n', 'median', 'middle', 'mean', 'verdict', 'cantSay'],
    scaleRows(input).map(({ item, scale, result }) => ({
      id: item,
      cells: [
        title(item),
        String(scale.n),
        numberText(words, scale.median),
        rangeText(words, scale.lower, scale.upper),
        numberText(words, scale.mean),
        result?.tooFew ? words.t('round.table.tooFew') : words.t(`round.verdict.${scale.verdict}`),
        String(result?.cantSay ?? 0),
      ],
    })),
  ];
}

function mirrorTable(input: ResultInput): Drawn {
  const { words, setup } = input;
  const title = titlesOf(setup.items);
  return [
    ['item', 'customers', 'staff', 'predicted', 'gap', 'error', 'verdict'],
    mirrorRows(input).map(({ item, customers, staff, predicted, gap, error, verdict }) => ({
      id: item,
      cells: [
        title(item),
        meanText(words, customers),
        meanText(words, staff),
        meanText(words, predicted),
        gapText(words, gap),
        gapText(words, error),
        words.t(`round.mirror.${verdict}`),
      ],
    })),
  ];
}

function dotTable(input: ResultInput): Drawn {
  const { words, setup, gathered = [] } = input;
  const title = titlesOf(setup.items);
  const texts = new Map(gathered.map(({ id, text }) => [id, text]));
  return [
    ['place', 'item', 'dots', 'people', 'ofCustomers', 'ofStaff'],
    dotRows(input).rows.map(({ id, place, dots, people, sides }) => ({
      id,
      cells: [
        String(place),
        texts.get(id) ?? title(id),
        String(dots),
        String(people),
        sideText(words, sides.customer),
        sideText(words, sides.staff),
      ],
    })),
  ];
}

function noteTable(input: ResultInput): Drawn {
  const { words, setup, teamName } = input;
  const title = titlesOf(setup.items);
  return [
    ['note', 'on', 'voices', 'teams'],
    noteRows(input).map(({ id, text, items, voices, teams }) => ({
      id,
      cells: [
        text,
        items.map(title).join(', '),
        voices < 2 ? '' : voicesWords(words, voices, teams.length),
        teams.map(teamName).join(', '),
      ],
    })),
  ];
}

function wasteTable(input: ResultInput): Drawn {
  const { words, setup } = input;
  const title = titlesOf(setup.items);
  return [
    ['item', 'doers', 'hours', 'hoursMedian', 'hoursSum', 'waste', 'felt', 'hollow'],
    wasteRows(input).map((row) => ({
      id: row.item,
      cells: [
        title(row.item),
        row.tooFew ? words.t('round.table.tooFew') : String(row.n),
        rangeText(words, row.low, row.high),
        numberText(words, row.median),
        numberText(words, row.sum),
        row.kinds.map(({ kind, doers }) => `${words.t(`waste.${kind}`)} (${doers})`).join(', '),
        row.feltOf === 0 ? '' : words.t('word.nOf', { n: row.felt, all: row.feltOf }),
        String(row.hollow),
      ],
    })),
  ];
}

function coverageTable(input: ResultInput): Drawn {
  const { words, setup, teamName } = input;
  const title = titlesOf(setup.items);
  return [
    ['item', 'here', 'doers', 'missing'],
    coverageRows(input).map(({ item, fill, doers, missing }) => ({
      id: item,
      cells: [title(item), words.t(`round.fill.${fill}`), String(doers), missing.map(teamName).join(', ')],
    })),
  ];
}

function handshakeTable(input: ResultInput): Drawn {
  const { words, setup } = input;
  const title = titlesOf(setup.items);
  return [
    ['item', 'question', 'giver', 'receiver', 'gap', 'giverWishes', 'receiverWishes'],
    handshakeRows(input).flatMap(({ item, answers, wishes }) =>
      answers.map((answer, at) => ({
        id: item,
        cells: [
          title(item),
          questionText(words, answer),
          meanText(words, answer.giver),
          meanText(words, answer.receiver),
          gapText(words, answer.gap),
          at === 0 ? wishes.giver.join(' | ') : '',
          at === 0 ? wishes.receiver.join(' | ') : '',
        ],
      })),
    ),
  ];
}

/** Of a kind that this version does not know: how many answered. */
function plainTable({ setup, result }: ResultInput): Drawn {
  const title = titlesOf(setup.items);
  return [
    ['item', 'n'],
    result.items.map(({ item, asks }) => ({
      id: item,
      cells: [title(item), String(asks.reduce((sum, { n }) => sum + n, 0))],
    })),
  ];
}

const TABLES: Readonly<Record<Reveal, (input: ResultInput) => Drawn>> = {
  scale: scaleTable,
  mirror: mirrorTable,
  dots: dotTable,
  notes: noteTable,
  waste: wasteTable,
  coverage: coverageTable,
  handshake: handshakeTable,
};

/** @returns the result in the order in which it is shown; the heading is the question */
export function resultTable(input: ResultInput): OutlineTable {
  const { setup, words } = input;
  const reveal = revealOf(input);
  const [columns, rows] = reveal ? TABLES[reveal](input) : plainTable(input);
  return {
    id: setup.kind,
    heading: setup.question,
    columns: columns.map((column) => words.t(`round.table.${column}`)),
    rows,
  };
}

/** @returns an answer's value in words */
function valueText(words: Translator, field: AnswerField, value: AnswerValue): string {
  const { options } = fieldForm(field);
  const named = (one: string): string => {
    const id = 'options' in field ? options[field.options.indexOf(one)] : undefined;
    return id === undefined ? one : words.t(id);
  };
  if (typeof value === 'number') return words.number(value, 2);
  return typeof value === 'string' ? named(value) : value.map(named).join(', ');
}

function answerRows({ setup, result, words }: ResultInput): readonly OutlineRow[] {
  const title = titlesOf(setup.items);
  const fields = new Map(setup.asks.flatMap(({ id, fields: own }) => own.map((field) => [`${id} ${field.id}`, field])));
  const mark = (yes: true | undefined): string => (yes ? words.t('round.table.yes') : '');
  return result.items.flatMap(({ item, asks }) =>
    asks.flatMap(({ ask, rows }) =>
      rows.flatMap(({ values, before = {}, why, onBehalf, later }) =>
        Object.entries(values).flatMap(([name, value]): readonly OutlineRow[] => {
          const field = fields.get(`${ask} ${name}`);
          if (!field) return [];
          const earlier = before[name];
          const cells = [
            setup.question,
            title(item),
            words.t(fieldForm(field).label),
            valueText(words, field, value),
            earlier === undefined ? '' : valueText(words, field, earlier),
            why,
            mark(onBehalf),
            mark(later),
          ];
          return [{ id: item, cells }];
        }),
      ),
    ),
  );
}

const ANSWER_COLUMNS = ['round', 'item', 'asked', 'answer', 'before', 'why', 'onBehalf', 'later'] as const;

/** @returns every answer of the rounds, a row for each value, without people; for CSV */
export function answerTable(rounds: readonly ResultInput[], words: Translator): OutlineTable {
  return {
    id: 'answers',
    heading: words.t('round.export'),
    columns: ANSWER_COLUMNS.map((column) => words.t(`round.table.${column}`)),
    rows: rounds.flatMap(answerRows),
  };
}
