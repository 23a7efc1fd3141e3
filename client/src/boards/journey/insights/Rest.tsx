/** On paper, where nobody can ask for the rest: how much of a long list is shown. */
import { useWords } from '../../../kernel/words/words';

export function Rest({ shown, all }: { readonly shown: number; readonly all: number }) {
  const words = useWords();
  return (
    <p className="insight-rest" aria-hidden>
      {words.t('insights.rest', { shown, all })}
    </p>
  );
}
