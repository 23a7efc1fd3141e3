/** The last step on the projector: what it came to, in numbers, themes and actions. All of it is on the page of the summary. */
import { showDate } from '@polku/shared/kernel/dates';
import { Check } from 'lucide-react';
import type { Session } from '../../kernel/session/session-types';
import { useWords } from '../../kernel/words/words';
import { useSummary } from '../summary/use-summary';

/** As many as are read from the last row. */
const MOST_ACTIONS = 6;

export function StageSummary({ session }: { readonly session: Session }) {
  const words = useWords();
  const { summary } = useSummary(session);
  if (!summary) return <p className="loading center tall faint">{words.t('summary.loading')}</p>;
  const { came, blindSpots, splits, themes } = summary;
  const actions = summary.actions.filter(({ from }) => from !== 'before');
  const shown = actions.slice(0, MOST_ACTIONS);
  const numbers = [
    ...(came ? [{ id: 'came', n: came.people, label: words.t('summary.count.people', { n: came.people }) }] : []),
    { id: 'blindSpots', n: blindSpots.length, label: words.t('summary.count.blind', { n: blindSpots.length }) },
    { id: 'splits', n: splits.length, label: words.t('summary.count.splits', { n: splits.length }) },
    { id: 'actions', n: actions.length, label: words.t('summary.count.actions', { n: actions.length }) },
  ];
  return (
    <div className="stage-summary">
      <ul className="stage-numbers">
        {numbers.map(({ id, n, label }) => (
          <li key={id}>
            <strong className="numeric">{words.number(n)}</strong> <span>{label}</span>
          </li>
        ))}
      </ul>
      <div className="stage-agreed">
        {themes.length > 0 && (
          <section>
            <h2>{words.t('summary.themes')}</h2>
            <ul>
              {themes.map(({ id, title, text }) => (
                <li key={id} className="stage-theme">
                  <Check aria-hidden className="stage-theme-sign" />
                  {title || text}
                </li>
              ))}
            </ul>
          </section>
        )}
        <section>
          <h2>{words.t('summary.actions')}</h2>
          {actions.length === 0 && <p className="soft">{words.t('summary.actions.none')}</p>}
          <ul>
            {shown.map(({ id, text, owner, due }) => (
              <li key={id} className="stage-action">
                <span>{text}</span>
                <span className="soft">
                  {[owner || words.t('summary.actions.nobody'), due && showDate(due, words)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
          {shown.length < actions.length && (
            <p className="soft">{words.t('reveal.left', { n: actions.length - shown.length })}</p>
          )}
        </section>
      </div>
    </div>
  );
}
