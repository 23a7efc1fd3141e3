/** Presence of several people through real awareness, without a server. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { createPresence, type OwnPresence } from './presence';
import { MANY_PEOPLE, PING_MS } from './presence-types';

const opened: { presence: OwnPresence; awareness: Awareness }[] = [];

function person(name: string): { presence: OwnPresence; awareness: Awareness } {
  const awareness = new Awareness(new Y.Doc());
  const me = { name, color: '#A8485E' };
  const presence = createPresence({ awareness, me, schedule: (flush) => flush(), onRename: () => undefined });
  opened.push({ presence, awareness });
  return { presence, awareness };
}

/** All hear of all. */
function meet(): void {
  vi.advanceTimersByTime(60);
  for (const { awareness } of opened)
    for (const other of opened)
      if (other.awareness !== awareness)
        applyAwarenessUpdate(
          awareness,
          encodeAwarenessUpdate(other.awareness, [other.awareness.clientID]),
          other.presence,
        );
}

const room = (count: number) => Array.from({ length: count }, (_, i) => person(`Person ${i}`));
const onMap = ({ presence }: { presence: OwnPresence }, x: number): void => presence.moveCursor('map', { x, y: 0 });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  for (const { presence, awareness } of opened.splice(0)) {
    presence.close();
    awareness.destroy();
  }
  vi.useRealTimers();
});

describe('who is here', () => {
  test('given a hand that moves, then no list of people changes and the board hears of it', () => {
    const [mine, theirs] = room(2) as [ReturnType<typeof person>, ReturnType<typeof person>];
    onMap(theirs, 1);
    meet();
    const people = mine.presence.peers.getState();
    const moved = vi.fn<(ids: readonly number[]) => void>();
    mine.presence.pointers.watch('map', moved);
    onMap(theirs, 2);
    meet();
    expect(mine.presence.peers.getState()).toBe(people);
    expect(moved).toHaveBeenCalledExactlyOnceWith([theirs.awareness.clientID]);
    expect(mine.presence.pointers.of(theirs.awareness.clientID)).toMatchObject({ x: 2 });
  });

  test('given a caret in a text, then others see one at that field, also when the caret is gone', () => {
    const [mine, theirs] = room(2) as [ReturnType<typeof person>, ReturnType<typeof person>];
    theirs.presence.edit({ id: 'order', field: 'title' });
    theirs.presence.edit(null);
    meet();
    expect(mine.presence.peers.getState().peers).toMatchObject([
      { editing: null, record: { id: 'order', field: 'title' } },
    ]);
    theirs.presence.select('map', ['order', 'delivery']);
    meet();
    expect(mine.presence.peers.getState().peers).toMatchObject([{ record: { id: 'order', field: 'title' } }]);
    theirs.presence.select('map', ['delivery']);
    meet();
    expect(mine.presence.peers.getState().peers).toMatchObject([{ record: null, selection: ['delivery'] }]);
  });

  test('given things pointed out one after another, then others hear of one in two seconds', () => {
    const [mine, theirs] = room(2) as [ReturnType<typeof person>, ReturnType<typeof person>];
    expect(theirs.presence.ping('order')).toBe(true);
    expect(theirs.presence.ping('delivery')).toBe(false);
    meet();
    expect(mine.presence.peers.getState().peers[0]?.ping).toEqual({ id: 'order', n: 1 });
    vi.advanceTimersByTime(PING_MS);
    expect(theirs.presence.ping('delivery')).toBe(true);
  });

  test('given another board, then what was selected and pointed at on the first is let go of', () => {
    const [mine, theirs] = room(2) as [ReturnType<typeof person>, ReturnType<typeof person>];
    theirs.presence.enter('map', 'map');
    theirs.presence.select('map', ['a']);
    onMap(theirs, 1);
    theirs.presence.enter('other', 'table');
    // The first view says good-bye after the second has opened.
    theirs.presence.moveCursor('map', null);
    meet();
    expect(mine.presence.peers.getState().peers).toMatchObject([{ board: 'other', view: 'table', selection: [] }]);
    expect(mine.presence.pointers.of(theirs.awareness.clientID)).toBeNull();
  });

  test('given a board, a view and a thing selected there, then that is where one is, until another board opens', () => {
    const { presence, awareness } = person('Aino');
    presence.enter('map', 'table');
    presence.select('map', ['a', 'b']);
    expect(presence.place.getState()).toEqual({ board: 'map', view: 'table', record: 'a' });
    presence.at({ id: 'c', field: null });
    expect(presence.place.getState().record).toBe('c');
    presence.enter('other', 'map');
    const moved = vi.fn<() => void>();
    presence.place.subscribe(moved);
    presence.moveCursor('other', { x: 1, y: 1 });
    expect(presence.place.getState()).toEqual({ board: 'other', view: 'map', record: null });
    expect(moved).not.toHaveBeenCalled();
    expect(presence.clientId).toBe(awareness.clientID);
  });

  test('given two reactions of one kind, then others can tell that there were two', () => {
    const [mine, theirs] = room(2) as [ReturnType<typeof person>, ReturnType<typeof person>];
    theirs.presence.react('agree');
    theirs.presence.react('agree');
    meet();
    expect(mine.presence.peers.getState().peers[0]?.reaction).toEqual({ kind: 'agree', n: 2 });
  });
});

describe('cursors', () => {
  const seen = ({ presence }: { presence: OwnPresence }, other: { awareness: Awareness }): boolean =>
    presence.pointers.of(other.awareness.clientID) !== null;

  test('given more than fifteen people, then none are sent or shown, unless somebody wants theirs', () => {
    const people = room(MANY_PEOPLE);
    const [mine, theirs] = people as [ReturnType<typeof person>, ReturnType<typeof person>];
    for (const each of people) onMap(each, 1);
    meet();
    expect([mine.presence.cursors.getState().shown, seen(mine, theirs)]).toEqual([true, true]);
    const late = person('Late');
    meet();
    meet();
    expect([mine.presence.cursors.getState().shown, seen(mine, theirs)]).toEqual([false, false]);
    expect(theirs.awareness.getLocalState()).not.toHaveProperty('cursor');
    mine.presence.chooseCursors('always');
    theirs.presence.chooseCursors('always');
    meet();
    expect(seen(mine, theirs)).toBe(true);
    expect(seen(late, mine)).toBe(false);
    expect(seen(mine, late)).toBe(false);
  });

  test('given somebody who wants none, then theirs is not sent', () => {
    const [mine, theirs] = room(2) as [ReturnType<typeof person>, ReturnType<typeof person>];
    onMap(theirs, 1);
    theirs.presence.chooseCursors('never');
    meet();
    expect(seen(mine, theirs)).toBe(false);
  });

  test('given a laser, then it is seen by all, whatever they chose', () => {
    const [mine, theirs] = room(2) as [ReturnType<typeof person>, ReturnType<typeof person>];
    mine.presence.chooseCursors('never');
    theirs.presence.chooseCursors('never');
    onMap(theirs, 1);
    theirs.presence.laser(true);
    meet();
    expect(mine.presence.pointers.of(theirs.awareness.clientID)).toEqual({ x: 1, y: 0, laser: true });
    theirs.presence.laser(false);
    meet();
    expect(seen(mine, theirs)).toBe(false);
  });
});
