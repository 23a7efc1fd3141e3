/** Warnings above the board: why saving or editing does not work here. */
import { useStore } from 'zustand';
import type { SaveStatus, Session } from '../kernel/session/session-types';
import { Button } from '../ui/Button';
import { useWords, type Words } from '../kernel/words/words';

export interface BannersProps {
  readonly session: Session;
  readonly readOnly: boolean;
  readonly onReopen: () => void;
}

/** @returns the problem in words, with the document that alone has it */
function inDocument(words: Words, problem: string, only: SaveStatus['problemIn']): string {
  const said = words.say(problem);
  return only === null ? said : words.t('session.problem.in', { document: words.t(`session.document.${only}`), said });
}

export function Banners({ session, readOnly, onReopen }: BannersProps) {
  const words = useWords();
  const { status, replaced } = useStore(session.state);
  const problem = status.problem;
  return (
    <>
      {problem !== null && (
        <div className="banner row gap-3 small banner-problem bad" role="alert">
          {inDocument(words, problem, status.problemIn)}
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
