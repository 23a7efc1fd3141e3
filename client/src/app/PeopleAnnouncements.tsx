/** Announces to screen readers who joined and left: collected, once, and only if the person wants such announcements. */
import { useEffect, useState } from 'react';
import type { Presence } from '../kernel/session/session-types';
import { useWords } from '../kernel/words/words';

/** Milliseconds in which arrivals and departures are collected; people who only reconnect meanwhile are not announced. */
const GATHER_MS = 2000;

export function PeopleAnnouncements({ presence }: { readonly presence: Presence }) {
  const words = useWords();
  const [said, setSaid] = useState('');
  useEffect(() => {
    const named = () => new Map(presence.peers.getState().peers.map(({ clientId, name }) => [clientId, name]));
    let before = named();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (): void => {
      timer = undefined;
      const now = named();
      const missing = (from: typeof now, to: typeof now): string =>
        [...from].flatMap(([id, name]) => (to.has(id) ? [] : [name])).join(', ');
      const [come, gone] = [missing(now, before), missing(before, now)];
      before = now;
      if (come === '' && gone === '') return;
      setSaid(
        [
          ...(come ? [words.t('app.people.come', { names: come })] : []),
          ...(gone ? [words.t('app.people.gone', { names: gone })] : []),
        ].join(' '),
      );
    };
    const stop = presence.peers.subscribe(() => {
      timer ??= setTimeout(tell, GATHER_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [presence, words]);
  return (
    <span className="visually-hidden" role="status">
      {said}
    </span>
  );
}
