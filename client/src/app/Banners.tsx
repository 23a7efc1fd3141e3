/** Warnings above the board: why saving or editing does not work here. */
import { useStore } from 'zustand';
import type { SaveStatus, Session } from '../kernel/session/session-types';
import { Button } from '../ui/Button';
import { useWords, type Words } from '../kernel/words/words';

export interface BannersProps {
  readonly session: Session;
  readonly readOnly: boolean;
  /** The board in view is frozen for this person. */
  readonly frozen: boolean;
  readonly onReopen: () => void;
}

/** @returns the problem in words, with the document that alone has it */
function inDocument(words: Words, problem: string, only: SaveStatus['problemIn']): string {
  const said = words.say(problem);
  return only === null ? said : words.t('session.problem.in', { document: words.t(`session.document.${only}`), said });
}

/** The line of the running step says it. */
const OF_STEP: readonly (string | undefined)[] = ['session.readonly.step', 'session.readonly.stepAnswer'];

/** @returns the message that says why the board in view cannot be changed; null where it is said elsewhere */
function whyReadOnly({ runner, discussion }: Session, frozen: boolean): string | null {
  const reason = runner.readOnly?.reason ?? null;
  if (OF_STEP.includes(runner.readOnly?.reason) || OF_STEP.includes(discussion.runner.readOnly?.reason)) return null;
  if (reason !== null && reason !== 'session.readonly.role') return reason;
  if (reason === null && frozen) return 'session.readonly.frozenBoard';
  return discussion.runner.readOnly === null ? 'app.problem.onlyComments' : 'app.problem.readOnly';
}

export function Banners({ session, readOnly, frozen, onReopen }: BannersProps) {
  const words = useWords();
  const { status, replaced } = useStore(session.state);
  const problem = status.problem;
  const why = problem === null && readOnly ? whyReadOnly(session, frozen) : null;
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
      {/* There before it speaks: a screen reader hears that the board was frozen, and that it is open again. */}
      <div role="status">{why !== null && <div className="banner row gap-3 small">{words.say(why)}</div>}</div>
    </>
  );
}
