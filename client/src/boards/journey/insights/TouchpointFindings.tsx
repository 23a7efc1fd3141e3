/** Findings about one touchpoint, for the side panel; renders nothing without any. */
import type { Session } from '../../../kernel/session/session-types';
import { useWords } from '../../../kernel/words/words';
import { findingWords } from '../../../findings/finding-words';
import { SeverityMark } from '../../../findings/SeverityMark';
import { useInsights } from './use-insights';
import './touchpoint-findings.css';

export interface TouchpointFindingsProps {
  readonly session: Session;
  readonly board: string;
  readonly touchpoint: string;
}

const MOST = 20;

export function TouchpointFindings({ session, board, touchpoint }: TouchpointFindingsProps) {
  const words = useWords();
  const insights = useInsights(session.projection, board);
  // Findings about the whole board, and long runs, would be shown at every touchpoint.
  const own = (insights?.findings ?? []).filter(
    ({ finding, state, about }) =>
      state !== 'dismissed' &&
      about.length > 0 &&
      (finding?.touchpoints.length ?? 0) <= MOST &&
      finding?.touchpoints.includes(touchpoint),
  );
  if (own.length === 0) return null;
  return (
    <section className="touchpoint-findings soft rounded" aria-label={words.t('insights.findings')}>
      <h3 className="eyebrow">{words.t('insights.findings')}</h3>
      <ul>
        {own.map((decided) => {
          const { title, text } = findingWords(decided, words);
          return (
            <li key={decided.fingerprint}>
              {decided.finding && <SeverityMark severity={decided.finding.severity} />}
              <strong className="block strong">{title}</strong>
              <p>{text}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
