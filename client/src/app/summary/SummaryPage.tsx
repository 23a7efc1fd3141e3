/** The summary of a workshop on one page: what it came to, and weeks later what became of it. */
import type { WholeSummary } from '@polku/shared/workshop/summary-page/facts';
import { whenText } from '@polku/shared/workshop/summary-page/outline';
import { Download, Printer, RotateCw } from 'lucide-react';
import { useState } from 'react';
import { ExportDialog, type OfferedFormat } from '../../features/library/ExportDialog';
import { commandRunner, problemToast } from '../../kernel/board/run-command';
import type { Session } from '../../kernel/session/session-types';
import { showDay } from '../../kernel/words/moments';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { Switch } from '../../ui/Switch';
import { download, fileName } from '../download';
import { useServices } from '../services';
import { Actions, Themes } from './Actions';
import { Came } from './Came';
import { Figures, Later } from './Figures';
import { BoardsContext } from './Leads';
import { MeetAgain } from './MeetAgain';
import { Handoffs, Mirror, Splits, Waste } from './Seen';
import { SUMMARY_FORMATS, type SummarySource } from './summary-formats';
import './summary.css';
import './summary-print.css';
import { useSummary } from './use-summary';
import { Votes } from './Votes';

function goTo(section: string): void {
  const heading = document.getElementById(`summary-${section}`);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

/** The four numbers that people ask for first; each leads to its part of the page. */
function Numbers({ summary }: { readonly summary: WholeSummary }) {
  const words = useWords();
  const { came, blindSpots, splits, actions } = summary;
  const agreed = actions.filter(({ from }) => from !== 'before');
  const done = agreed.filter(({ status }) => status === 'done').length;
  const numbers = [
    ...(came ? [{ id: 'came', n: came.people, label: words.t('summary.count.people', { n: came.people }) }] : []),
    { id: 'blindSpots', n: blindSpots.length, label: words.t('summary.count.blind', { n: blindSpots.length }) },
    { id: 'splits', n: splits.length, label: words.t('summary.count.splits', { n: splits.length }) },
    {
      id: 'actions',
      n: agreed.length,
      label: words.t('summary.count.actions', { n: agreed.length }),
      more: agreed.length > 0 ? words.t('summary.count.done', { n: done }) : '',
    },
  ];
  return (
    <nav aria-label={words.t('summary.jump')}>
      <ul className="summary-numbers grid gap-3">
        {numbers.map(({ id, n, label, more = '' }) => (
          <li key={id} className="flex">
            <button type="button" className="card summary-figure grow" onClick={() => goTo(id)}>
              <span className="summary-big numeric">{words.number(n, 0)}</span> <span>{label}</span>
              {more !== '' && <small className="block soft">{more}</small>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** @returns the format for the dialog: it hands its file to the browser */
function offered(source: SummarySource): readonly OfferedFormat[] {
  return SUMMARY_FORMATS.map(({ id, title, lead, make }) => ({
    id,
    title,
    lead,
    losses: () => '',
    async make() {
      const file = await make(source, {});
      if (file) download(file.blob, fileName(file.title, file.ending));
      return null;
    },
  }));
}

export interface SummaryPageProps {
  readonly session: Session;
  readonly readOnly: boolean;
}

export function SummaryPage({ session, readOnly }: SummaryPageProps) {
  const words = useWords();
  const { toasts } = useServices();
  const [names, setNames] = useState(false);
  const [saving, setSaving] = useState(false);
  const { summary, problem, reading, reload } = useSummary(session);
  const run = commandRunner(session, words, problemToast(toasts));
  const held = summary?.held === true;
  const how = { words, names, showDay: (at: number) => showDay(at, words) };
  return (
    <div className="summary tall scroll printable black-on-white print-exact">
      <article className="summary-page stack">
        <header className="summary-head stack gap-4">
          <div className="stack gap-1">
            {summary && summary.projectName !== '' && <p className="eyebrow">{summary.projectName}</p>}
            <h1 className="breakable">{summary?.title || words.t('summary.title')}</h1>
            {summary && whenText(how, summary) !== '' && <p className="summary-when soft">{whenText(how, summary)}</p>}
            {summary && summary.purpose !== '' && <p className="summary-purpose breakable">{summary.purpose}</p>}
          </div>
          {held && (
            <div className="cluster gap-2 no-print summary-bar">
              <Button tone="primary" icon={<Download size={16} />} onPress={() => setSaving(true)}>
                {words.t('summary.save')}
              </Button>
              <Button icon={<Printer size={16} />} onPress={() => window.print()}>
                {words.t('word.print')}
              </Button>
              <Switch label={words.t('summary.came.showNames')} on={names} onChange={setNames} />
            </div>
          )}
        </header>
        {problem && (
          <div className="summary-problem row wrap gap-3 rounded" role="alert">
            <p className="grow">{words.t('summary.problem')}</p>
            <Button size="small" icon={<RotateCw size={14} />} onPress={reload}>
              {words.t('summary.refresh')}
            </Button>
          </div>
        )}
        {!summary && <p className="soft">{words.t('summary.loading')}</p>}
        {summary && !held && (
          <div className="stack gap-2 summary-none">
            <h2>{words.t('summary.none')}</h2>
            <p className="soft">{words.t('summary.none.lead')}</p>
          </div>
        )}
        {summary && held && (
          <BoardsContext value={session.projection}>
            <Numbers summary={summary} />
            <Came summary={summary} names={names} />
            <Mirror summary={summary} />
            <Splits summary={summary} />
            <Waste summary={summary} />
            <Handoffs summary={summary} />
            <Votes summary={summary} />
            <Themes summary={summary} />
            <Actions summary={summary} readOnly={readOnly} run={run} />
            <Figures summary={summary} reading={reading} />
            <Later summary={summary} />
            <MeetAgain session={session} summary={summary} />
          </BoardsContext>
        )}
      </article>
      {saving && summary && (
        <ExportDialog
          theme="light"
          drawn={false}
          parts={[]}
          differs={false}
          formats={offered({ summary, words, names })}
          onClose={() => setSaving(false)}
        />
      )}
    </div>
  );
}
