/** Who came, by team, and which teams did not. */
import type { WholeSummary } from '@polku/shared/workshop/summary-page/facts';
import { cameText } from '@polku/shared/workshop/summary-page/outline';
import { useWords } from '../../kernel/words/words';
import { Section } from './Section';

export interface CameProps {
  readonly summary: WholeSummary;
  /** Names, and not only how many. */
  readonly names: boolean;
}

export function Came({ summary: { came }, names }: CameProps) {
  const words = useWords();
  const heading = words.t('summary.came');
  if (!came) return <Section id="came" heading={heading} lead={words.t('summary.came.unknown')} />;
  const nameOf = (name: string): string => name || words.t('word.untitled');
  const groups = [
    ...came.teams.map(({ id, name, people }) => ({ id, name: nameOf(name), people })),
    ...(came.customers.length > 0
      ? [{ id: 'customers', name: words.t('summary.mirror.customers'), people: came.customers }]
      : []),
    ...(came.others.length > 0 ? [{ id: 'others', name: words.t('summary.came.noTeam'), people: came.others }] : []),
  ];
  return (
    <Section id="came" heading={heading} lead={cameText(words, came)}>
      {groups.length > 0 && (
        <ul className="summary-teams grid gap-2">
          {groups.map(({ id, name, people }) => (
            <li key={id} className="card summary-team">
              <span className="row spread gap-2">
                <span className="strong breakable">{name}</span>
                <span className="summary-count numeric">
                  {people.length > 0 ? words.number(people.length, 0) : <span aria-hidden>–</span>}
                </span>
              </span>
              {people.length === 0 && <small className="block soft">{words.t('summary.came.answered')}</small>}
              {names && people.length > 0 && <small className="block soft breakable">{people.join(', ')}</small>}
            </li>
          ))}
        </ul>
      )}
      {came.missing.length > 0 ? (
        <div className="stack gap-2">
          <h3>{words.t('summary.came.missing')}</h3>
          <ul className="cluster gap-2">
            {came.missing.map(({ id, name, asked }) => (
              <li key={id} className="summary-missing pill">
                {nameOf(name)}
                {asked && <span className="soft"> · {words.t('summary.came.asked')}</span>}
              </li>
            ))}
          </ul>
        </div>
      ) : (
        came.teams.length > 0 && <p className="soft">{words.t('summary.came.missing.none')}</p>
      )}
    </Section>
  );
}
