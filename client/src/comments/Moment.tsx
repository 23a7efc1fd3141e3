/** When something was said: how long ago, with the exact time. */
import { useEffect, useState } from 'react';
import { sayAgo, sayTime } from '../kernel/words/ago';
import { useWords } from '../kernel/words/words';

const AGAIN_MS = 30_000;

export function Moment({ at }: { readonly at: number }) {
  const words = useWords();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), AGAIN_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <time className="faint small nowrap" dateTime={new Date(at).toISOString()} title={sayTime(at, words)}>
      {sayAgo(at, now, words)}
    </time>
  );
}
