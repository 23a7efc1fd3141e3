/**
 * A journey map for tests, made from and read back as stages and titles: `{ Looking: ['Sees', 'Asks + Waits'] }`; a plus puts
 * touchpoints into one column.
 */
import { JOURNEY_RECORDS, journeyId, type Touchpoint, touchpointRecord } from '../boards/journey/records/schema';
import { readJourney } from '../boards/journey/facts/journey-reader';
import type { TouchpointChanges } from '../boards/journey/fields/changes';
import type { Change } from '../kernel/change';
import { type SpecLookup, writeChanges } from '../kernel/document';
import { IMPORT } from '../kernel/origin';
import { placeAmong } from '../kernel/order';
import { PROJECT_ID, PROJECT_RECORDS } from '../kernel/project';
import type { AnyRecord, RecordSpec } from '../kernel/records';
import { createPeer, type Peer } from './peer';
import { seededRandom } from './seeded-random';

/** Records of a project whose boards are journey maps. */
export const JOURNEY_SPECS: SpecLookup = new Map(
  [...PROJECT_RECORDS, ...JOURNEY_RECORDS].map((spec: RecordSpec) => [spec.type, spec]),
);

export const BOARD = 'board0';

export type Picture = Readonly<Record<string, readonly string[]>>;

/** @returns the changes that make a project with one journey map of these stages and touchpoints */
export function journeyChanges(
  picture: Picture,
  fields: Readonly<Record<string, TouchpointChanges>> = {},
): readonly Change[] {
  const random = seededRandom(7);
  const names = Object.keys(picture);
  const stageKeys = placeAmong([], 0, names.length, random).keys;
  const changes: Change[] = [
    { op: 'create', id: PROJECT_ID, type: 'project', board: '', fields: { name: 'Renting' } },
    { op: 'create', id: BOARD, type: 'board', board: '', fields: { kind: 'journey', name: 'Journey', order: 'a0' } },
    { op: 'create', id: journeyId(BOARD), type: 'journey', board: BOARD, fields: {} },
  ];
  let made = 0;
  for (const [at, name] of names.entries()) {
    const stage = `stage${at}`;
    changes.push({
      op: 'create',
      id: stage,
      type: 'stage',
      board: BOARD,
      fields: { name, order: stageKeys[at] ?? '' },
    });
    const columns = (picture[name] ?? []).map((column) => column.split(' + '));
    const { keys } = placeAmong([], 0, columns.flat().length, random);
    let nth = 0;
    for (const column of columns) {
      for (const [depth, title] of column.entries()) {
        const own = fields[title] ?? {};
        const all = { ...own, title, stage, order: keys[nth++] ?? '', withPrevious: depth > 0 };
        changes.push({ op: 'create', id: `t${made++}`, type: 'touchpoint', board: BOARD, fields: all });
      }
    }
  }
  return changes;
}

export interface TestBoard extends Peer {
  /** Stages with their columns, as titles. */
  picture(): Picture;
  /** Titles of touchpoints whose stage is gone. */
  parked(): readonly string[];
  /** The live touchpoint of this title; throws when there is none. */
  touchpoint(title: string): Touchpoint;
  /** Id of the live stage, touchpoint or card with this name, title or text. */
  id(name: string): string;
  ids(...names: readonly string[]): readonly string[];
  live(type: string): readonly AnyRecord[];
  undo(): void;
  redo(): void;
}

/** Makes a peer with a journey map on its board `BOARD`. */
export function testBoard(
  picture: Picture,
  fields: Readonly<Record<string, TouchpointChanges>> = {},
  peer: Peer = createPeer({ specs: JOURNEY_SPECS, random: seededRandom(11) }),
): TestBoard {
  if (!peer.read.get(PROJECT_ID)) {
    writeChanges(peer.doc, journeyChanges(picture, fields), JOURNEY_SPECS, { by: '', now: 0 }, IMPORT);
  }
  const { read } = peer;
  const live = (type: string): readonly AnyRecord[] => read.list(type, type === 'team' ? '' : BOARD);
  const named = (name: string): AnyRecord => {
    const all = ['stage', 'touchpoint', 'card', 'team'].flatMap((type) => live(type));
    const found = all.find((record) => [record['name'], record['title'], record['text']].includes(name));
    if (!found) throw new Error(`nothing on the board is called "${name}"`);
    return found;
  };
  return {
    ...peer,
    picture: () =>
      Object.fromEntries(
        readJourney(read, BOARD).stages.map(({ stage, columns }) => [
          stage.name,
          columns.map(({ touchpoints }) => touchpoints.map(({ title }) => title).join(' + ')),
        ]),
      ),
    parked: () => readJourney(read, BOARD).parked.map(({ title }) => title),
    touchpoint(title) {
      const found = read.get(touchpointRecord, named(title).id);
      if (!found) throw new Error(`"${title}" is no touchpoint`);
      return found;
    },
    id: (name) => named(name).id,
    ids: (...names) => names.map((name) => named(name).id),
    live,
    undo: () => void peer.runner.undo.undo(),
    redo: () => void peer.runner.undo.redo(),
  };
}
