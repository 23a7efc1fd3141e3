import { describe, expect, it } from 'vitest';
import { BOARD_KINDS, SPECS } from '../boards/index';
import { exampleProject } from '../example/example-project';
import { createTranslator } from '../i18n/translator';
import type { Change } from '../kernel/change';
import { writeChanges } from '../kernel/document';
import { IMPORT } from '../kernel/origin';
import { ownerOf, showOwner } from '../kernel/people';
import { finish } from '../kernel/pieces';
import { type Board, boardRecord, personRecord } from '../kernel/project';
import { createPeer, type Peer } from '../testing/peer';
import { seededRandom } from '../testing/seeded-random';
import { addPerson } from './commands/add-person';
import { duplicateBoard } from './commands/duplicate-board';
import { makePerson } from './commands/make-person';
import { removePerson } from './commands/remove-person';
import { restoreProjectRecords } from './commands/restore-project-records';
import { setBoardFields } from './commands/set-board-fields';
import { ownedByWords, ownedInPieces } from './written-owners';

const words = createTranslator('en');
const make = (id: string, type: string, board: string, fields: object): Change => ({
  op: 'create',
  id,
  type,
  board,
  fields: { ...fields },
});

/** A journey, a goal, a project, an action and a theme, each owned in words. */
function written(): Peer {
  const peer = createPeer({ specs: SPECS, random: seededRandom(3) });
  const changes = [
    make('path', 'board', '', { kind: 'journey', name: 'Path', owner: 'Aino Aalto', order: 'a0' }),
    make('aims', 'board', '', { kind: 'goals', name: 'Aims', order: 'a1' }),
    make('goal', 'goal', 'aims', { title: 'G', owner: ' aino  aalto', order: 'a0' }),
    make('work', 'developmentProject', 'aims', { title: 'P', owner: 'Mikko', order: 'a0' }),
    make('act', 'card', 'path', { kind: 'action', owner: 'Aino Aalto', order: 'a0' }),
    make('theme', 'finding', 'path', { finding: 'no-team', owner: 'Aino Aalto' }),
  ];
  writeChanges(peer.doc, changes, SPECS, { by: '', now: 0 }, IMPORT);
  return peer;
}
const board = (peer: Peer): Board | undefined => peer.read.get(boardRecord, 'path');

describe('people of a project', () => {
  it('are made of the words that own something, all of it in one step; the words stay', () => {
    const peer = written();
    expect([...ownedByWords(peer.read)].map(([name, records]) => [name, records.map(({ id }) => id)])).toEqual([
      ['aino aalto', ['path', 'theme', 'act', 'goal']],
      ['mikko', ['work']],
    ]);
    const [aino = ''] = peer.do(makePerson, { name: 'Aino Aalto' });
    expect(peer.read.get(personRecord, aino)?.name).toBe('Aino Aalto');
    expect(['path', 'act', 'theme', 'goal'].map((id) => peer.read.get(id)?.['ownerPerson'])).toEqual([
      aino,
      aino,
      aino,
      aino,
    ]);
    expect(board(peer)).toMatchObject({ owner: 'Aino Aalto', ownerPerson: aino });
    expect([...ownedByWords(peer.read).keys()]).toEqual(['mikko']);
    expect(finish(ownedInPieces(peer.read)).people.get(aino)).toHaveLength(4);
    peer.runner.undo.undo();
    expect(ownerOf(peer.read, board(peer))).toEqual({ by: 'words', name: 'Aino Aalto' });
  });

  it('are not made twice: a person of that name is taken', () => {
    const peer = written();
    const [aino = ''] = peer.do(addPerson, { name: 'aino aalto' });
    expect(peer.do(makePerson, { name: 'Aino Aalto' })).toEqual([aino]);
    expect(peer.read.list('person', '')).toHaveLength(1);
    expect(peer.refused(makePerson, { name: '  ' }).reason).toBe('project.refused.nameless');
  });

  it('show as their name, words as not yet a person, and nobody as nothing', () => {
    const peer = written();
    expect(showOwner(peer.read, board(peer), words)).toBe('Aino Aalto (not yet a person)');
    const [id = ''] = peer.do(addPerson, { name: 'Sari', role: 'Head of service', team: null });
    peer.do(setBoardFields, { id: 'path', fields: { ownerPerson: id } });
    expect(showOwner(peer.read, board(peer), words)).toBe('Sari');
    peer.do(setBoardFields, { id: 'path', fields: { ownerPerson: null, owner: '' } });
    expect(showOwner(peer.read, board(peer), words)).toBe('');
  });

  it('own nothing once deleted, and all of it again when restored', () => {
    const peer = written();
    const [sari = ''] = peer.do(addPerson, { name: 'Sari' });
    peer.do(setBoardFields, { id: 'path', fields: { ownerPerson: sari, owner: '' } });
    peer.do(removePerson, { id: sari });
    expect(ownerOf(peer.read, board(peer)).by).toBe('nobody');
    peer.do(restoreProjectRecords, { ids: [sari] });
    expect(ownerOf(peer.read, board(peer))).toEqual({ by: 'person', name: 'Sari' });
  });

  it('own the copy of a board, too', () => {
    const peer = written();
    const [sari = ''] = peer.do(addPerson, { name: 'Sari' });
    peer.do(setBoardFields, { id: 'path', fields: { ownerPerson: sari } });
    const [copy = ''] = peer.do(duplicateBoard, { id: 'path', name: 'Copy' });
    expect(peer.read.get(boardRecord, copy)?.ownerPerson).toBe(sari);
  });

  it('are shown by tables and pictures of journeys and goals, and a new name changes them', () => {
    const peer = createPeer({ specs: SPECS, random: seededRandom(4) });
    const { changes } = exampleProject('en', seededId());
    writeChanges(peer.doc, changes, SPECS, { by: '', now: 0 }, IMPORT);
    const of = (kind: 'journey' | 'goals') => {
      const id = peer.read.list('board', '').find((one) => one['kind'] === kind)?.id ?? '';
      const input = { read: peer.read, board: id, words };
      return JSON.stringify([BOARD_KINDS[kind].outline(input), BOARD_KINDS[kind].picture(input).scene.items]);
    };
    expect([of('journey').includes('Jari Salo'), of('goals').includes('Jari Salo')]).toEqual([true, true]);
    const jari = peer.read.list(personRecord, '').find(({ name }) => name === 'Jari Salo')?.id ?? '';
    peer.do({ name: 'name', plan: () => ({ changes: [{ op: 'text', id: jari, field: 'name', value: 'Ari' }] }) }, {});
    expect(of('journey').split('Ari').length).toBeGreaterThan(2);
    expect(of('journey')).not.toContain('Jari Salo');
    expect(of('goals')).not.toContain('Jari Salo');
  });
});

function seededId(): () => string {
  let nth = 0;
  return () => `id${nth++}`;
}
