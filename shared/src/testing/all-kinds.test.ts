/**
 * Boards of every kind in one project, edited, linked, removed and restored by random people on a bad network. What holds of
 * each kind alone must hold of all of them together.
 */
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { BOARD_KINDS, isKindId, SPECS } from '../boards/index';
import { auditJourney } from '../findings/audit';
import { auditGoals } from '../findings/goals/audit-goals';
import { exportProjectJson, importAsProject, parseProjectJson } from '../formats/json';
import { importBoards } from '../formats/json-boards';
import { sceneToSvg } from '../formats/svg';
import { createTranslator } from '../i18n/translator';
import { readStored, recordsOf, writeStored } from '../kernel/document';
import { IMPORT } from '../kernel/origin';
import { createProjection, type RecordReader } from '../kernel/projection';
import { exampleProject } from '../example/example-project';
import type { Peer } from './peer';
import { randomProjectAct } from './random-project';
import { seededRandom } from './seeded-random';
import { createTestRoom, type TestRoom } from './test-room';
import { diverged, faults } from './validity';

const ACTS = 140;

/** Everybody's edits, arrived at everybody. */
function lived(seed: number): { room: TestRoom; story: readonly string[]; made: ReadonlySet<string> } {
  let nth = 0;
  const { changes } = exampleProject('en', () => `start${String((nth += 1)).padStart(6, '0')}`);
  const room = createTestRoom({ seed, peers: 3, specs: SPECS, network: 'server', start: changes });
  const story: string[] = [];
  for (let act = 0; act < ACTS; act += 1) {
    const peer = room.random.pick(room.peers);
    story.push(randomProjectAct(peer, peer.random));
    room.disturb();
  }
  const made = new Set(room.peers.flatMap(({ doc }) => [...recordsOf(doc).keys()]));
  room.settle();
  return { room, story, made };
}

function first(room: TestRoom): Peer {
  const [peer] = room.peers;
  if (!peer) throw new Error('nobody there');
  return peer;
}

/** @returns what does not come out of a board, removed boards included; throws where a view would break */
function viewFaults(read: RecordReader, boards: readonly { readonly id: string; readonly kind?: unknown }[]): string[] {
  const found: string[] = [];
  for (const { id, kind } of boards) {
    if (typeof kind !== 'string' || !isKindId(kind)) throw new Error(`${id} is of no kind`);
    for (const locale of ['en', 'fi'] as const) {
      const input = { read, board: id, words: createTranslator(locale) };
      const { scene } = BOARD_KINDS[kind].picture(input);
      const items = [...scene.items, ...scene.heads.top, ...scene.heads.left];
      if (items.some(({ box }) => !Object.values(box).every(Number.isFinite)))
        found.push(`${kind}: a box without a place`);
      if (!sceneToSvg(scene, { theme: 'dark', title: 'Board' }).includes('</svg>')) found.push(`${kind}: no SVG`);
      const said = JSON.stringify(BOARD_KINDS[kind].outline(input).tables);
      if (/undefined|NaN|\[object/.test(said))
        found.push(`${kind}: ${/.{0,60}(undefined|NaN|\[object)/.exec(said)?.[0]}`);
    }
    if (kind === 'journey') auditJourney(read, id);
    if (kind === 'goals') auditGoals(read, id);
  }
  return found;
}

describe('all kinds of board together', () => {
  it('converge, stay valid, lose nothing, and every board can be seen', () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 8; seed += 1) {
      const { room, story, made } = lived(seed);
      for (const act of story) seen.add(act);
      const told = `seed ${seed}: ${story.join(' · ')}`;
      expect([told, diverged(room.peers, SPECS)]).toEqual([told, []]);
      const { doc, read } = first(room);
      expect([told, faults(first(room), SPECS)]).toEqual([told, []]);
      expect([told, [...made].filter((id) => !recordsOf(doc).has(id))]).toEqual([told, []]);
      const boards = [...read.list('board', ''), ...read.removed().filter(({ type }) => type === 'board')];
      expect([told, viewFaults(read, boards)]).toEqual([told, []]);
    }
    for (const act of [
      'removeBoard',
      'duplicateBoard',
      'removeTeam',
      'restoreProjectRecords',
      'concerns',
      'brings',
      'undo',
    ]) {
      expect(seen).toContain(act);
    }
  });

  it('go out as one JSON file and come back the same, byte for byte', () => {
    for (const seed of [21, 22, 23]) {
      const { doc } = first(lived(seed).room);
      const file = exportProjectJson(readStored(doc, SPECS), SPECS);
      const parsed = parseProjectJson(new TextEncoder().encode(file), SPECS);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed));
      const back = new Y.Doc();
      writeStored(back, importAsProject(parsed), IMPORT, SPECS);
      expect(exportProjectJson(readStored(back, SPECS), SPECS)).toBe(file);
    }
  });

  it('come into another project whole, with their references among themselves', () => {
    for (const seed of [31, 32]) {
      const { doc, read } = first(lived(seed).room);
      const stored = readStored(doc, SPECS);
      const here = new Y.Doc();
      let nth = 0;
      const taken = importBoards(
        stored,
        [],
        SPECS,
        () => `fresh${String((nth += 1)).padStart(6, '0')}`,
        seededRandom(seed),
      );
      writeStored(here, taken.stored, IMPORT, SPECS);
      const there = createProjection(here, SPECS);
      const before = read.list('board', '');
      expect(taken.boards).toHaveLength(before.length);
      expect(viewFaults(there, there.list('board', ''))).toEqual([]);
      for (const [at, { id, kind }] of before.entries()) {
        if (typeof kind !== 'string' || !isKindId(kind)) throw new Error(`${id} is of no kind`);
        for (const { type } of BOARD_KINDS[kind].records) {
          expect([type, there.list(type, taken.boards[at] ?? '').length]).toEqual([type, read.list(type, id).length]);
        }
      }
      // What stands on a removed board stays behind with it, and is referred to as before.
      const alive = new Set(['', ...before.map(({ id }) => id)]);
      const old = new Set(stored.filter(({ removed, board }) => !removed && alive.has(board)).map(({ id }) => id));
      const left = JSON.stringify(taken.stored).match(/start\d{6}/g) ?? [];
      expect(left.filter((id) => old.has(id))).toEqual([]);
    }
  });
});
