/** Who last changed a board and how long ago; the exact time is a tooltip. */
import type { LastChange } from '@polku/shared/kernel/project';
import { useEffect, useState } from 'react';
import { useWords } from '../../kernel/words/words';
import { sayAgo, sayTime } from '../../kernel/words/ago';

const MINUTE = 60_000;

export function ChangedLine({ changed }: { readonly changed: LastChange | null }) {
  const words = useWords();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(timer);
  }, [changed]);
  if (!changed) return null;
  const when = sayAgo(changed.at, now, words);
  return (
    <time
      className="overview-changed small soft"
      dateTime={new Date(changed.at).toISOString()}
      title={sayTime(changed.at, words)}
    >
      {changed.by === ''
        ? words.t('overview.changed.nameless', { when })
        : words.t('overview.changed', { name: changed.by, when })}
    </time>
  );
}
