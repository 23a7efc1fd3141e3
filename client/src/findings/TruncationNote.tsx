/** In print, how much of a truncated list is shown. */
import { useWords } from '../kernel/words/words';

export function TruncationNote({ shown, all }: { readonly shown: number; readonly all: number }) {
  const words = useWords();
  return (
    <p className="finding-rest" aria-hidden>
      {words.t('insights.rest', { shown, all })}
    </p>
  );
}
