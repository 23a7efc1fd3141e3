/** Why one is not in, and what to do about it. It makes way by itself when the way is open. */
import { useFormWords } from '../answering/words';
import type { Shut } from './session';

export interface ShutPageProps {
  readonly why: Exclude<Shut, 'member-needed' | 'password-needed' | 'wrong-password'>;
  readonly name: string;
  readonly onRetry: () => void;
  readonly onHome: () => void;
}

export function ShutPage({ why, name, onRetry, onHome }: ShutPageProps) {
  const words = useFormWords();
  return (
    <main className="phone-main">
      <div className="phone-shut" role="status">
        <h1>{words.t(`phone.entry.${why}.title`)}</h1>
        <p>{words.t(`phone.entry.${why}`, { name })}</p>
      </div>
      <div className="phone-acts">
        <button type="button" className="answer-button answer-button-main" onClick={onRetry}>
          {words.t('phone.entry.retry')}
        </button>
        <button type="button" className="answer-button" onClick={onHome}>
          {words.t('phone.entry.home')}
        </button>
      </div>
    </main>
  );
}
