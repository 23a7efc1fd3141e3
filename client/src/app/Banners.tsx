/** Warnings above the board: why saving or editing does not work here. */
import { useStore } from 'zustand';
import type { Session } from '../kernel/session/session-types';
import { Button } from '../ui/Button';
import { useWords } from '../kernel/words/words';

export interface BannersProps {
  readonly session: Session;
  readonly readOnly: boolean;
  readonly onReopen: () => void;
}

export function Banners({ session, readOnly, onReopen }: BannersProps) {
  const words = useWords();
  const { status, replaced } = useStore(session.state);
  const problem = status.problem;
  return (
    <>
      {problem !== null && (
        <div className="banner row gap-3 small banner-problem bad" role="alert">
          {words.say(problem)}
          {replaced && replaced.copyId !== null && <a href={`/p/${replaced.copyId}`}>{words.t('app.replaced.copy')}</a>}
          {replaced && (
            <Button size="small" onPress={onReopen}>
              {words.t('app.replaced.reopen')}
            </Button>
          )}
        </div>
      )}
      {problem === null && readOnly && <div className="banner row gap-3 small">{words.t('app.problem.readOnly')}</div>}
    </>
  );
}
