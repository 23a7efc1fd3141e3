/**
 * Findings of a small board, most severe first, with the decisions about them: accept, dismiss with a reason, reopen.
 * Dismissed ones are folded at the bottom.
 */
import { acceptFinding } from '@polku/shared/findings/commands/accept-finding';
import { dismissFinding } from '@polku/shared/findings/commands/dismiss-finding';
import { reopenFinding } from '@polku/shared/findings/commands/reopen-finding';
import { type Decided, decide, findingRecords } from '@polku/shared/findings/decisions';
import type { Finding } from '@polku/shared/findings/finding';
import { describeFinding } from '@polku/shared/findings/describe-finding';
import { type ReactNode, useMemo, useState } from 'react';
import { useBoard } from '../kernel/board/board-context';
import { useProjection } from '../kernel/store/use-projection';
import { useWords } from '../kernel/words/words';
import { Button } from '../ui/Button';
import { TextField } from '../ui/Field';
import './decided-findings.css';

export interface DecidedFindingsProps {
  readonly findings: readonly Finding[];
  /** What is behind one, or a link to it; `text` is its sentence. */
  readonly behind?: (finding: Finding, text: string) => ReactNode;
}

export function DecidedFindings({ findings, behind }: DecidedFindingsProps) {
  const words = useWords();
  const { session, board } = useBoard();
  const records = useProjection(session.projection, (read) => findingRecords(read, board));
  const decided = useMemo(
    () => decide(findings, records).filter(({ finding }) => finding !== null),
    [findings, records],
  );
  const listed = (dismissed: boolean) =>
    decided
      .filter(({ state }) => (state === 'dismissed') === dismissed)
      .map((one) => <Item key={one.fingerprint} decided={one} behind={behind} />);
  const [shown, dismissed] = [listed(false), listed(true)];
  return (
    <>
      {shown.length === 0 && <p className="small soft">{words.t('findings.none')}</p>}
      <ul className="finding-notes grid gap-2">{shown}</ul>
      {dismissed.length > 0 && (
        <details>
          <summary>{words.t('findings.dismissed', { n: dismissed.length })}</summary>
          <ul className="finding-notes grid gap-2">{dismissed}</ul>
        </details>
      )}
    </>
  );
}

function Item({ decided, behind }: { readonly decided: Decided; readonly behind: DecidedFindingsProps['behind'] }) {
  const words = useWords();
  const { board, run, readOnly } = useBoard();
  const [dismissing, setDismissing] = useState(false);
  const { finding, state, record } = decided;
  if (!finding) return null;
  const { title, text, why } = describeFinding(finding, words);
  const ref = { board, name: decided.name, about: decided.about };
  /** The same buttons are under every finding, and many findings share a title; only the text is unique. */
  const of = (id: Parameters<typeof words.t>[0]): string => `${words.t(id)}: ${text}`;
  return (
    <li className="finding-note card" data-severity={finding.severity} data-state={state} data-finding={decided.name}>
      <span className="finding-note-severity faint">
        {words.t(`findings.severity.${finding.severity}`)}
        {state === 'accepted' && ` · ${words.t('findings.accepted')}`}
      </span>
      <h3>{title}</h3>
      <p>{text}</p>
      <p className="finding-note-why small soft">{why}</p>
      {state === 'dismissed' && record && record.reason !== '' && (
        <p className="finding-note-why small soft">{words.t('insights.finding.reason', { reason: record.reason })}</p>
      )}
      {behind?.(finding, text)}
      {dismissing && (
        <TextField
          label={words.t('insights.finding.why')}
          value=""
          autoFocus
          maxLength={2000}
          onCommit={(reason) => reason.trim() !== '' && run(dismissFinding, { ...ref, reason: reason.trim() })}
          onLeave={() => setDismissing(false)}
        />
      )}
      {!readOnly && !dismissing && (
        <span className="finding-note-acts flex gap-1">
          {state === 'open' ? (
            <>
              <Button
                size="small"
                tone="quiet"
                aria-label={of('insights.finding.accept')}
                onPress={() => run(acceptFinding, ref)}
              >
                {words.t('insights.finding.accept')}
              </Button>
              <Button
                size="small"
                tone="quiet"
                aria-label={of('insights.finding.dismiss')}
                onPress={() => setDismissing(true)}
              >
                {words.t('insights.finding.dismiss')}
              </Button>
            </>
          ) : (
            <Button
              size="small"
              tone="quiet"
              aria-label={of('insights.finding.reopen')}
              onPress={() => run(reopenFinding, ref)}
            >
              {words.t('insights.finding.reopen')}
            </Button>
          )}
        </span>
      )}
    </li>
  );
}
