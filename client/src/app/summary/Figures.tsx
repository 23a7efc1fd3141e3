/** Figures of the boards before the workshop and now, and what was added to its rounds later. */
import type { SummaryFigure, WholeSummary } from '@polku/shared/workshop/summary-page/facts';
import { useState } from 'react';
import { showDay } from '../../kernel/words/moments';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { Lead } from './Leads';
import { Section, SummaryTable } from './Section';

const SIGNS: Readonly<Record<SummaryFigure['direction'], string>> = {
  better: '▲',
  worse: '▼',
  same: '=',
  unknown: '?',
};

/** What people ask for first; of the others, those that have changed. */
const FIRST: ReadonlySet<string> = new Set(['leadTime', 'processTime', 'flow', 'handoffs', 'wasteTime', 'emotion']);

function FigureTable({ figures, label }: { readonly figures: readonly SummaryFigure[]; readonly label: string }) {
  const words = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? figures : figures.filter(({ id, before, after }) => FIRST.has(id) || before !== after);
  const more = figures.length - shown.length;
  return (
    <>
      <SummaryTable
        label={label}
        columns={[
          { name: words.t('summary.figures.figure') },
          { name: words.t('summary.figures.before'), numeric: true },
          { name: words.t('summary.figures.after'), numeric: true },
          { name: words.t('word.difference'), numeric: true, less: true },
          { name: words.t('summary.figures.direction') },
        ]}
      >
        {shown.map(({ id, label: name, before, after, difference, direction, behind }) => (
          <tr key={id}>
            <th scope="row" className="strong">
              {name}
            </th>
            <td className="summary-number">{before}</td>
            <td className="summary-number">
              <Lead label={name} ids={behind}>
                {after}
              </Lead>
            </td>
            <td className="summary-number strong summary-less">{difference}</td>
            <td className="summary-direction" data-direction={direction}>
              <span aria-hidden>{SIGNS[direction]}</span> {words.t(`compare.direction.${direction}`)}
            </td>
          </tr>
        ))}
      </SummaryTable>
      {more > 0 && (
        <span className="flex no-print">
          <Button size="small" onPress={() => setAll(true)}>
            {words.t('summary.figures.more', { n: more })}
          </Button>
        </span>
      )}
    </>
  );
}

export interface FiguresProps {
  readonly summary: WholeSummary;
  /** They are still being made. */
  readonly reading: boolean;
}

export function Figures({ summary: { figures, startedAt }, reading }: FiguresProps) {
  const words = useWords();
  const heading = words.t('summary.figures');
  if (reading) return <Section id="figures" heading={heading} lead={words.t('summary.loading')} />;
  if (!figures) return <Section id="figures" heading={heading} lead={words.t('summary.noHistory')} />;
  const shown = figures.filter((one) => one.figures.length > 0);
  if (shown.length === 0) return <Section id="figures" heading={heading} lead={words.t('summary.figures.none')} />;
  const lead = startedAt === null ? '' : words.t('summary.figures.lead', { day: showDay(startedAt, words) });
  return (
    <Section id="figures" heading={heading} lead={lead}>
      {shown.map(({ board, name, figures: own }) => (
        <div key={board} className="stack gap-2">
          {shown.length > 1 && <h3 className="breakable">{name || words.t('word.untitled')}</h3>}
          <FigureTable
            figures={own}
            label={words.t('summary.figures.of', { board: name || words.t('word.untitled') })}
          />
        </div>
      ))}
    </Section>
  );
}

export function Later({ summary: { later } }: { readonly summary: WholeSummary }) {
  const words = useWords();
  if (later.length === 0) return null;
  const heading = words.t('summary.later');
  return (
    <Section id="later" heading={heading} lead={words.t('summary.later.lead')}>
      <SummaryTable
        label={heading}
        columns={[
          { name: words.t('summary.later.round') },
          { name: words.t('summary.later.answers'), numeric: true },
          { name: words.t('summary.later.teams') },
        ]}
      >
        {later.map(({ roundId, question, answers, teams }) => (
          <tr key={roundId}>
            <th scope="row" className="strong breakable">
              {question}
            </th>
            <td className="summary-number">{words.number(answers, 0)}</td>
            <td>{teams.map(({ name }) => name || words.t('word.untitled')).join(', ')}</td>
          </tr>
        ))}
      </SummaryTable>
    </Section>
  );
}
