/** What was voted for: dots and people, ties as ties. */
import { voteLead } from '@polku/shared/workshop/summary-page/outline';
import type { Vote, WholeSummary } from '@polku/shared/workshop/summary-page/facts';
import { useWords } from '../../kernel/words/words';
import { ItemLead, NumberLead } from './Leads';
import { Section, SummaryTable } from './Section';

function VoteTable({ vote }: { readonly vote: Vote }) {
  const words = useWords();
  const most = Math.max(1, ...vote.rows.map(({ dots }) => dots));
  return (
    <SummaryTable
      label={words.t('summary.vote', { question: vote.question })}
      columns={[
        { name: words.t('summary.vote.place') },
        { name: words.t('summary.vote.thing') },
        { name: 'picture', picture: true },
        { name: words.t('summary.vote.dots'), numeric: true },
        { name: words.t('summary.vote.people'), numeric: true },
      ]}
    >
      {vote.rows.map(({ item, dots, people, place, tied }) => (
        <tr key={item.id}>
          <td className="nowrap">
            {tied ? words.t('summary.vote.tied', { place }) : <span className="strong">{words.number(place, 0)}</span>}
          </td>
          <th scope="row">
            <ItemLead item={item} />
          </th>
          <td className="summary-picture">
            <svg className="summary-dots block" viewBox="0 0 200 16" preserveAspectRatio="none" aria-hidden>
              <rect y="2" width={(dots / most) * 200} height="12" rx="3" />
            </svg>
          </td>
          <td className="summary-number strong">
            <NumberLead item={item}>{words.number(dots, 0)}</NumberLead>
          </td>
          <td className="summary-number">{words.number(people, 0)}</td>
        </tr>
      ))}
    </SummaryTable>
  );
}

export function Votes({ summary: { votes } }: { readonly summary: WholeSummary }) {
  const words = useWords();
  const heading = words.t('summary.votes');
  if (votes.length === 0) return <Section id="votes" heading={heading} lead={words.t('summary.votes.none')} />;
  return (
    <Section id="votes" heading={heading}>
      {votes.map((vote) => (
        <div key={vote.roundId} className="summary-vote stack gap-2">
          <h3 className="breakable">{vote.question}</h3>
          <p className="soft">{voteLead(words, vote)}</p>
          {vote.rows.length > 0 && <VoteTable vote={vote} />}
        </div>
      ))}
    </Section>
  );
}
