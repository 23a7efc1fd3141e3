/**
 * Calls people together and answers calls: `invite` asks, `bring` takes along after a notice that can be refused, `hold`
 * leads those who agree from thing to thing. Whoever is busy is never moved. Which calls a role may make is decided where
 * presence is read (`session/presence-state.ts`).
 */
import { createStore } from 'zustand/vanilla';
import type { Call, Peer, Place } from '../session/presence-types';
import type { Asked, GatherNews, GatherPort, GatherState, Gathering, Led, Reason } from './gather-types';
import { callsTo, isThere, mostUrgent, samePlace, sameView } from './heard-calls';

/** Seconds between the notice and going there. */
export const NOTICE_SECONDS = 3;
const SECOND_MS = 1000;
/** How long others see a call; who comes later is not called any more. */
const SHOWN_MS = { invite: 300_000, bring: 10_000 } as const;
/** A view that has just opened gives the focus to some thing of its own accord. */
const SETTLING_MS = 1_500;
/** Whoever was refused is not heard again so soon. */
const REFUSED_MS = 20_000;

export function createGathering(port: GatherPort): Gathering {
  const { presence } = port;
  const store = createStore<GatherState>(() => ({ asked: null, led: null, own: null }));
  const answered = new Set<string>();
  const refused = new Map<number, number>();
  let counting: ReturnType<typeof setTimeout> | undefined;
  let ending: ReturnType<typeof setTimeout> | undefined;
  /** Where following leads, and whether that is in view; others' steps must not be taken for one's own. */
  let aim: { readonly place: Place; readonly since: number; arrived: boolean } | null = null;
  let going = false;
  let record = presence.place.getState().record;

  const listeners = new Set<(news: GatherNews) => void>();
  const tell = (news: GatherNews): void => {
    for (const listener of listeners) listener(news);
  };
  const setLed = (led: Led | null): void => store.setState({ led });
  const callOut = (call: Call | null): void => {
    clearTimeout(ending);
    presence.call(call);
    store.setState({ own: call });
    if (call && call.kind !== 'hold') ending = setTimeout(() => callOut(null), SHOWN_MS[call.kind]);
  };
  const callAll = (kind: Call['kind'], to: number | null): void => {
    callOut({ id: port.newId(), kind, place: presence.place.getState(), to });
  };
  const go = (place: Place): boolean => {
    going = true;
    const there = port.go(place);
    going = false;
    const here = presence.place.getState();
    ({ record } = here);
    aim = there && { place: there, since: performance.now(), arrived: sameView(here, there) };
    return there !== null;
  };

  const leave = (): void => {
    aim = null;
    presence.follow(null);
  };
  const goApart = (): void => {
    const { led } = store.getState();
    leave();
    if (led) setLed({ ...led, how: 'apart', because: null });
  };
  const moveOn = (led: Led): void => {
    const because = port.busy();
    const how = because === null && go(led.place) ? 'along' : 'waiting';
    setLed({ ...led, how, because });
  };
  const follow = (peers: readonly Peer[]): void => {
    const { led } = store.getState();
    if (!led) return;
    const place = peers.find(({ clientId, call }) => clientId === led.clientId && call?.id === led.hold)?.call?.place;
    if (!place) {
      // Who only lost the connection asks again when it is back.
      answered.delete(led.hold);
      leave();
      setLed(null);
      if (led.how !== 'apart') tell({ what: 'ended', name: led.name });
    } else if (!samePlace(place, led.place)) {
      if (led.how === 'apart') setLed({ ...led, place });
      else moveOn({ ...led, place });
    }
  };

  const stopCounting = (): void => clearTimeout(counting);
  const reasonToAsk = (): Reason | null => {
    if (port.asksFirst()) return 'wish';
    return port.busy() ?? (store.getState().own?.kind === 'hold' ? 'presenting' : null);
  };
  const count = (asked: Asked): void => {
    const because = reasonToAsk();
    store.setState({ asked: { ...asked, because, seconds: because === null ? asked.seconds : null } });
    if (because !== null) return;
    counting = setTimeout(() => {
      const { asked: now } = store.getState();
      if (now?.call.id !== asked.call.id || now.seconds === null) return;
      if (now.seconds > 1) return count({ ...now, seconds: now.seconds - 1 });
      const reason = reasonToAsk();
      if (reason === null) answer(now, true);
      else store.setState({ asked: { ...now, because: reason, seconds: null } });
    }, SECOND_MS);
  };
  const hear = (peers: readonly Peer[]): void => {
    const here = presence.place.getState();
    const { asked, led } = store.getState();
    const open = callsTo(peers, presence.clientId).filter(({ peer, call }) => {
      if (answered.has(call.id) || call.id === led?.hold) return false;
      const quiet = call.kind === 'invite' && performance.now() < (refused.get(peer.clientId) ?? 0);
      const pointless = quiet || (call.kind !== 'hold' && isThere(here, call.place));
      if (pointless) answered.add(call.id);
      return !pointless;
    });
    const next = mostUrgent(open, asked?.call.id);
    if (next && next.call.id === asked?.call.id) {
      if (!samePlace(next.call.place, asked.call.place)) store.setState({ asked: { ...asked, call: next.call } });
      return;
    }
    stopCounting();
    if (!next) {
      if (asked) store.setState({ asked: null });
      return;
    }
    const { peer, call } = next;
    const fresh = { call, name: peer.name, clientId: peer.clientId, because: null };
    if (call.kind === 'bring') count({ ...fresh, seconds: NOTICE_SECONDS });
    else store.setState({ asked: { ...fresh, seconds: null } });
  };
  const look = (): void => {
    const { peers } = presence.peers.getState();
    follow(peers);
    hear(peers);
  };
  const answer = ({ call, name, clientId }: Asked, brought: boolean): void => {
    stopCounting();
    answered.add(call.id);
    store.setState({ asked: null });
    const from = presence.place.getState();
    if (call.kind === 'hold') {
      if (store.getState().own) callOut(null);
      presence.follow(call.id);
      moveOn({ hold: call.id, name, clientId, place: call.place, how: 'along', because: null });
    } else {
      if (store.getState().led?.how !== 'apart') goApart();
      if (go(call.place) && brought) tell({ what: 'brought', name, place: call.place, from });
      aim = null;
    }
    hear(presence.peers.getState().peers);
  };
  const onPlace = (here: Place): void => {
    const { own, led } = store.getState();
    if (own?.kind === 'hold' && !samePlace(own.place, here)) callOut({ ...own, place: here });
    const other = here.record !== record && here.record !== null && here.record !== aim?.place.record;
    ({ record } = here);
    if (going || led?.how !== 'along' || !aim) return;
    const chosen = other && performance.now() - aim.since > SETTLING_MS;
    if (sameView(here, aim.place)) {
      aim.arrived = true;
      if (chosen) goApart();
    } else if (aim.arrived) goApart();
  };
  return {
    store,
    invite: (to) => callAll('invite', to),
    bring: (to) => callAll('bring', to),
    hold() {
      leave();
      setLed(null);
      callAll('hold', null);
    },
    end: () => callOut(null),
    accept() {
      const { asked } = store.getState();
      if (asked) answer(asked, false);
    },
    decline() {
      const { asked } = store.getState();
      if (!asked) return;
      stopCounting();
      answered.add(asked.call.id);
      if (asked.call.kind === 'invite') refused.set(asked.clientId, performance.now() + REFUSED_MS);
      store.setState({ asked: null });
      hear(presence.peers.getState().peers);
    },
    leave() {
      if (store.getState().led?.how === 'apart') setLed(null);
      else goApart();
    },
    followAgain() {
      const { led } = store.getState();
      if (!led) return;
      presence.follow(led.hold);
      moveOn(led);
    },
    retry() {
      const { led } = store.getState();
      if (led?.how === 'waiting' && port.busy() === null) moveOn(led);
    },
    offline() {
      const { own } = store.getState();
      if (!own) return;
      callOut(null);
      if (own.kind === 'hold') tell({ what: 'lost' });
    },
    onNews(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start() {
      const stops = [presence.peers.subscribe(look), presence.place.subscribe(onPlace)];
      look();
      return () => {
        for (const stop of stops) stop();
        stopCounting();
        callOut(null);
        leave();
        store.setState({ asked: null, led: null });
      };
    },
  };
}
