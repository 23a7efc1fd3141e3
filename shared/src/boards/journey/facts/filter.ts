/**
 * Filters of a journey. Conditions of different kinds must all hold, of the same kind (two teams) any. Plain JSON, stored in
 * saved views; the empty string stands for "without" (no team, no layer, undecided).
 */
import { differingIndexes } from '../../../kernel/list-changes';
import { type Kept, memoPart } from '../../../kernel/memo';
import { teamRecord } from '../../../kernel/project';
import type { RecordReader } from '../../../kernel/projection';
import { createFolding } from '../../../kernel/search/fold';
import type { Translator } from '../../../kernel/translate';
import { stagesOf, touchpointsOf } from './journey-reader';
import { teamsOf } from './rows';
import type { JourneyFilter, Touchpoint } from '../records/schema';

export const LIST_CONDITIONS = [
  'personas',
  'teams',
  'channels',
  'layers',
  'values',
  'waste',
  'phases',
  'origins',
] as const;
export type ListCondition = (typeof LIST_CONDITIONS)[number];

export const NO_FILTER: JourneyFilter = Object.freeze({});

/** @returns the filter without empty conditions */
export function tidyFilter(filter: JourneyFilter): JourneyFilter {
  const entries = Object.entries(filter).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : typeof value === 'string' ? value.trim() !== '' : value === true,
  );
  return entries.length === 0 ? NO_FILTER : Object.fromEntries(entries);
}

export function isEmptyFilter(filter: JourneyFilter): boolean {
  return Object.keys(tidyFilter(filter)).length === 0;
}

/** @returns the filter with a value of a list condition put in or taken out */
export function toggled(filter: JourneyFilter, condition: ListCondition, value: string): JourneyFilter {
  const list = filter[condition] ?? [];
  const next = list.includes(value) ? list.filter((other) => other !== value) : [...list, value];
  return tidyFilter({ ...filter, [condition]: next });
}

type Test = (touchpoint: Touchpoint) => boolean;

interface Matching {
  readonly passes: Test;
  readonly touchpoints: readonly Touchpoint[];
  readonly ids: ReadonlySet<string>;
}
/** Both by board. */
const PASSES = memoPart<Kept<Test | null>>('filters');
const MATCHING = memoPart<Matching>('touchpoints that pass a filter');

/** @returns whether the match of no differing touchpoint has changed */
function passAlike({ passes, touchpoints, ids }: Matching, now: readonly Touchpoint[]): boolean {
  const changed = differingIndexes(touchpoints, now);
  return changed?.every((at) => touchpoints[at]?.id === now[at]?.id && isAmong(ids, passes, now[at])) ?? false;
}

function isAmong(ids: ReadonlySet<string>, passes: Test, touchpoint: Touchpoint | undefined): boolean {
  return touchpoint !== undefined && ids.has(touchpoint.id) === passes(touchpoint);
}

/** @returns ids of the board's live touchpoints that pass, the same set while they do; null when the filter is empty */
export function matchingTouchpoints(
  read: RecordReader,
  board: string,
  filter: JourneyFilter,
  locale: Translator['locale'],
): ReadonlySet<string> | null {
  const parts = [filter, locale, stagesOf(read, board), read.list(teamRecord, '')];
  const passes = read.memo.keep(PASSES, board, parts, () => testOf(read, board, tidyFilter(filter), locale));
  if (!passes) return null;
  const touchpoints = touchpointsOf(read, board);
  const known = read.memo.part(MATCHING);
  const before = known.get(board);
  let ids = before?.ids;
  if (!before || before.passes !== passes || !passAlike(before, touchpoints)) {
    const all = touchpoints.filter(passes).map(({ id }) => id);
    if (ids?.size !== all.length || !all.every((id) => ids?.has(id))) ids = new Set(all);
  }
  const now = { passes, touchpoints, ids: ids ?? new Set<string>() };
  known.set(board, now);
  return now.ids;
}

/** @returns the personas that a touchpoint is of, and those who only have an emotion there */
function concerned({ personas, emotionByPersona }: Touchpoint): readonly string[] {
  return emotionByPersona.length === 0 ? personas : [...personas, ...emotionByPersona.map(({ persona }) => persona)];
}

/** @returns null for a filter without conditions */
function testOf(read: RecordReader, board: string, filter: JourneyFilter, locale: Translator['locale']): Test | null {
  const tests: Test[] = [];
  const within = (list: readonly string[] | undefined, of: (touchpoint: Touchpoint) => string): void => {
    if (!list) return;
    const wanted = new Set(list);
    tests.push((touchpoint) => wanted.has(of(touchpoint)));
  };
  const sharing = (list: readonly string[] | undefined, of: (touchpoint: Touchpoint) => readonly string[]): void => {
    if (!list) return;
    const wanted = new Set(list);
    tests.push((touchpoint) => {
      const own = of(touchpoint);
      return own.length === 0 ? wanted.has('') : own.some((value) => wanted.has(value));
    });
  };
  const team = teamsOf(read);
  const phases = new Map(stagesOf(read, board).map(({ id, phase }) => [id, phase]));
  within(filter.teams, (touchpoint) => team(touchpoint.team)?.id ?? '');
  within(filter.channels, ({ channel }) => channel.trim());
  within(filter.layers, ({ layer }) => layer ?? '');
  within(filter.values, ({ value }) => value ?? '');
  within(filter.origins, ({ origin }) => origin ?? '');
  within(filter.phases, ({ stage }) => (stage === null ? '' : (phases.get(stage) ?? '')));
  sharing(filter.personas, concerned);
  // As the analysis counts them: necessary waste has kinds, too.
  sharing(filter.waste, ({ waste }) => waste);
  if (filter.momentOfTruth) tests.push(({ momentOfTruth }) => momentOfTruth);
  if (filter.own) {
    const own = new Set(filter.own);
    tests.push(({ id }) => own.has(id));
  }
  if (filter.text !== undefined) {
    const folding = createFolding(locale);
    const parts = folding.fold(filter.text).split(/\s+/).filter(Boolean);
    tests.push(({ title, description }) => {
      const text = folding.fold(`${title}\n${description}`);
      return parts.every((part) => text.includes(part));
    });
  }
  return tests.length === 0 ? null : (touchpoint) => tests.every((test) => test(touchpoint));
}
