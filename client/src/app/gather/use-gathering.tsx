/** Calling people together in an open project: what is offered, what is shown, and the ways to where one is called. */
import { newId } from '@polku/shared/kernel/ids';
import { mayCall } from '@polku/shared/kernel/permissions';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { GatherNotice } from '../../features/presence/GatherNotice';
import { FollowerStrip, PresenterStrip } from '../../features/presence/GatherStrip';
import { ReactionTray } from '../../features/presence/ReactionTray';
import { Together } from '../../features/presence/Together';
import { busyNow } from '../../kernel/presence/busy';
import type { GatherNews } from '../../kernel/presence/gather-types';
import { createGathering } from '../../kernel/presence/gathering';
import { createReactions } from '../../kernel/presence/reactions';
import type { Session } from '../../kernel/session/session-types';
import { useWords } from '../../kernel/words/words';
import { type AppAction, inPlace } from '../actions/app-action';
import { useServices } from '../services';
import { gatherActions } from './gather-actions';
import { placeInWords } from './place-words';
import { type PlaceOptions, useGoToPlace } from './use-go-to-place';

export interface GatheringOptions extends PlaceOptions {
  readonly session: Session;
}

export interface GatheringInProject {
  readonly actions: readonly AppAction[];
  /** For the bar of people. */
  readonly together: ReactNode;
  /** Presents to all; null when that cannot be done now. */
  readonly lead: (() => void) | null;
  /** Others are led now. */
  readonly leading: boolean;
  /** Below the header: who leads, who calls, how people react. */
  readonly notices: ReactNode;
}

export function useGathering(options: GatheringOptions): GatheringInProject {
  const { session, boards } = options;
  const { presence, projection } = session;
  const words = useWords();
  const { preferences, toasts } = useServices();
  const asksFirst = useStore(preferences.store, (stored) => stored.asksFirst);
  const othersAnnounced = useStore(preferences.store, (stored) => stored.othersAnnounced);
  const role = useStore(session.state, (state) => state.role);
  const online = useStore(session.state, ({ status }) => status.connection === 'online');
  const go = useGoToPlace(options);

  const tell = (news: GatherNews): void => {
    if (news.what === 'lost') return toasts.show({ text: words.t('gather.lost'), tone: 'problem' });
    if (news.what === 'ended')
      return toasts.show({ text: words.t('gather.ended', { name: news.name }), tone: 'info', key: 'gather' });
    const place = placeInWords(projection, news.place, words);
    toasts.show({
      key: 'gather',
      text: words.t('gather.taken', { name: news.name, place }),
      tone: 'info',
      action: { label: words.t('gather.back'), run: () => void go(news.from) },
    });
  };
  const [gathering] = useState(() =>
    createGathering({
      presence,
      go,
      busy: busyNow,
      asksFirst: () => preferences.store.getState().asksFirst,
      newId,
    }),
  );
  const [reactions] = useState(() => createReactions(presence));
  useEffect(() => gathering.onNews(tell));
  useEffect(() => gathering.start(), [gathering]);
  useEffect(() => reactions.start(), [reactions]);
  useEffect(() => {
    // After the focus has found its new place.
    const retry = (): void => void setTimeout(() => gathering.retry());
    for (const type of ['focusin', 'focusout'] as const) document.addEventListener(type, retry);
    return () => {
      for (const type of ['focusin', 'focusout'] as const) document.removeEventListener(type, retry);
    };
  }, [gathering]);
  useEffect(() => gathering.retry(), [gathering, boards]);
  const wasOnline = useRef(online);
  useEffect(() => {
    if (wasOnline.current && !online) gathering.offline();
    wasOnline.current = online;
  }, [gathering, online]);
  const state = useStore(gathering.store);
  const { asked, led, own } = state;
  const beyond = own !== null && role !== null && !mayCall(role, own.kind);
  useEffect(() => {
    if (beyond) gathering.end();
  }, [gathering, beyond]);

  const actions = gatherActions({
    gathering,
    state,
    words,
    role,
    // As they are when the page is drawn anew, such as for the palette: the page need not follow every movement.
    peers: presence.peers.getState().peers,
    online,
    say: (text) => toasts.show({ text, tone: 'info', key: 'gather' }),
  });
  const inWords = (place: Parameters<typeof placeInWords>[1]): string => placeInWords(projection, place, words);
  return {
    actions,
    lead: role !== null && mayCall(role, 'hold') && online ? () => gathering.hold() : null,
    leading: own?.kind === 'hold',
    together: (
      <Together
        onReact={(kind) => reactions.react(kind)}
        actions={inPlace(actions, 'together')}
        asksFirst={asksFirst}
        onAsksFirst={(on) => preferences.setSwitch('asksFirst', on)}
      />
    ),
    notices: (
      <>
        {own?.kind === 'hold' && <PresenterStrip presence={presence} hold={own.id} onEnd={() => gathering.end()} />}
        {/* There before they speak, so that a screen reader hears them. */}
        <div role="status">{led && <FollowerStrip led={led} place={inWords(led.place)} gathering={gathering} />}</div>
        <div className="gather-place pass" role="status">
          {asked && (
            <GatherNotice key={asked.call.id} gathering={gathering} asked={asked} place={inWords(asked.call.place)} />
          )}
        </div>
        <ReactionTray reactions={reactions} announced={othersAnnounced} />
      </>
    ),
  };
}
