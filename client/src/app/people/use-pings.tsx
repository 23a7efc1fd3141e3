/** Records that people point out: an announcement that leads there, and a ring on them while they are in view. */
import { recordName } from '@polku/shared/i18n/record-name';
import type { AnyRecord } from '@polku/shared/kernel/records';
import { Radio } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { PING_KEY, type Pinging } from '../../kernel/presence/pinging';
import { type Pings, watchPings } from '../../kernel/presence/pings';
import type { Session } from '../../kernel/session/session-types';
import { useWords } from '../../kernel/words/words';
import type { AppAction } from '../actions/app-action';
import { useServices } from '../services';
import './pings.css';

export interface PingsOptions {
  readonly session: Session;
  readonly openBoard: (id: string) => void;
  /** Opens a record on its board. */
  readonly reach: (id: string) => void;
}

export function usePings(options: PingsOptions): {
  readonly pinging: Pinging | null;
  readonly actions: readonly AppAction[];
} {
  const { session } = options;
  const { presence, projection } = session;
  const words = useWords();
  const { toasts, preferences } = useServices();
  const latest = useRef({ ...options, words });
  useEffect(() => {
    latest.current = { ...options, words };
  });
  const [pinging, setPinging] = useState<Pinging | null>(null);
  useEffect(() => {
    const record = (id: string | null): AnyRecord | null => {
      const found = id === null ? undefined : projection.get(id);
      return found && !found.removed ? found : null;
    };
    const pings = watchPings(presence.peers, ({ id, name }) => {
      const pointed = record(id);
      if (!pointed) return false;
      const { words: now, reach, openBoard } = latest.current;
      if (preferences.store.getState().othersAnnounced) {
        toasts.show({
          key: 'ping',
          text: now.t('people.ping.by', { name, item: nameOf(pointed, now) }),
          tone: 'info',
          action: {
            label: now.t('people.ping.go'),
            run: () => (pointed.type === 'board' ? openBoard(id) : reach(id)),
          },
        });
      }
      return true;
    });
    const here = (): string | null => presence.place.getState().record;
    setPinging({
      marked: pings.marked,
      may: (id = here() ?? '') => presence.peers.getState().peers.length > 0 && record(id) !== null,
      point(id = here() ?? '') {
        const pointed = record(id);
        if (!pointed) return;
        const { words: now } = latest.current;
        const heard = presence.ping(id);
        if (heard) pings.mark(id);
        const item = nameOf(pointed, now);
        toasts.show({
          key: 'ping',
          text: heard ? now.t('people.ping.done', { item }) : now.t('people.ping.soon'),
          tone: 'info',
        });
      },
    });
    const stopRings = ringRecords(pings.marked);
    return () => {
      setPinging(null);
      stopRings();
      pings.stop();
    };
  }, [presence, projection, toasts, preferences]);

  const alone = useStore(presence.peers, ({ peers }) => peers.length === 0);
  return {
    pinging,
    actions: pinging
      ? [
          {
            id: 'app:ping',
            label: words.t('people.ping'),
            icon: <Radio size={16} />,
            group: 'edit',
            shortcuts: [PING_KEY],
            inText: true,
            places: alone ? [] : ['palette'],
            when: () => pinging.may(),
            run: () => pinging.point(),
          },
        ]
      : [],
  };
}

const nameOf = (record: AnyRecord, words: ReturnType<typeof useWords>): string =>
  recordName(record, words).trim() || words.t('word.untitled');

/** Puts a ring on what shows a marked record on a sheet, in a table or a list; a canvas draws its own. */
function ringRecords(marked: Pings['marked']): () => void {
  const show = (ids: ReadonlySet<string>, before: ReadonlySet<string>): void => {
    for (const id of before) if (!ids.has(id)) for (const one of ofRecord(id)) one.removeAttribute('data-pinged');
    for (const id of ids) if (!before.has(id)) ofRecord(id)[0]?.setAttribute('data-pinged', '');
  };
  return marked.subscribe(({ ids }, { ids: before }) => show(ids, before));
}

const ofRecord = (id: string): readonly Element[] => [
  ...document.querySelectorAll(`main [data-record="${CSS.escape(id)}"]:not(.inspector, .value-panel)`),
];
