/** One finding: what it says, why it matters, the touchpoints behind it, and the possible decisions. */
import { acceptFinding } from '@polku/shared/findings/commands/accept-finding';
import { chooseTheme } from '@polku/shared/findings/commands/choose-theme';
import { dismissFinding } from '@polku/shared/findings/commands/dismiss-finding';
import { reopenFinding } from '@polku/shared/findings/commands/reopen-finding';
import type { Decided } from '@polku/shared/findings/decisions';
import { Check, RotateCcw, Star, X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../../../../kernel/words/words';
import { Button } from '../../../../ui/Button';
import { usePage } from '../insights-context';
import { ShowButton } from '../ShowButton';
import { DecidedRow, useDecidingList } from './recently-decided';
import { findingWords } from './finding-words';
import { SeverityMark } from './SeverityMark';
import type { RunCommand } from '../../../../kernel/board/run-command';

export interface FindingItemProps {
  readonly decided: Decided;
  readonly readOnly: boolean;
  readonly run: RunCommand;
  /** Where it was found, in a list of several boards. */
  readonly place?: ReactNode;
}

export function FindingItem({ decided, readOnly, run, place }: FindingItemProps) {
  const words = useWords();
  const { board } = usePage();
  const [dismissing, setDismissing] = useState(false);
  const list = useDecidingList();
  const item = useRef<HTMLLIElement>(null);
  /** Several findings have the same title; their sentences distinguish them. */
  const saysId = useId();
  const { finding, record, state, theme } = decided;
  const { title, text, why } = findingWords(decided, words);
  const ref = { board, name: decided.name, about: decided.about };
  const touchpoints = finding?.touchpoints ?? [];
  /** The same buttons are under every finding. */
  const of = (id: Parameters<typeof words.t>[0]): string => `${words.t(id)}: ${title}`;
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
  if (moved) return <DecidedRow decided={decided} withThemes={place === undefined} onReopen={reopen} />;
  return (
    <li ref={item} tabIndex={-1} className="finding rule-above flex" data-state={state} data-finding={decided.name}>
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
        {touchpoints.length > 0 && (
          <ShowButton label={title} ids={touchpoints} className="finding-show small accent no-print">
            {words.t('insights.show', { n: touchpoints.length })}
          </ShowButton>
        )}
        {!readOnly && !dismissing && (
          <span className="finding-actions cluster gap-1">
            {state === 'open' && (
              <Button
                size="small"
                tone="quiet"
                icon={<Check size={14} />}
                aria-label={of('insights.finding.accept')}
                aria-describedby={saysId}
                onPress={() => decideBy(acceptFinding, ref)}
              >
                {words.t('insights.finding.accept')}
              </Button>
            )}
            {state !== 'dismissed' && finding && !theme && (
              <Button
                size="small"
                tone="quiet"
                icon={<Star size={14} />}
                aria-label={of('insights.finding.choose')}
                aria-describedby={saysId}
                onPress={() => decideBy(chooseTheme, ref)}
              >
                {words.t('insights.finding.choose')}
              </Button>
            )}
            {state === 'open' && (
              <Button
                size="small"
                tone="quiet"
                icon={<X size={14} />}
                aria-label={of('insights.finding.dismiss')}
                aria-describedby={saysId}
                onPress={() => setDismissing(true)}
              >
                {words.t('insights.finding.dismiss')}
              </Button>
            )}
            {state !== 'open' && (
              <Button
                size="small"
                tone="quiet"
                icon={<RotateCcw size={14} />}
                aria-label={of('insights.finding.reopen')}
                aria-describedby={saysId}
                onPress={() => reopen()}
              >
                {words.t('insights.finding.reopen')}
              </Button>
            )}
          </span>
        )}
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
