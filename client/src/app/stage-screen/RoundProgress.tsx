/** A running round: what is promised, and how many are done, one place a person. Who they are, nobody sees. */
import type { RoundInfo } from '@polku/shared/kernel/rounds';
import { EyeOff, Users, VenetianMask } from 'lucide-react';
import { useWords } from '../../kernel/words/words';

/** Beyond this, places are too small to be seen as such. */
const MOST_PLACES = 120;

const SIGN = { open: Users, hidden: EyeOff, nameless: VenetianMask } as const;

export function RoundProgress({ round }: { readonly round: RoundInfo }) {
  const words = useWords();
  const { done, asked, setup, state } = round;
  const Sign = SIGN[setup.mode];
  return (
    <div className="stage-round">
      <p className="stage-promise">
        <Sign aria-hidden className="stage-promise-sign" />
        {words.t(`round.mode.${setup.mode}.what`)}
      </p>
      <p className="stage-done">
        <strong>{words.t('stageScreen.done', { done, asked })}</strong>
        {state === 'closed' && <span className="soft">{words.t('stageScreen.closed')}</span>}
      </p>
      {asked > 0 && asked <= MOST_PLACES && (
        <span className="stage-places" aria-hidden>
          {Array.from({ length: asked }, (_, at) => (
            <i key={at} data-done={at < done || undefined} />
          ))}
        </span>
      )}
    </div>
  );
}
