import type { Role } from '@polku/shared/kernel/permissions';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Call, Peer, Place } from '../session/presence-types';
import { quietPresence, somebody } from '../session/testing/quiet-presence';
import type { Busy, GatherNews } from './gather-types';
import { createGathering, NOTICE_SECONDS } from './gathering';
import { countFollowers } from './heard-calls';

const ME = 1;
const MAIJA = 2;
const at = (board: string | null, record: string | null = null, view = 'map'): Place => ({ board, view, record });
const HOME = at('home');

/** One person with a browser of their own; the others are what the test says. */
function scene() {
  const peers = createStore<{ readonly peers: readonly Peer[] }>(() => ({ peers: [] }));
  const place = createStore<Place>(() => HOME);
  const state = { busy: null as Busy | null, asksFirst: false, gone: new Set<string>() };
  const calls: (Call | null)[] = [];
  const follows: (string | null)[] = [];
  const news: GatherNews[] = [];
  const went: Place[] = [];
  let ids = 0;
  const gathering = createGathering({
    presence: {
      ...quietPresence(peers),
      clientId: ME,
      place,
      call: (call) => void calls.push(call),
      follow: (hold) => void follows.push(hold),
    },
    go(to) {
      if (to.board !== null && state.gone.has(to.board)) return null;
      went.push(to);
      place.setState(to, true);
      return to;
    },
    busy: () => state.busy,
    asksFirst: () => state.asksFirst,
    newId: () => `own${(ids += 1)}`,
  });
  gathering.onNews((told) => void news.push(told));
  gathering.start();
  const here = (...now: Peer[]): void => peers.setState({ peers: now });
  const maija = (kind: Call['kind'], to: Place, part: Partial<Call> = {}, role: Role = 'facilitator'): Peer =>
    somebody({ clientId: MAIJA, name: 'Maija', role, call: { id: 'c1', kind, place: to, to: null, ...part } });
  return { gathering, state, calls, follows, news, went, place, here, maija, now: () => gathering.store.getState() };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const seconds = (n: number): void => void vi.advanceTimersByTime(n * 1000);

describe('an invitation', () => {
  test('waits for an answer however long, and goes there when it is taken', () => {
    const { here, maija, now, gathering, place } = scene();
    here(maija('invite', at('map', 'order')));
    seconds(60);
    expect(now().asked).toMatchObject({ name: 'Maija', seconds: null, because: null });
    expect(place.getState()).toEqual(HOME);
    gathering.accept();
    expect(place.getState()).toEqual(at('map', 'order'));
    expect(now().asked).toBeNull();
  });

  test('that was refused does not come again, nor another of the same person soon after', () => {
    const { here, maija, now, gathering, went } = scene();
    here(maija('invite', at('map')));
    gathering.decline();
    here(maija('invite', at('map')));
    expect(now().asked).toBeNull();
    here(maija('invite', at('map'), { id: 'c2' }));
    expect(now().asked).toBeNull();
    seconds(30);
    here(maija('invite', at('map'), { id: 'c3' }));
    expect(now().asked?.call.id).toBe('c3');
    expect(went).toEqual([]);
  });

  test('is not shown to who is there already, nor to others than it is for', () => {
    const { here, maija, now } = scene();
    here(maija('invite', HOME));
    expect(now().asked).toBeNull();
    here(maija('invite', at('map'), { id: 'c2', to: 77 }));
    expect(now().asked).toBeNull();
    here(maija('invite', at('map'), { id: 'c3', to: ME }));
    expect(now().asked?.call.id).toBe('c3');
  });

  test('goes with the one who made it', () => {
    const { here, maija, now } = scene();
    here(maija('invite', at('map')));
    here();
    expect(now().asked).toBeNull();
  });
});

describe('being brought', () => {
  test('happens after three seconds that are counted, and tells where one came from', () => {
    const { here, maija, now, place, news } = scene();
    here(maija('bring', at('map')));
    expect(now().asked?.seconds).toBe(NOTICE_SECONDS);
    seconds(1);
    expect(now().asked?.seconds).toBe(NOTICE_SECONDS - 1);
    expect(place.getState()).toEqual(HOME);
    seconds(2);
    expect(place.getState()).toEqual(at('map'));
    expect(news).toEqual([{ what: 'brought', name: 'Maija', place: at('map'), from: HOME }]);
  });

  test('does not happen to who stays', () => {
    const { here, maija, gathering, went } = scene();
    here(maija('bring', at('map')));
    seconds(2);
    gathering.decline();
    here(maija('bring', at('map')));
    seconds(10);
    expect(went).toEqual([]);
  });

  test.each(['writing', 'open'] as const)('only asks who is %s, from the first or during the notice', (busy) => {
    const { here, maija, now, state, went, gathering } = scene();
    state.busy = busy;
    here(maija('bring', at('map')));
    expect(now().asked).toMatchObject({ seconds: null, because: busy });
    gathering.decline();
    state.busy = null;
    here(maija('bring', at('map'), { id: 'c2' }));
    seconds(2);
    state.busy = busy;
    seconds(5);
    expect(now().asked).toMatchObject({ seconds: null, because: busy });
    expect(went).toEqual([]);
  });

  test('only asks who wants to be asked, and who presents', () => {
    const { here, maija, now, state, went, gathering } = scene();
    state.asksFirst = true;
    here(maija('bring', at('map')));
    expect(now().asked?.because).toBe('wish');
    gathering.decline();
    state.asksFirst = false;
    gathering.hold();
    here(maija('bring', at('map'), { id: 'c2' }));
    seconds(5);
    expect(now().asked?.because).toBe('presenting');
    expect(went).toEqual([]);
  });

  test('ends when it is taken back', () => {
    const { here, maija, went } = scene();
    here(maija('bring', at('map')));
    seconds(2);
    here(somebody({ clientId: MAIJA }));
    seconds(5);
    expect(went).toEqual([]);
  });
});

describe('following a hold', () => {
  test('goes from thing to thing with the one who presents', () => {
    const { here, maija, now, follows, went, gathering } = scene();
    here(maija('hold', at('map')));
    expect(now().led).toBeNull();
    gathering.accept();
    here(maija('hold', at('map', 'order')));
    here(maija('hold', at('goals', null, 'table')));
    expect(went).toEqual([at('map'), at('map', 'order'), at('goals', null, 'table')]);
    expect(follows).toEqual(['c1']);
    expect(now().led?.how).toBe('along');
  });

  test.each([
    ['another board', at('other')],
    ['another view', at('map', 'order', 'table')],
    ['another thing', at('map', 'pays')],
  ])('ends with a step of one’s own: %s; and begins again where the other is by then', (_, step) => {
    const { here, maija, now, follows, place, gathering } = scene();
    here(maija('hold', at('map', 'order')));
    gathering.accept();
    seconds(2);
    place.setState(step, true);
    expect(now().led?.how).toBe('apart');
    here(maija('hold', at('goals')));
    expect(place.getState()).toEqual(step);
    gathering.followAgain();
    expect(place.getState()).toEqual(at('goals'));
    expect(follows).toEqual(['c1', null, 'c1']);
  });

  test('does not end by letting a thing go, nor by the other’s own steps that arrive late', () => {
    const { here, maija, now, place, gathering } = scene();
    here(maija('hold', at('map', 'order')));
    gathering.accept();
    place.setState(at('map'), true);
    place.setState(at('map', 'order'), true);
    expect(now().led?.how).toBe('along');
  });

  test('does not end by the thing that a view just opened gives the focus to', () => {
    const { here, maija, now, place, gathering } = scene();
    here(maija('hold', at('sheet', 'last')));
    gathering.accept();
    place.setState(at('sheet', 'first'), true);
    expect(now().led?.how).toBe('along');
  });

  test('waits while one writes, and goes on when one has finished', () => {
    const { here, maija, now, place, state, gathering } = scene();
    here(maija('hold', at('map')));
    gathering.accept();
    state.busy = 'writing';
    here(maija('hold', at('goals')));
    expect(now().led).toMatchObject({ how: 'waiting', because: 'writing', place: at('goals') });
    expect(place.getState()).toEqual(at('map'));
    gathering.retry();
    expect(place.getState()).toEqual(at('map'));
    state.busy = null;
    gathering.retry();
    expect(place.getState()).toEqual(at('goals'));
    expect(now().led?.how).toBe('along');
  });

  test('waits for a board that is not here yet', () => {
    const { here, maija, now, place, state, gathering } = scene();
    state.gone.add('new');
    here(maija('hold', at('new')));
    gathering.accept();
    expect(now().led).toMatchObject({ how: 'waiting', because: null });
    state.gone.clear();
    gathering.retry();
    expect(place.getState()).toEqual(at('new'));
  });

  test('ends when the other ends it or is gone; who comes back asks again', () => {
    const { here, maija, now, news, gathering } = scene();
    here(maija('hold', at('map')));
    gathering.accept();
    here();
    expect(now().led).toBeNull();
    expect(news).toEqual([{ what: 'ended', name: 'Maija' }]);
    here(maija('hold', at('map')));
    expect(now().asked?.call.kind).toBe('hold');
  });
});

describe('presenting', () => {
  test('tells where it leads whenever one goes on, until it ends', () => {
    const { calls, place, gathering } = scene();
    gathering.hold();
    place.setState(at('map', 'order'), true);
    gathering.end();
    place.setState(at('goals'), true);
    expect(calls).toEqual([
      { id: 'own1', kind: 'hold', place: HOME, to: null },
      { id: 'own1', kind: 'hold', place: at('map', 'order'), to: null },
      null,
    ]);
  });

  test('ends with the connection, and says so', () => {
    const { calls, news, gathering, now } = scene();
    gathering.hold();
    gathering.offline();
    expect(calls.at(-1)).toBeNull();
    expect(news).toEqual([{ what: 'lost' }]);
    expect(now().own).toBeNull();
  });

  test('counts who follows it, and each person once', () => {
    const people = [
      somebody({ clientId: 2, follows: 'own1', member: 'kai' }),
      somebody({ clientId: 3, member: 'kai' }),
      somebody({ clientId: 4, follows: 'other' }),
      somebody({ clientId: 5, follows: 'own1' }),
    ];
    expect(countFollowers(people, 'own1')).toEqual({ following: 2, others: 3 });
  });
});

test('what one calls to is shown for a while: bringing shorter than inviting', () => {
  const { calls, gathering } = scene();
  gathering.bring(null);
  seconds(11);
  gathering.invite(7);
  seconds(60);
  expect(calls).toEqual([
    { id: 'own1', kind: 'bring', place: HOME, to: null },
    null,
    { id: 'own2', kind: 'invite', place: HOME, to: 7 },
  ]);
  seconds(300);
  expect(calls.at(-1)).toBeNull();
});

test('being brought comes before a hold, a hold before an invitation; each is asked in turn', () => {
  const { here, maija, now, gathering } = scene();
  const kai = (kind: Call['kind']): Peer =>
    somebody({ clientId: 3, name: 'Kai', call: { id: 'k1', kind, place: at('kai'), to: null } });
  here(maija('invite', at('map')), kai('hold'));
  expect(now().asked?.name).toBe('Kai');
  gathering.decline();
  expect(now().asked?.name).toBe('Maija');
  here(maija('invite', at('map')), kai('bring'));
  gathering.decline();
  here(
    maija('invite', at('map')),
    somebody({ clientId: 4, name: 'Ann', call: { id: 'a1', kind: 'bring', place: at('ann'), to: null } }),
  );
  expect(now().asked?.name).toBe('Ann');
});
