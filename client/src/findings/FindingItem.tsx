/** One finding of the board around it: what it says, why it matters, what is behind it, and the possible decisions. */
import { acceptFinding } from '@polku/shared/findings/commands/accept-finding';
import { chooseTheme } from '@polku/shared/findings/commands/choose-theme';
import { dismissFinding } from '@polku/shared/findings/commands/dismiss-finding';
import { reopenFinding } from '@polku/shared/findings/commands/reopen-finding';
import type { Decided } from '@polku/shared/findings/decisions';
import { findingId } from '@polku/shared/findings/finding-id';
import { findingPlace } from '@polku/shared/kernel/comment-place';
import { Check, type LucideIcon, RotateCcw, Star, X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useBoard } from '../kernel/board/board-context';
import { CommentMark } from '../kernel/comments/CommentMark';
import type { RunCommand } from '../kernel/board/run-command';
import { useWords } from '../kernel/words/words';
import { Button } from '../ui/Button';
import { BehindButtons } from './BehindButtons';
import { DecidedRow, useDecidingList } from './recently-decided';
import { findingWords } from './finding-words';
import { SeverityMark } from './SeverityMark';

export interface FindingItemProps {
  readonly decided: Decided;
  /** Where it was found, in a list of several boards. */
  readonly place?: ReactNode;
}

export function FindingItem({ decided, place }: FindingItemProps) {
  const words = useWords();
  const { session, board, readOnly, run } = useBoard();
  const [dismissing, setDismissing] = useState(false);
  const list = useDecidingList();
  const item = useRef<HTMLLIElement>(null);
  /** Several findings have the same title; their sentences distinguish them. */
  const saysId = useId();
  const { finding, record, state, theme } = decided;
  const { title, text, why } = findingWords(decided, words, session.projection);
  const id = findingId(board, decided.fingerprint);
  const ref = { board, name: decided.name, about: decided.about };
  const decideBy: RunCommand = (command, args) => {
    const done = run(command, args);
    if (done) list?.keep(board, decided.fingerprint);
    return done;
  };
  const moved = list !== null && state !== list.state;
  const reopened = useRef(false);
  useEffect(() => {
    // Opened again, the whole finding is back in its place: one goes on there.
    if (!moved && reopened.current) item.current?.focus();
    if (!moved) reopened.current = false;
  }, [moved]);
  const reopen = (): void => {
    reopened.current = decideBy(reopenFinding, ref) !== null;
  };
  const own = { title, describedBy: saysId };
  if (moved) return <DecidedRow decided={decided} title={title} withThemes={place === undefined} onReopen={reopen} />;
  return (
    <li
      ref={item}
      tabIndex={-1}
      className="finding rule-above flex"
      data-state={state}
      data-finding={decided.name}
      data-finding-id={id}
      data-comments
    >
      <div className="row gap-3">
        {finding && <SeverityMark severity={finding.severity} />}
        {theme && <span className="finding-theme accent pill">{words.t('insights.theme.chosen')}</span>}
        {place}
      </div>
      <h3>{title}</h3>
      <p id={saysId}>{text}</p>
      {why !== '' && <p className="faint">{why}</p>}
      {record && record.reason !== '' && state === 'dismissed' && (
        <p className="finding-reason soft">{words.t('insights.finding.reason', { reason: record.reason })}</p>
      )}
      <div className="finding-foot row wrap spread">
        {finding && <BehindButtons finding={finding} label={title} text={text} />}
        <span className="finding-actions cluster gap-1">
          <CommentMark place={findingPlace(board, id)} name={title} called={title} show="always" />
          {!readOnly && !dismissing && (
            <>
              {state === 'open' && (
                <Act
                  {...own}
                  name="insights.finding.accept"
                  icon={Check}
                  onPress={() => decideBy(acceptFinding, ref)}
                />
              )}
              {state !== 'dismissed' && finding && !theme && (
                <Act {...own} name="insights.finding.choose" icon={Star} onPress={() => decideBy(chooseTheme, ref)} />
              )}
              {state === 'open' && (
                <Act {...own} name="insights.finding.dismiss" icon={X} onPress={() => setDismissing(true)} />
              )}
              {state !== 'open' && (
                <Act
                  {...own}
                  name={finding ? 'insights.finding.reopen' : 'findings.gone.forget'}
                  icon={RotateCcw}
                  onPress={() => reopen()}
                />
              )}
            </>
          )}
        </span>
      </div>
      {dismissing && (
        <DismissForm
          onLeave={() => setDismissing(false)}
          onDismiss={(reason) => decideBy(dismissFinding, { ...ref, reason }) && setDismissing(false)}
        />
      )}
    </li>
  );
}

interface ActProps {
  readonly name: `insights.finding.${'accept' | 'choose' | 'dismiss' | 'reopen'}` | 'findings.gone.forget';
  readonly icon: LucideIcon;
  /** The same buttons are under every finding: their names say of which. */
  readonly title: string;
  readonly describedBy: string;
  readonly onPress: () => void;
}

function Act({ name, icon: Icon, title, describedBy, onPress }: ActProps) {
  const words = useWords();
  return (
    <Button
      size="small"
      tone="quiet"
      icon={<Icon size={14} />}
      aria-label={`${words.t(name)}: ${title}`}
      aria-describedby={describedBy}
      onPress={onPress}
    >
      {words.t(name)}
    </Button>
  );
}

function DismissForm({ onDismiss, onLeave }: { onDismiss: (reason: string) => void; onLeave: () => void }) {
  const words = useWords();
  const [reason, setReason] = useState('');
  return (
    <form
      className="finding-form stack gap-2 rounded"
      onSubmit={(event) => {
        event.preventDefault();
        onDismiss(reason);
      }}
    >
      <label className="field">
        <span className="field-label">{words.t('insights.finding.why')}</span>
        <textarea
          className="field-input finding-text"
          rows={2}
          maxLength={2000}
          value={reason}
          // The form was asked for a moment ago: this is where the person goes on.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          onChange={(event) => setReason(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && onLeave()}
        />
      </label>
      <div className="flex gap-2">
        <Button type="submit" size="small" tone="primary" isDisabled={reason.trim() === ''}>
          {words.t('insights.finding.dismiss')}
        </Button>
        <Button size="small" tone="quiet" onPress={onLeave}>
          {words.t('word.cancel')}
        </Button>
      </div>
    </form>
  );
}
