/** The summary of a workshop as tables in words: what files are made of. The page itself draws the same. */
import { showDate } from '../../kernel/dates';
import { SIDES } from '../../kernel/members';
import type { Outline, OutlineTable } from '../../kernel/outline';
import { rounded } from '../../kernel/rounded';
import type { Translator } from '../../kernel/translate';
import { fieldForm } from '../kinds/forms';
import { scaleField, FIVE_STEPS } from '../kinds/asks';
import {
  type Agreed,
  MOST_SHOWN,
  type SeenApart,
  type Vote,
  type WhoCame,
  type WholeSummary,
  type WorkshopSummary,
} from './facts';

export interface SummaryWords {
  readonly words: Translator;
  /** A moment as a day, in the reader's time zone. */
  readonly showDay: (at: number) => string;
  /** Names of people are shown, and not their number alone. */
  readonly names: boolean;
}

type Row = readonly string[];

function table(id: string, heading: string, lead: string, columns: Row, rows: readonly Row[]): OutlineTable {
  return { id, heading, lead, columns, rows: rows.map((cells, at) => ({ id: `${id}${at}`, cells })) };
}

/** @returns a number with its sign: +1.4, −0.3, 0 */
export function signedText(words: Translator, value: number): string {
  const shown = rounded(value, 1);
  return shown > 0 ? `+${words.number(shown, 1)}` : words.number(shown, shown === 0 ? 0 : 1);
}

/** @returns the question of a field of a rating, in the words it was asked in */
export function questionText(words: Translator, field: Parameters<typeof fieldForm>[0]): string {
  return words.t(fieldForm(field).label);
}

/** @returns “31 people: 12 customers and 19 who work here.” */
export function cameText(words: Translator, { people, sides }: WhoCame): string {
  if (people === 0) return words.t('summary.came.nobody');
  const and = new Intl.ListFormat(words.locale, { type: 'conjunction' });
  const shown = SIDES.filter((side) => sides[side] > 0).map((side) =>
    words.t(`summary.came.${side}`, { n: sides[side] }),
  );
  return words.t('summary.came.all', {
    people: words.t('summary.came.people', { n: people }),
    sides: and.format(shown),
  });
}

function cameTable(came: WhoCame | null, { words, names }: SummaryWords): OutlineTable {
  const heading = words.t('summary.came');
  if (!came) return table('came', heading, words.t('summary.came.unknown'), [], []);
  const columns = [
    words.t('word.team'),
    words.t('summary.came.number'),
    ...(names ? [words.t('summary.came.names')] : []),
  ];
  const row = (team: string, people: Row): Row => [
    team,
    people.length === 0 ? words.t('summary.came.answered') : words.number(people.length, 0),
    ...(names ? [people.join(', ')] : []),
  ];
  return table('came', heading, cameText(words, came), columns, [
    ...came.teams.map(({ name, people }) => row(name || words.t('word.untitled'), people)),
    ...(came.customers.length > 0 ? [row(words.t('summary.mirror.customers'), came.customers)] : []),
    ...(came.others.length > 0 ? [row(words.t('summary.came.noTeam'), came.others)] : []),
    ...came.missing.map(
      ({ name, asked }): Row => [
        name || words.t('word.untitled'),
        asked
          ? `${words.t('summary.came.nobodyFrom')} (${words.t('summary.came.asked')})`
          : words.t('summary.came.nobodyFrom'),
      ],
    ),
  ]);
}

/** @returns “Opens the door (Looking)” */
export function itemText({ title, under }: SeenApart['item']): string {
  return under === '' ? title : `${title} (${under})`;
}

function mirrorTable(
  id: 'blindSpots' | 'hiddenStrengths',
  rows: readonly SeenApart[],
  none: string,
  { words }: SummaryWords,
): OutlineTable {
  const mean = (value: number | null): string => (value === null ? '' : words.number(value, 1));
  const lead = rows.length === 0 ? none : `${words.t(`summary.${id}.lead`)} ${words.t('summary.mirror.scale')}`;
  const columns = ['thing', 'staff', 'predicted', 'customers', 'gap', 'n'].map((name) =>
    words.t(`summary.mirror.${name}`),
  );
  return table(
    id,
    words.t(`summary.${id}`),
    lead,
    columns,
    rows.map(({ item, staff, predicted, customers, gap, n }) => [
      itemText(item),
      mean(staff),
      mean(predicted),
      mean(customers),
      signedText(words, gap),
      words.t('summary.mirror.of', n),
    ]),
  );
}

function splitTable({ splits, rated }: WorkshopSummary, { words }: SummaryWords): OutlineTable {
  const lead = splits.length === 0 ? words.t('summary.splits.none', { n: rated }) : words.t('summary.splits.lead');
  const columns = ['thing', 'question', 'low', 'high', 'n'].map((name) => words.t(`summary.splits.${name}`));
  return table(
    'splits',
    words.t('summary.splits'),
    lead,
    columns,
    splits.map(({ item, field, low, high, n, twice }) => [
      itemText(item),
      twice ? `${questionText(words, field)} (${words.t('summary.splits.twice')})` : questionText(words, field),
      words.number(low, 0),
      words.number(high, 0),
      words.number(n, 0),
    ]),
  );
}

/** @returns what is said above a vote */
export function voteLead(words: Translator, { rows, tooFew, people, dots, more }: Vote): string {
  if (tooFew) return words.t('summary.vote.tooFew');
  if (rows.length === 0) return words.t('summary.vote.nothing');
  const lead = words.t('summary.vote.lead', { people, dots });
  return more > 0 ? `${lead} ${words.t('summary.vote.more', { n: more })}` : lead;
}

function voteTable(vote: Vote, { words }: SummaryWords): OutlineTable {
  const columns = ['place', 'thing', 'dots', 'people'].map((name) => words.t(`summary.vote.${name}`));
  return table(
    `vote-${vote.roundId}`,
    words.t('summary.vote', { question: vote.question }),
    voteLead(words, vote),
    columns,
    vote.rows.map(({ item, dots, people, place, tied }) => [
      tied ? words.t('summary.vote.tied', { place }) : words.number(place, 0),
      itemText(item),
      words.number(dots, 0),
      words.number(people, 0),
    ]),
  );
}

function wasteTable({ waste }: WorkshopSummary, { words }: SummaryWords): OutlineTable {
  const columns = [
    'summary.mirror.thing',
    ...['hours', 'doers', 'kind', 'felt'].map((name) => `summary.waste.${name}`),
  ];
  return table(
    'waste',
    words.t('summary.waste'),
    words.t('summary.waste.lead'),
    columns.map((id) => words.t(id)),
    waste.map(({ item, hours, doers, kind, felt, feltOf }) => [
      itemText(item),
      words.number(hours, hours < 10 ? 1 : 0),
      words.number(doers, 0),
      kind === null ? '' : words.t(`waste.${kind}`),
      feltOf === 0 ? '' : words.t('word.nOf', { n: felt, all: feltOf }),
    ]),
  );
}

function handoffTable({ handoffs }: WorkshopSummary, { words }: SummaryWords): OutlineTable {
  const columns = ['thing', 'question', 'giver', 'receiver'].map((name) => words.t(`summary.handoffs.${name}`));
  return table(
    'handoffs',
    words.t('summary.handoffs'),
    words.t('summary.handoffs.lead'),
    columns,
    handoffs.map(({ item, question, giver, receiver }) => [
      itemText(item),
      questionText(words, scaleField(question, FIVE_STEPS)),
      words.number(giver, 1),
      words.number(receiver, 1),
    ]),
  );
}

function themeTable({ themes, actions }: WholeSummary, { words }: SummaryWords): OutlineTable {
  const columns = ['theme', 'found', 'owner'].map((name) => words.t(`summary.themes.${name}`));
  return table(
    'themes',
    words.t('summary.themes'),
    themes.length === 0 ? words.t('summary.themes.none') : '',
    [...columns, words.t('summary.actions')],
    themes.map(({ id, title, text, owner }) => [
      title,
      text,
      owner,
      words.t('summary.themes.actions', { n: actions.filter(({ theme }) => theme === id).length }),
    ]),
  );
}

/** @returns “3 of 9 actions done, 1 stuck.” */
export function actionsText(words: Translator, { actions }: Agreed): string {
  const agreed = actions.filter(({ from }) => from !== 'before');
  if (agreed.length === 0) return words.t('summary.actions.none');
  const count = (status: string): number => agreed.filter((one) => one.status === status).length;
  const [done, stuck, dropped] = [count('done'), count('stuck'), count('dropped')];
  return words.t('summary.actions.lead', { n: agreed.length, done, stuck, dropped });
}

/** @returns what happened to an action since the workshop; '' where nobody can say */
export function sinceText(words: Translator, { from, was, status }: Agreed['actions'][number]): string {
  if (from === 'since') return words.t('summary.actions.from.since');
  if (was === null) return '';
  return was === status
    ? words.t('summary.actions.same')
    : words.t('summary.actions.was', { status: words.t(`inspector.card.status.${was}`) });
}

function actionTable(summary: WholeSummary, { words }: SummaryWords): OutlineTable {
  const columns = ['action', 'owner', 'due', 'status', 'since'].map((name) => words.t(`summary.actions.${name}`));
  const titles = new Map(summary.themes.map(({ id, title }) => [id, title]));
  return table(
    'actions',
    words.t('summary.actions'),
    actionsText(words, summary),
    [...columns, words.t('summary.themes.theme')],
    summary.actions.map((action) => [
      action.text,
      action.owner || words.t('summary.actions.nobody'),
      showDate(action.due, words) || words.t('summary.actions.noDate'),
      words.t(`inspector.card.status.${action.status}`),
      [...(action.from === 'before' ? [words.t('summary.actions.before')] : []), sinceText(words, action)]
        .filter((part) => part !== '')
        .join('; '),
      titles.get(action.theme ?? '') ?? '',
    ]),
  );
}

function figureTables({ figures, startedAt }: WholeSummary, { words, showDay }: SummaryWords): readonly OutlineTable[] {
  const heading = words.t('summary.figures');
  if (figures === null) return [table('figures', heading, words.t('summary.noHistory'), [], [])];
  const shown = figures.filter((one) => one.figures.length > 0);
  if (shown.length === 0) return [table('figures', heading, words.t('summary.figures.none'), [], [])];
  const lead = startedAt === null ? '' : words.t('summary.figures.lead', { day: showDay(startedAt) });
  const columns = [
    words.t('summary.figures.figure'),
    words.t('summary.figures.before'),
    words.t('summary.figures.after'),
    words.t('word.difference'),
    words.t('summary.figures.direction'),
  ];
  return shown.map(({ board, name, figures: rows }) =>
    table(
      `figures-${board}`,
      shown.length === 1 ? heading : words.t('summary.figures.of', { board: name || words.t('word.untitled') }),
      lead,
      columns,
      rows.map(({ label, before, after, difference, direction }) => [
        label,
        before,
        after,
        difference,
        words.t(`compare.direction.${direction}`),
      ]),
    ),
  );
}

function laterTable({ later }: WorkshopSummary, { words }: SummaryWords): OutlineTable {
  const columns = ['round', 'answers', 'teams'].map((name) => words.t(`summary.later.${name}`));
  return table(
    'later',
    words.t('summary.later'),
    words.t('summary.later.lead'),
    columns,
    later.map(({ question, answers, teams }) => [
      question,
      words.number(answers, 0),
      teams.map(({ name }) => name || words.t('word.untitled')).join(', '),
    ]),
  );
}

/** @returns when the workshop was; '' before it is planned */
export function whenText({ words, showDay }: SummaryWords, summary: WorkshopSummary): string {
  const { startedAt, endedAt, plannedFor } = summary;
  if (startedAt !== null)
    return words.t(endedAt === null ? 'summary.goesOn' : 'summary.held', { day: showDay(startedAt) });
  return plannedFor === '' ? '' : words.t('summary.planned', { day: showDate(plannedFor, words) });
}

/** @returns the name of the page */
export function titleText(words: Translator, { title, projectName }: WholeSummary): string {
  return title || [projectName, words.t('summary.title')].filter((part) => part !== '').join(' – ');
}

/** @returns the page as tables in its order; of what was not part of the workshop, nothing but what is always asked for */
export function summaryOutline(summary: WholeSummary, how: SummaryWords): Outline {
  const { words } = how;
  const { blindSpots, hiddenStrengths, mirrored } = summary;
  const again =
    summary.followUpOn === '' ? '' : words.t('summary.again.on', { day: showDate(summary.followUpOn, words) });
  const votes = summary.votes.map((vote) => voteTable(vote, how));
  return {
    title: titleText(words, summary),
    lead: [summary.projectName, whenText(how, summary), summary.purpose].filter((text) => text !== ''),
    tables: [
      cameTable(summary.came, how),
      mirrorTable('blindSpots', blindSpots, words.t('summary.blindSpots.none', { n: mirrored }), how),
      ...(hiddenStrengths.length > 0 ? [mirrorTable('hiddenStrengths', hiddenStrengths, '', how)] : []),
      splitTable(summary, how),
      ...(summary.waste.length > 0 ? [wasteTable(summary, how)] : []),
      ...(summary.handoffs.length > 0 ? [handoffTable(summary, how)] : []),
      ...(votes.length > 0 ? votes : [table('votes', words.t('summary.votes'), words.t('summary.votes.none'), [], [])]),
      themeTable(summary, how),
      actionTable(summary, how),
      ...figureTables(summary, how),
      ...(summary.later.length > 0 ? [laterTable(summary, how)] : []),
      ...(again === '' ? [] : [table('again', words.t('summary.again'), again, [], [])]),
    ],
  };
}

/** @returns every value of the tables in a line of its own, for spreadsheets: part, about, what, value */
export function longTable({ tables }: Outline, words: Translator): Pick<OutlineTable, 'columns' | 'rows'> {
  const columns = ['part', 'about', 'what', 'value'].map((name) => words.t(`summary.${name}`));
  const rows = tables.flatMap(({ id, heading, columns: heads, rows: own }) => {
    // A vote's first column is the place; what it is about is the second.
    const about = id.startsWith('vote-') ? 1 : 0;
    return own.flatMap(({ id: row, cells }) =>
      cells.flatMap((value, at) =>
        at === about || value === ''
          ? []
          : [{ id: `${row}.${at}`, cells: [heading, cells[about] ?? '', heads[at] ?? '', value] }],
      ),
    );
  });
  return { columns, rows };
}

/** @returns the strongest of a list, and how many there are besides */
export function strongest<T>(list: readonly T[]): { readonly shown: readonly T[]; readonly more: number } {
  return { shown: list.slice(0, MOST_SHOWN), more: Math.max(0, list.length - MOST_SHOWN) };
}

export const SUMMARY_FORMAT = 'polku-workshop-summary';
/** Names are added to, and never renamed. */
export const SUMMARY_VERSION = 1;

/** @returns the page for programs; without names of people where they are not shown */
export function summaryJson(summary: WholeSummary, names: boolean): string {
  const { came } = summary;
  const people = came && {
    ...came,
    teams: came.teams.map(({ people: own, ...team }) => ({
      ...team,
      count: own.length,
      ...(names ? { people: own } : {}),
    })),
    customers: names ? came.customers : came.customers.length,
    others: names ? came.others : came.others.length,
  };
  return `${JSON.stringify({ format: SUMMARY_FORMAT, version: SUMMARY_VERSION, ...summary, came: people }, null, 2)}\n`;
}
