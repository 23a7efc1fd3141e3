/**
 * What the map's rows are: layers, teams, channels or personas. A touchpoint is in exactly one row; without the attribute, or
 * if it was removed, in the row "without". Used and basic rows are shown; order and custom names belong to the board.
 */
import type { Portrait } from '../../../portraits/portrait';
import type { RecordReader } from '../../../kernel/projection';
import { type Team, teamRecord } from '../../../kernel/project';
import type { Translator } from '../../../kernel/translate';
import { settingsOf } from '../records/journey-settings';
import { personaOf } from './personas';
import { CHANNELS, type Journey, type Layer, LAYERS, rowKey, type Touchpoint } from '../records/schema';
import { live } from '../../../kernel/record-reader';

export type RowsBy = Journey['rows'];

export interface RowHeading {
  /** Value of the attribute; null for "without". */
  readonly value: string | null;
  readonly name: string;
  /** A team's own colour. */
  readonly color?: string;
  /** A persona's. */
  readonly portrait?: Portrait;
  readonly subcontractor?: boolean;
}

const WELL_KNOWN: readonly string[] = CHANNELS;

/** @returns a channel's name for people: well-known ones translated, others as written */
export function channelName(words: Translator, channel: string): string {
  return WELL_KNOWN.includes(channel) ? words.t(`channel.${channel}`) : channel;
}

/** @returns the live team, or null when none is set or it was removed */
export function teamOf(read: RecordReader, id: string | null): Team | null {
  return live(read, teamRecord, id);
}

/** Remembers answers about ids, for one layout. */
function memoized<T>(answer: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>();
  return (id) => {
    let value = known.get(id);
    if (value === undefined) known.set(id, (value = answer(id)));
    return value;
  };
}

/** @returns a cached lookup of teams by id; null for none or removed */
export function teamsOf(read: RecordReader): (id: string | null) => Team | null {
  const find = memoized((id) => teamOf(read, id));
  return (id) => (id === null ? null : find(id));
}

/** @returns for a touchpoint the value of the attribute that decides its row; null for "without" */
export function rowValues(read: RecordReader, by: RowsBy): (touchpoint: Touchpoint) => string | null {
  if (by === 'layer') return ({ layer }) => layer;
  if (by === 'channel') return ({ channel }) => channel.trim() || null;
  if (by === 'team') {
    const find = teamsOf(read);
    return ({ team }) => find(team)?.id ?? null;
  }
  const lives = memoized((id) => read.get(id)?.removed === null);
  return ({ personas }) => personas.find(lives) ?? null;
}

/** @returns the live personas of a touchpoint besides the one whose row it is in: it is repeated in their rows */
export function furtherPersonas(read: RecordReader): (touchpoint: Touchpoint) => readonly string[] {
  const lives = memoized((id) => read.get(id)?.removed === null);
  return ({ personas }) => (personas.length < 2 ? [] : [...new Set(personas.filter(lives))].slice(1));
}

/** A row of the map; `value` null is the row "without". */
export interface RowTarget {
  readonly by: RowsBy;
  readonly value: string | null;
}

export type RowFields = Partial<Pick<Touchpoint, 'layer' | 'team' | 'channel' | 'personas'>>;

/** @returns the fields of a new touchpoint in a row; the row "without" clears them */
export function fieldsInRow({ by, value }: RowTarget): RowFields {
  if (by === 'layer') return { layer: LAYERS.find((layer) => layer === value) ?? null };
  if (by === 'team') return { team: value };
  if (by === 'channel') return { channel: value ?? '' };
  return { personas: value === null ? [] : [value] };
}

/**
 * @returns the fields that bring a touchpoint into a row; none if it is there already. Of several personas only the one
 *   whose row it leaves is exchanged; the row "without" takes all of them away.
 */
export function movedToRow(read: RecordReader, touchpoint: Touchpoint, row: RowTarget): RowFields {
  const from = rowValues(read, row.by)(touchpoint);
  if (from === row.value) return {};
  const { by, value } = row;
  if (by !== 'persona' || value === null) return fieldsInRow(row);
  const { personas } = touchpoint;
  const moved = from === null ? [...personas, value] : personas.map((id) => (id === from ? value : id));
  return { personas: [...new Set(moved)] };
}

function nameOf(read: RecordReader, id: string): string {
  const name = read.get(id)?.['name'];
  return typeof name === 'string' ? name : '';
}

/** @param used values that touchpoints have; @returns the rows from top to bottom, at least one */
export function rowHeadings(
  read: RecordReader,
  words: Translator,
  by: RowsBy,
  used: ReadonlySet<string | null>,
  board = '',
): readonly RowHeading[] {
  const rows = ownHeadings(read, words, by, used);
  const journey = settingsOf(read, board);
  const order = journey?.rowOrder[by];
  const named = rows.map((row): RowHeading => {
    const name = journey?.rowNames[rowKey(by, row.value)]?.trim();
    return name ? { ...row, name } : row;
  });
  return order ? inRowOrder(named, order) : named;
}

/** Rows that nobody has moved follow their default predecessor. */
function inRowOrder(rows: readonly RowHeading[], order: readonly string[]): readonly RowHeading[] {
  const place = new Map(order.map((value, at) => [value, at]));
  const placeOf = ({ value }: RowHeading): number | undefined => place.get(value ?? '');
  const placed = rows.filter((row) => placeOf(row) !== undefined);
  placed.sort((a, b) => (placeOf(a) ?? 0) - (placeOf(b) ?? 0));
  rows.forEach((row, at) => {
    if (placeOf(row) !== undefined) return;
    const before = rows[at - 1];
    placed.splice(before ? placed.indexOf(before) + 1 : 0, 0, row);
  });
  return placed;
}

/** @returns the layer as it is called on a board */
export function layerName(read: RecordReader, board: string, words: Translator, layer: Layer): string {
  return ownRowName(read, board, 'layer', layer) || words.t(`layer.${layer}`);
}

/** @returns what the row of those without the attribute is called on a board */
export function withoutName(read: RecordReader, board: string, words: Translator, by: RowsBy): string {
  return ownRowName(read, board, by, null) || words.t(`scene.without.${by}`);
}

function ownRowName(read: RecordReader, board: string, by: RowsBy, value: string | null): string {
  return settingsOf(read, board)?.rowNames[rowKey(by, value)]?.trim() ?? '';
}

function ownHeadings(
  read: RecordReader,
  words: Translator,
  by: RowsBy,
  used: ReadonlySet<string | null>,
): readonly RowHeading[] {
  const rows: RowHeading[] = [];
  if (by === 'layer') {
    for (const layer of LAYERS) rows.push({ value: layer, name: words.t(`layer.${layer}`) });
  } else if (by === 'team') {
    for (const team of read.list(teamRecord, '')) {
      const { id, name, color, subcontractor } = team;
      rows.push({ value: id, name: name || words.t('word.untitled'), color, subcontractor });
    }
  } else if (by === 'channel') {
    const own = [...used].filter((value): value is string => value !== null && !WELL_KNOWN.includes(value)).sort();
    for (const channel of [...WELL_KNOWN.filter((name) => used.has(name)), ...own]) {
      rows.push({ value: channel, name: channelName(words, channel) });
    }
  } else {
    const named = [...used].filter((value): value is string => value !== null);
    const rowsOfPersonas = named.map((id) => {
      const portrait = personaOf(read, id)?.portrait;
      return { value: id, name: nameOf(read, id), ...(portrait ? { portrait } : {}) };
    });
    rowsOfPersonas.sort((a, b) => (a.name === b.name ? (a.value < b.value ? -1 : 1) : a.name < b.name ? -1 : 1));
    rows.push(...rowsOfPersonas.map((row) => ({ ...row, name: row.name || words.t('word.untitled') })));
  }
  if (used.has(null) || rows.length === 0) rows.push({ value: null, name: words.t(`scene.without.${by}`) });
  return rows;
}
