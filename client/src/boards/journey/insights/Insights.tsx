/**
 * The Insights page of a journey: headline figures, findings and themes, then every figure as a table with bars, in four
 * chapters. Every figure shows the touchpoints behind it on the map.
 */
import { showDate } from '@polku/shared/kernel/dates';
import { PROJECT_ID } from '@polku/shared/kernel/project';
import { Printer } from 'lucide-react';
import { memo, useDeferredValue, useMemo } from 'react';
import { DecidedFindings } from '../../../findings/DecidedFindings';
import { BoardProvider } from '../../../kernel/board/board-context';
import { problemToast } from '../../../kernel/board/run-command';
import { type ShowBehind, ShowBehindProvider } from '../../../kernel/board-navigation';
import type { Session } from '../../../kernel/session/session-types';
import { today } from '../../../kernel/today';
import { useProjection } from '../../../kernel/store/use-projection';
import { useWords } from '../../../kernel/words/words';
import { Button } from '../../../ui/Button';
import type { Toasts } from '../../../ui/Toasts';
import { Responsibility } from './chapters/Responsibility';
import { Experience } from './chapters/Experience';
import { Flow } from './chapters/Flow';
import { Leading } from './chapters/Leading';
import { HeadlineFigures } from './HeadlineFigures';
import { TableSection } from './InsightSection';
import { namesOf, type SayField, SayProvider } from './insights-context';
import { themeTable } from './tables/experience-tables';
import { type Insights as Made, useInsights } from './use-insights';
import { ValueSplit } from './ValueSplit';
import '../panel/figures/figures.css';
import './insights.css';
import './touchpoint-findings.css';
import './print.css';

export interface InsightsProps {
  readonly session: Session;
  readonly board: string;
  readonly readOnly: boolean;
  readonly toasts: Toasts;
  readonly onShow: ShowBehind;
  /** Opens a touchpoint with the focus in one of its fields. */
  readonly onSay?: SayField;
}

export function Insights({ session, board, readOnly, toasts, onShow, onSay }: InsightsProps) {
  const words = useWords();
  const { projection } = session;
  const insights = useInsights(projection, board);
  // The headline and the findings come first; the chapters follow in slices of a frame.
  const behind = useDeferredValue(insights);
  const name = useProjection(projection, (read) => read.get(board)?.['name']);
  const tell = useMemo(() => problemToast(toasts), [toasts]);
  const title = typeof name === 'string' && name !== '' ? name : words.t('word.untitled');
  if (!insights) return <div className="loading center tall faint">{words.t('app.loading')}</div>;
  const { figures, findings } = insights;
  const { themes } = figures;
  const unranked = [...new Set([...themes.withoutImportance, ...themes.uncounted])];
  const open = findings.filter(({ state }) => state === 'open').length;
  return (
    <ShowBehindProvider value={onShow}>
      <SayProvider value={readOnly ? null : (onSay ?? null)}>
        <BoardProvider session={session} board={board} readOnly={readOnly} tell={tell}>
          <div className="insights paper cover printable black-on-white print-exact">
            <div className="insights-page">
              <header className="insights-head grid">
                <p className="insights-kicker eyebrow accent">{words.t('word.insights')}</p>
                <PrintedLine projection={projection} />
                <h2>{title}</h2>
                <p>
                  {words.t('figures.size', { touchpoints: figures.touchpoints, stages: figures.stages })}
                  {' · '}
                  {words.t('insights.openFindings', { n: open })}
                </p>
                <span className="insights-print no-print">
                  <Button tone="plain" icon={<Printer size={15} />} onPress={() => window.print()}>
                    {words.t('word.print')}
                  </Button>
                </span>
              </header>
              {figures.touchpoints === 0 ? (
                <EmptyJourney />
              ) : (
                <>
                  <HeadlineFigures figures={figures} />
                  <ValueSplit figures={figures} />
                  <section className="chapter" aria-label={words.t('insights.chapter.findings')}>
                    <h2 className="chapter-title">{words.t('insights.chapter.findings')}</h2>
                    <p className="chapter-lead soft">{words.t('insights.chapter.findings.lead')}</p>
                    <DecidedFindings findings={findings} unranked={figures.themes.withoutImportance}>
                      <TableSection
                        id="themes"
                        wide
                        title={words.t('analysis.themes')}
                        how={words.t('analysis.themes.how')}
                        table={() => themeTable(themes.ranked, unranked, words, namesOf(projection, words))}
                        empty={words.t('insights.empty.themes')}
                      />
                    </DecidedFindings>
                  </section>
                  {behind && <Chapters made={behind} session={session} toasts={toasts} />}
                </>
              )}
            </div>
          </div>
        </BoardProvider>
      </SayProvider>
    </ShowBehindProvider>
  );
}

/** On paper only: of which project, and when. */
function PrintedLine({ projection }: { projection: Session['projection'] }) {
  const words = useWords();
  const project = useProjection(projection, (read) => read.get(PROJECT_ID)?.['name']);
  const name = typeof project === 'string' && project !== '' ? project : words.t('word.untitled');
  return (
    <p className="insights-printed">
      {name} · {showDate(today(), words)}
    </p>
  );
}

interface ChaptersProps {
  readonly made: Made;
  readonly session: Session;
  readonly toasts: Toasts;
}

const Chapters = memo(function Chapters({ made, session, toasts }: ChaptersProps) {
  const words = useWords();
  const { figures, journey, context } = made;
  // Names are read again with every new set of figures and findings, which every edit causes.
  const names = namesOf(session.projection, words);
  return (
    <>
      <Flow figures={figures} names={names} />
      <Experience
        session={session}
        journey={journey}
        figures={figures}
        names={names}
        blindSpotFrom={words.number(context.blindSpotFrom)}
      />
      <Leading figures={figures} journey={journey} names={names} toasts={toasts} />
      <Responsibility figures={figures} names={names} />
    </>
  );
});

const NEEDS = ['time', 'value', 'team', 'emotion', 'rating'] as const;

/** A journey without touchpoints: what to add for which figure. */
function EmptyJourney() {
  const words = useWords();
  return (
    <section className="insights-nothing">
      <h3>{words.t('insights.nothing')}</h3>
      <p>{words.t('insights.nothing.lead')}</p>
      <dl>
        {NEEDS.map((need) => (
          <div className="grid rule-above" key={need}>
            <dt className="strong">{words.t(`insights.need.${need}`)}</dt>
            <dd className="soft">{words.t(`insights.need.${need}.gives`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
