/** The page that closes a workshop as tables in reading order: on screen, in Markdown, HTML and CSV alike. */
import { showDate } from '../../kernel/dates';
import type { Outline, OutlineRow, OutlineTable } from '../../kernel/outline';
import type { Translator } from '../../kernel/translate';
import { gapText, meanText, numberText, questionText, rangeText, sideText } from '../results/cells';
import type { SummaryFacts } from './facts';

type Part = (facts: SummaryFacts, words: Translator) => readonly OutlineTable[];

function table(
  words: Translator,
  id: string,
  columns: readonly string[],
  rows: readonly OutlineRow[],
  heading = words.t(`workshop.summary.${id}`),
): readonly OutlineTable[] {
  return rows.length === 0 ? [] : [{ id, heading, columns: columns.map((column) => words.t(column)), rows }];
}

const people: Part = ({ people: { people: all, sides, teams } }, words) => {
  const side = (id: 'customer' | 'staff' | 'other') => ({
    id,
    cells: [words.t(`workshop.summary.side.${id}`), words.number(sides[id])],
  });
  return table(
    words,
    'people',
    ['workshop.summary.who', 'workshop.summary.came'],
    [
      { id: 'all', cells: [words.t('workshop.summary.everyone'), words.number(all)] },
      ...(['customer', 'staff', 'other'] as const).filter((one) => sides[one] > 0).map(side),
      ...teams.map(({ id, name, people: n }) => ({
        id,
        cells: [name, n === 0 ? words.t('workshop.summary.nobody') : words.number(n)],
      })),
    ],
  );
};

const mirrored: Part = ({ mirrored: found }, words) =>
  table(
    words,
    'mirrored',
    ['word.touchpoint', 'round.table.verdict', 'round.table.customers', 'round.table.staff', 'round.table.gap'],
    found.map(({ title, row }) => ({
      id: row.item,
      cells: [
        title,
        words.t(`round.mirror.${row.verdict}`),
        meanText(words, row.customers),
        meanText(words, row.staff),
        gapText(words, row.gap),
      ],
    })),
  );

const splits: Part = ({ splits: found }, words) =>
  table(
    words,
    'splits',
    ['round.table.item', 'round.table.asked', 'round.table.n', 'round.table.median', 'workshop.summary.again'],
    found.map(({ title, row: { item, field, scale, again } }) => ({
      id: item,
      cells: [
        title,
        words.t(`phone.field.${field}`),
        String(scale.n),
        numberText(words, scale.median),
        again ? words.t('workshop.summary.stayed') : '',
      ],
    })),
  );

const votes: Part = ({ votes: found }, words) =>
  found.flatMap(({ question, rows }, at) =>
    table(
      words,
      `votes${at}`,
      [
        'round.table.place',
        'round.table.item',
        'round.table.dots',
        'round.table.people',
        'round.table.ofCustomers',
        'round.table.ofStaff',
      ],
      rows.map(({ title, row: { id, place, dots, people: n, sides } }) => ({
        id,
        cells: [
          String(place),
          title,
          String(dots),
          String(n),
          sideText(words, sides.customer),
          sideText(words, sides.staff),
        ],
      })),
      words.t('workshop.summary.vote', { question }),
    ),
  );

const wasted: Part = ({ wasted: found }, words) =>
  table(
    words,
    'wasted',
    ['word.touchpoint', 'round.table.hours', 'round.table.doers', 'round.table.waste', 'round.table.felt'],
    found.map(({ title, row }) => ({
      id: row.item,
      cells: [
        title,
        rangeText(words, row.low, row.high),
        String(row.n),
        row.kinds.map(({ kind }) => words.t(`waste.${kind}`)).join(', '),
        row.feltOf === 0 ? '' : words.t('word.nOf', { n: row.felt, all: row.feltOf }),
      ],
    })),
  );

const handoffs: Part = ({ handoffs: found }, words) =>
  table(
    words,
    'handoffs',
    ['workshop.summary.handoff', 'round.table.question', 'round.table.giver', 'round.table.receiver'],
    found.flatMap(({ title, row }) => {
      const widest = row.answers.find(({ question }) => question === row.widest);
      if (!widest) return [];
      const cells = [
        title,
        questionText(words, widest),
        meanText(words, widest.giver),
        meanText(words, widest.receiver),
      ];
      return [{ id: row.item, cells }];
    }),
  );

const themes: Part = ({ themes: found }, words) =>
  table(
    words,
    'themes',
    ['workshop.summary.theme', 'workshop.summary.because'],
    found.map(({ id, title, text }) => ({ id, cells: [title, text] })),
  );

const actions: Part = ({ actions: found }, words) =>
  table(
    words,
    'actions',
    [
      'workshop.summary.action',
      'inspector.card.owner',
      'inspector.card.due',
      'inspector.card.status',
      'workshop.summary.under',
      'workshop.summary.theme',
    ],
    found.map(({ id, text, owner, due, status, under, theme }) => ({
      id,
      cells: [
        text,
        owner,
        showDate(due, words),
        status === null ? '' : words.t(`inspector.card.status.${status}`),
        under,
        theme,
      ],
    })),
  );

const figures: Part = ({ figures: found }, words) =>
  table(
    words,
    'figures',
    ['workshop.summary.figure', 'compare.column.from', 'compare.column.to', 'word.difference'],
    found.map(({ id, name, before, after, direction }) => ({
      id,
      cells: [name, before, after, words.t(`compare.direction.${direction}`)],
    })),
  );

const PARTS: readonly Part[] = [people, mirrored, splits, wasted, handoffs, votes, themes, actions, figures];

/** @returns the tables that have something to say, in reading order */
export function summaryOutline(facts: SummaryFacts, words: Translator): Outline {
  const name = facts.title.trim() || words.t('workshop.summary.untitled');
  const title =
    facts.date === '' ? name : words.t('workshop.summary.title', { name, date: showDate(facts.date, words) });
  return { title, tables: PARTS.flatMap((part) => part(facts, words)) };
}
