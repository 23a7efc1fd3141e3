import { SPECS } from '@polku/shared/boards/index';
import type { Change } from '@polku/shared/kernel/change';
import { writeChanges } from '@polku/shared/kernel/document';
import { LOCAL } from '@polku/shared/kernel/origin';
import { readPlan } from '@polku/shared/kernel/plan-reader';
import { createPeer } from '@polku/shared/testing/peer';
import { describe, expect, it } from 'vitest';
import { relationMap } from '../overview/relation-map';
import { relationsOf } from './relations';

const create = (id: string, type: string, board: string, fields: Record<string, unknown>): Change => ({
  op: 'create',
  id,
  type,
  board,
  fields,
});
const board = (id: string, kind: string, order: string, fields: Record<string, unknown> = {}): Change =>
  create(id, 'board', '', { kind, name: id, order, ...fields });

const PROJECT: readonly Change[] = [
  board('now', 'journey', 'a1'),
  board('aim', 'journey', 'a2', { origin: 'now' }),
  board('aino', 'persona', 'a3'),
  board('map', 'value', 'a4'),
  create('kitchen', 'team', '', { name: 'Kitchen' }),
  create('call', 'touchpoint', 'now', {
    personas: ['aino'],
    team: 'kitchen',
    emotionByPersona: [{ persona: 'aino', emotion: 1 }],
  }),
  create('visit', 'touchpoint', 'now', { personas: ['aino'], recoveredBy: 'call' }),
  create('visit2', 'touchpoint', 'aim', { copyOf: 'visit' }),
  create('who', 'valueMap', 'map', { persona: 'aino' }),
  create('item', 'valueItem', 'map', { touchpoints: ['call', 'visit', 'lost'] }),
];

describe('relations between boards', () => {
  it('are read from whatever refers, each record counted once, teams and the board itself left out', () => {
    expect(relationsOf(readPlan(PROJECT, SPECS), SPECS)).toEqual(
      expect.arrayContaining([
        { from: 'now', to: 'aino', kind: 'persona', count: 2 },
        { from: 'aim', to: 'now', kind: 'origin', count: 1 },
        { from: 'aim', to: 'now', kind: 'copies', count: 1 },
        { from: 'map', to: 'aino', kind: 'persona', count: 1 },
        { from: 'map', to: 'now', kind: 'touchpoints', count: 1 },
      ]),
    );
    expect(relationsOf(readPlan(PROJECT, SPECS), SPECS)).toHaveLength(5);
  });

  it('name a deleted board that is still referred to, and none that starts from it', () => {
    const { doc, read } = createPeer({ specs: SPECS });
    writeChanges(doc, [...PROJECT, { op: 'remove', id: 'now' }], SPECS, { by: 'test', now: 0 }, LOCAL);
    const gone = relationsOf(read, SPECS);
    expect(gone.filter(({ to }) => to === 'now')).toHaveLength(3);
    expect(gone.some(({ from }) => from === 'now')).toBe(false);
  });
});

describe('the relation map', () => {
  it('stands a board right of all that refer to it, two boards never on one place', () => {
    const map = relationMap(['now', 'aim', 'aino', 'map'], relationsOf(readPlan(PROJECT, SPECS), SPECS));
    const x = (id: string): number => map.nodes.find((node) => node.id === id)?.x ?? -1;
    expect(x('aim')).toBe(x('map'));
    expect(x('now')).toBeGreaterThan(x('aim'));
    expect(x('aino')).toBeGreaterThan(x('now'));
    expect(new Set(map.nodes.map((node) => `${node.x} ${node.y}`)).size).toBe(4);
    expect(map.lines).toHaveLength(4);
    expect(new Set(map.lines.map(({ label }) => `${label.x} ${label.y}`)).size).toBe(4);
  });

  it('holds boards that refer to one another in a circle, and leaves out one without relations', () => {
    const circle = [
      { from: 'a', to: 'b', kind: 'subJourney', count: 1 },
      { from: 'b', to: 'a', kind: 'subJourney', count: 1 },
    ] as const;
    const map = relationMap(['a', 'b', 'alone'], circle);
    expect(map.nodes.map(({ id }) => id).sort()).toEqual(['a', 'b']);
    expect(relationMap([], [])).toMatchObject({ nodes: [], lines: [] });
  });
});
