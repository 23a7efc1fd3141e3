/** Takes back what one person did lately: choose since when, look at what that would be, confirm; one step that can be undone. */
import { hideEdits } from '@polku/shared/history/hide';
import type { BoardDifference } from '@polku/shared/history/record-change';
import { CHANGE_KINDS } from '@polku/shared/history/record-change';
import { LIMITS } from '@polku/shared/kernel/limits';
import { Undo2 } from 'lucide-react';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { keepBefore } from '../../kernel/history/keep-before';
import type { Session } from '../../kernel/session/session-types';
import { runInSlices } from '../../kernel/sliced/slices';
import { showMoment } from '../../kernel/words/moments';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Segmented } from '../../ui/Segmented';
import { ChangeList } from './ChangeList';
import { ChangeSign } from './ChangeSign';
import { type Hiding, useHiding } from './use-hiding';
import './history.css';

export interface HideEditsProps {
  readonly session: Session;
  readonly memberId: string;
  readonly name: string;
  readonly onClose: () => void;
}

const MINUTE_MS = 60_000;
const MOST_MINUTES = LIMITS.memberEditDays * 24 * 60;
const SPANS = ['5', '15', '60'] as const;
type Span = (typeof SPANS)[number] | 'since';

/** @returns minutes from a local date and time until now; null for what is not within the time that is kept */
function minutesSince(local: string, now: number): number | null {
  const minutes = Math.ceil((now - new Date(local).getTime()) / MINUTE_MS);
  return minutes >= 1 && minutes <= MOST_MINUTES ? minutes : null;
}

export function HideEdits({ session, memberId, name, onClose }: HideEditsProps) {
  const words = useWords();
  const [span, setSpan] = useState<Span>('15');
  const [since, setSince] = useState('');
  const { state, look, reset } = useHiding(session, memberId);
  const [problem, setProblem] = useState<string | null>(null);
  const [work, setWork] = useState<'none' | 'running' | 'done' | 'undone'>('none');
  const result = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (work === 'done' || work === 'undone') result.current?.focus();
  }, [work]);
  const ask = (event: SubmitEvent): void => {
    event.preventDefault();
    const minutes = span === 'since' ? minutesSince(since, Date.now()) : Number(span);
    setProblem(minutes === null ? words.t('hide.since.range') : null);
    if (minutes !== null) void look(minutes);
  };
  const choose = (to: Span | null): void => {
    if (to === null) return;
    setSpan(to);
    setProblem(null);
    reset();
  };
  const hide = ({ origins, ids }: Hiding): void => {
    setWork('running');
    keepBefore(session, 'before-restore', session.moment());
    runInSlices(session.runner.runInParts(hideEdits, { origins, ids }), (ran) => {
      setWork(ran.done ? 'done' : 'none');
      setProblem(ran.done ? null : words.say(ran.refusal.reason, ran.refusal.values));
    });
  };
  const when = 'since' in state ? showMoment(Date.parse(state.since), words) : '';
  return (
    <Dialog title={words.t('hide.title', { name })} closeLabel={words.t('word.close')} onClose={onClose} width={760}>
      {work === 'done' || work === 'undone' ? (
        <div className="stack gap-3">
          <p ref={result} tabIndex={-1} role="status">
            {words.t(work === 'done' ? 'hide.done' : 'hide.undone', { name })}
          </p>
          <div className="row wrap gap-2">
            {work === 'done' && (
              <Button
                icon={<Undo2 size={16} />}
                onPress={() => {
                  session.runner.undo.undo();
                  setWork('undone');
                }}
              >
                {words.t('hide.undo')}
              </Button>
            )}
            <Button tone="primary" onPress={onClose}>
              {words.t('word.close')}
            </Button>
          </div>
        </div>
      ) : (
        <div className="stack gap-3">
          <p className="soft">{words.t('hide.means')}</p>
          <form className="row wrap gap-3 hide-span" onSubmit={ask}>
            <div className="field stack">
              <span className="field-label" aria-hidden>
                {words.t('hide.span')}
              </span>
              <Segmented<Span>
                label={words.t('hide.span')}
                value={span}
                disabled={work === 'running'}
                options={[
                  ...SPANS.map((n) => ({ value: n, label: words.t('hide.span.minutes', { n }) })),
                  { value: 'since', label: words.t('hide.span.since') },
                ]}
                onChange={choose}
              />
            </div>
            {span === 'since' && (
              <label className="field stack">
                <span className="field-label">{words.t('hide.since')}</span>
                <input
                  className="field-input"
                  type="datetime-local"
                  required
                  value={since}
                  onChange={(event) => {
                    setSince(event.currentTarget.value);
                    reset();
                  }}
                />
              </label>
            )}
            <Button type="submit" isDisabled={state.step === 'looking' || work === 'running'}>
              {words.t('hide.preview')}
            </Button>
          </form>
          <p className="soft" role="status">
            {state.step === 'looking' && words.t('hide.loading')}
            {state.step === 'none' && words.t('hide.none', { name, when })}
            {state.step === 'nothing' && words.t('hide.nothing', { name, when })}
            {work === 'running' && words.t('hide.working')}
          </p>
          <p className="bad" role="alert">
            {problem ?? (state.step === 'choosing' ? state.problem : null)}
          </p>
          {state.step === 'ready' && (
            <section className="stack gap-3" aria-label={words.t('hide.what', { when })}>
              <div className="row wrap gap-3">
                <h3 className="history-heading grow">{words.t('hide.what', { when })}</h3>
                <Button tone="danger" isDisabled={work === 'running'} onPress={() => hide(state.hiding)}>
                  {words.t('hide.confirm')}
                </Button>
              </div>
              {state.against !== null && (
                <p className="small soft">
                  {words.t('hide.against', { when: showMoment(Date.parse(state.against), words) })}
                </p>
              )}
              {state.hiding.boards.map((board) => (
                <Preview key={board.board} session={session} board={board} />
              ))}
            </section>
          )}
        </div>
      )}
    </Dialog>
  );
}

function Preview({ session, board }: { readonly session: Session; readonly board: BoardDifference }) {
  const words = useWords();
  const name = board.board === '' ? words.t('history.project') : board.name || words.t('word.untitled');
  return (
    <section className="stack gap-1" aria-label={name}>
      <div className="row wrap gap-2">
        <h4 className="eyebrow">{name}</h4>
        {CHANGE_KINDS.filter((kind) => board.counts[kind] > 0).map((kind) => (
          <span key={kind} className="inline-row gap-1 small">
            <ChangeSign kind={kind} says="hide" wordless />
            <span aria-hidden>{words.t(`hide.count.${kind}`, { n: board.counts[kind] })}</span>
          </span>
        ))}
      </div>
      <ChangeList board={board} then={session.projection} now={session.projection} acts={null} says="hide" />
    </section>
  );
}
