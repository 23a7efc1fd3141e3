/** Makes the model of a reveal from a round's setup and result. */
import type { Side } from '@polku/shared/kernel/members';
import type {
  AnswerField,
  AskResult,
  ItemResult,
  RoundItem,
  RoundResult,
  RoundSetup,
} from '@polku/shared/kernel/rounds';
import { fieldForm } from '@polku/shared/workshop/kinds/forms';
import { GIVER, RECEIVER } from '@polku/shared/workshop/kinds/handshake';
import { roundKind } from '@polku/shared/workshop/kinds/list';
import {
  askResult,
  byWeight,
  coverage,
  errorsByTeam,
  itemResult,
  scaleOf,
  summariseDots,
  summariseHandshake,
  summariseMirror,
  summariseWaste,
  whoMoved,
} from '@polku/shared/workshop/summary';
import type { Words } from '../../kernel/words/words';
import type { RatedItem, RevealContext, RevealModel, Why } from './reveal-model';
import type { Axis, Mark, Spread } from './spread';
import { EMPTY_SPREAD } from './spread';
import type { NoteCard, NoteGroup, Votes, VotedItem } from './voted';
import type { HandshakeGap, Shaken } from './wasted';

/** Most that are talked about first. */
const MOST_HOT = 5;

type ScaleField = Extract<AnswerField, { type: 'scale' }>;

function axisOf(field: ScaleField, words: Words): Axis {
  const { low, high } = fieldForm(field);
  return { from: field.from, to: field.to, low: low ? words.say(low) : '', high: high ? words.say(high) : '' };
}

/** Which side each row is of, where sides are shown apart. */
function sidesOf(ask: AskResult): readonly (Side | null)[] {
  const sides: (Side | null)[] = ask.rows.map(() => null);
  for (const { by, id, rows } of ask.groups) if (by === 'side') for (const at of rows) sides[at] = id as Side;
  return sides;
}

function spreadOf(ask: AskResult | undefined, field: string, axis: Axis): Spread {
  if (!ask) return EMPTY_SPREAD;
  const sides = sidesOf(ask);
  const marks = ask.rows.flatMap(({ values, before, onBehalf, later }, at): readonly Mark[] => {
    const [value, earlier] = [values[field], before?.[field]];
    if (typeof value !== 'number' || value < axis.from || value > axis.to) return [];
    return [
      {
        value,
        side: sides[at] ?? null,
        onBehalf: onBehalf ?? false,
        later: later ?? false,
        before: typeof earlier === 'number' ? earlier : null,
      },
    ];
  });
  const { median, lower, upper, mean, verdict } = scaleOf(ask, field, axis);
  return {
    n: ask.n,
    cantSay: ask.cantSay,
    tooFew: ask.tooFew,
    marks,
    median,
    low: lower,
    high: upper,
    mean,
    verdict: verdict === 'few' ? null : verdict,
  };
}

/** @returns the reasons given, those of the ends of the scale first: the lowest, the highest, and so inwards */
function whysOf(asks: readonly (AskResult | undefined)[], field: string | null, axis: Axis | null): readonly Why[] {
  const whys = asks.flatMap((ask) =>
    (ask?.rows ?? []).flatMap(({ why, values, name, onBehalf, later }): readonly Why[] => {
      if (why.trim() === '') return [];
      const value = field === null ? undefined : values[field];
      return [
        {
          text: why.trim(),
          value: typeof value === 'number' ? value : null,
          name: name ?? '',
          onBehalf: onBehalf ?? false,
          later: later ?? false,
        },
      ];
    }),
  );
  if (!axis) return whys;
  const middle = (axis.from + axis.to) / 2;
  const far = ({ value }: Why): number => (value === null ? -1 : Math.abs(value - middle));
  return [...whys].sort((a, b) => far(b) - far(a) || (a.value ?? 0) - (b.value ?? 0));
}

/** @returns ids of those that the room talks about first: the split, then the mixed, the unhappiest of them first */
export function hottestOf(items: readonly RatedItem[]): readonly string[] {
  const heat = ({ spread }: RatedItem): number => (spread.verdict === 'split' ? 2 : spread.verdict === 'mixed' ? 1 : 0);
  const low = ({ spread }: RatedItem): number => spread.median ?? Infinity;
  const hot = items.filter(({ spread }) => spread.verdict !== null && spread.verdict !== 'agreed');
  const cold = items.filter((item) => item.spread.verdict === 'agreed' && low(item) < middleOf(item));
  return [
    ...[...hot].sort((a, b) => heat(b) - heat(a) || low(a) - low(b)),
    ...[...cold].sort((a, b) => low(a) - low(b)),
  ]
    .slice(0, Math.min(MOST_HOT, Math.max(1, Math.ceil(items.length / 3))))
    .map(({ id }) => id);
}
function middleOf({ spread }: RatedItem): number {
  return spread.marks.length > 0 && spread.marks.some(({ value }) => value < 1) ? 0 : 3;
}

function scaleModel(setup: RoundSetup, result: RoundResult, words: Words): RevealModel | null {
  const [ask] = setup.asks;
  const field = ask?.fields.find((one): one is ScaleField => one.type === 'scale');
  if (!ask || !field) return null;
  const axis = axisOf(field, words);
  const items = setup.items.map(({ id, title, under }): RatedItem => {
    const own = askResult(itemResult(result, id), ask.id);
    const spread = spreadOf(own, field.id, axis);
    const moved = whoMoved(own, field.id, axis);
    return {
      ...{ id, title, under, spread },
      first: setup.again === null || moved.before.n === 0 ? null : firstOf(spread, moved.before),
      stableSplit: moved.stableSplit,
      whys: whysOf([own], field.id, axis),
    };
  });
  return { type: 'scale', axis, items, hottest: hottestOf(items) };
}

/** Where those who answered again were before. */
function firstOf({ marks }: Spread, before: ReturnType<typeof whoMoved>['before']): Spread {
  return {
    n: before.n,
    cantSay: 0,
    tooFew: false,
    marks: marks.flatMap((mark) => (mark.before === null ? [] : [{ ...mark, value: mark.before, before: null }])),
    median: before.median,
    low: before.lower,
    high: before.upper,
    mean: before.mean,
    verdict: before.verdict === 'few' ? null : before.verdict,
  };
}

function mirrorModel(
  setup: RoundSetup,
  result: RoundResult,
  { teams, gapFrom }: RevealContext,
  words: Words,
): RevealModel | null {
  const field = setup.asks.flatMap(({ fields }) => fields).find((one): one is ScaleField => one.type === 'scale');
  if (!field) return null;
  const axis = axisOf(field, words);
  const rows = setup.items.map(({ id }) => summariseMirror(itemResult(result, id), id, gapFrom));
  const whys: Record<string, readonly Why[]> = {};
  const items = setup.items.map(({ id, title, under }, at) => {
    const own = itemResult(result, id);
    const [customer, staff] = [askResult(own, 'customer'), askResult(own, 'staff')];
    whys[id] = whysOf([customer], 'experience', axis);
    const row = rows[at];
    return {
      ...{ id, title, under },
      customers: spreadOf(customer, 'experience', axis),
      predicted: spreadOf(staff, 'predicted', axis),
      own: spreadOf(staff, 'view', axis),
      gap: row?.gap ?? null,
      error: row?.error ?? null,
      verdict: row?.verdict ?? ('unanswered' as const),
    };
  });
  const errors = errorsByTeam(rows).map(({ team, n, error }) => ({
    id: team,
    name: teams[team] ?? words.t('reveal.team.unknown'),
    n,
    error,
  }));
  return { type: 'mirror', axis, items, teams: errors, whys };
}

function votesModel(setup: RoundSetup, result: RoundResult, context: RevealContext, words: Words): RevealModel {
  const clusters = context.clusters ?? [];
  // The first note of a cluster stands for it in votes.
  const groups = clusters.map(({ id, notes }) => ({ id: notes[0] ?? id, parts: notes }));
  const summary = summariseDots(
    result,
    setup.items.map(({ id }) => id),
    groups,
  );
  const titles = new Map(setup.items.map(({ id, title }) => [id, title]));
  const items = summary.rows.map((row): VotedItem => {
    const cluster = clusters.find(({ notes }) => notes[0] === row.id);
    const voices = cluster?.notes.length ?? 1;
    const { customer, staff } = row.sides;
    const apart =
      customer !== null &&
      staff !== null &&
      summary.rows.some(({ sides }) => (sides.customer?.dots ?? 0) + (sides.staff?.dots ?? 0) > 0);
    const votes = (count: Votes | null): Votes | null => (apart ? count : null);
    return {
      id: row.id,
      title: cluster?.title || titles.get(row.id) || titles.get(cluster?.notes[0] ?? '') || words.t('reveal.untitled'),
      note: voices > 1 ? words.t('reveal.notes.voices', { n: voices }) : '',
      all: { dots: row.dots, people: row.people },
      customers: votes(customer),
      staff: votes(staff),
      rank: row.place,
      tied: row.dots > 0 && summary.rows.some((other) => other !== row && other.place === row.place),
      chosen: (context.chosen ?? []).includes(row.id),
    };
  });
  if (setup.kind === 'themes') return { type: 'themes', items };
  return { type: 'dots', items, runOff: summary.runOff, people: summary.people };
}

function cardOf(ask: AskResult, at: number, field: string): NoteCard | null {
  const row = ask.rows[at];
  const text = row?.values[field];
  if (!row || typeof text !== 'string' || text.trim() === '') return null;
  return {
    id: row.note || `${ask.ask}.${at}`,
    text: text.trim(),
    voices: 1,
    teams: row.teams?.length ?? 0,
    name: row.name ?? '',
    onBehalf: row.onBehalf ?? false,
    later: row.later ?? false,
  };
}

function notesModel(setup: RoundSetup, result: RoundResult, { clusters = [] }: RevealContext): RevealModel {
  const teamsOf = new Map<string, readonly string[]>();
  for (const { asks } of result.items)
    for (const { rows } of asks) for (const { note, teams } of rows) if (note) teamsOf.set(note, teams ?? []);
  const groups = setup.items.flatMap(({ id, title }): readonly NoteGroup[] => {
    const asks: readonly AskResult[] = itemResult(result, id)?.asks ?? [];
    const cards = asks.flatMap((ask) => ask.rows.flatMap((_, at) => cardOf(ask, at, 'note') ?? []));
    const kept = asks.reduce((sum, ask) => sum + ask.kept, 0);
    if (cards.length === 0 && kept === 0) return [];
    return [{ id, title, cards: gathered(cards, clusters, teamsOf), kept }];
  });
  return { type: 'notes', groups };
}

/** Cards of one cluster become a stack where its first one lies. */
function gathered(
  cards: readonly NoteCard[],
  clusters: NonNullable<RevealContext['clusters']>,
  teamsOf: ReadonlyMap<string, readonly string[]>,
): readonly NoteCard[] {
  const seen = new Set<string>();
  return cards.flatMap((card): readonly NoteCard[] => {
    const cluster = clusters.find(({ notes }) => notes.length > 1 && notes.includes(card.id));
    if (!cluster) return [card];
    if (seen.has(cluster.id)) return [];
    seen.add(cluster.id);
    const teams = new Set(cluster.notes.flatMap((note) => teamsOf.get(note) ?? []));
    return [
      {
        ...card,
        id: cluster.id,
        text: cluster.title || card.text,
        name: '',
        voices: cluster.notes.length,
        teams: teams.size,
      },
    ];
  });
}

function wasteModel(setup: RoundSetup, result: RoundResult): RevealModel {
  const byId = new Map(setup.items.map((item) => [item.id, item]));
  const rows = byWeight(setup.items.map(({ id }) => summariseWaste(itemResult(result, id), id)));
  return {
    type: 'waste',
    items: rows.map((row) => ({
      ...row,
      title: byId.get(row.item)?.title ?? '',
      under: byId.get(row.item)?.under ?? '',
    })),
  };
}

function coverageModel(
  setup: RoundSetup,
  result: RoundResult,
  { teams, here }: RevealContext,
  words: Words,
): RevealModel {
  const present = new Set(here ?? Object.keys(result.teams));
  const rows = coverage({ items: setup.items, own: result, here: present });
  return {
    type: 'coverage',
    items: rows.map(({ item, fill, doers, missing, byCustomer }, at) => ({
      id: item,
      title: setup.items[at]?.title ?? '',
      under: setup.items[at]?.under ?? '',
      ...{ fill, doers },
      missing: missing.map((id) => teams[id] ?? words.t('reveal.team.unknown')),
      known: doers > 0 || byCustomer,
    })),
  };
}

const GAP_OF: Readonly<Record<'gap' | 'even' | 'unanswered', HandshakeGap>> = {
  gap: 'some',
  even: 'even',
  unanswered: 'unanswered',
};
/** From here on a gap is a wide one. */
const WIDE = 2;

function shakenOf(
  item: RoundItem,
  result: ItemResult | undefined,
  { teams, deals }: RevealContext,
  words: Words,
): Shaken {
  const row = summariseHandshake(result, item.id);
  const names = (part: string): string =>
    (item.parts?.[part] ?? []).map((id) => teams[id] ?? words.t('reveal.team.unknown')).join(', ') ||
    words.t('reveal.team.unknown');
  /** Where too few answered for it to be shown there are no rows, and how many they were may be told. */
  const countOf = (part: string): number => {
    const ask = askResult(result, part);
    return ask?.tooFew ? ask.n : (ask?.rows.length ?? 0);
  };
  const wide = row.answers.some(({ gap }) => gap !== null && Math.abs(gap) >= WIDE);
  return {
    id: item.id,
    title: item.title,
    giver: names(GIVER),
    receiver: names(RECEIVER),
    givers: countOf(GIVER),
    receivers: countOf(RECEIVER),
    questions: row.answers.map(({ question, giver, receiver }) => ({
      id: question,
      label: words.say(`reveal.handshake.question.${question}`),
      giver: giver.mean,
      receiver: receiver.mean,
    })),
    gap: row.tooFew && row.gap === null ? 'tooFew' : row.verdict === 'gap' && wide ? 'wide' : GAP_OF[row.verdict],
    tooFew: row.tooFew,
    wishes: [
      ...row.wishes.receiver.map((text) => ({ of: 'receiver' as const, text })),
      ...row.wishes.giver.map((text) => ({ of: 'giver' as const, text })),
    ],
    deals: deals?.[item.id] ?? [],
  };
}

/** @returns null for a kind of another version, whose answers are shown in a plain table */
export function readResult(
  setup: RoundSetup,
  result: RoundResult,
  context: RevealContext,
  words: Words,
): RevealModel | null {
  switch (roundKind(setup.kind)?.reveal) {
    case 'scale':
      return scaleModel(setup, result, words);
    case 'mirror':
      return mirrorModel(setup, result, context, words);
    case 'dots':
      return votesModel(setup, result, context, words);
    case 'notes':
      return notesModel(setup, result, context);
    case 'waste':
      return wasteModel(setup, result);
    case 'coverage':
      return coverageModel(setup, result, context, words);
    case 'handshake':
      return {
        type: 'handshake',
        items: setup.items.map((item) => shakenOf(item, itemResult(result, item.id), context, words)),
      };
    default:
      return null;
  }
}
