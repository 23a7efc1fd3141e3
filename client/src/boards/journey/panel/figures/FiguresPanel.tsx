/** Figures of the whole map. Pressing one highlights the touchpoints behind it on the map and in the table. */
import { ChartNoAxesColumn } from 'lucide-react';
import { useMemo } from 'react';
import { useProjection } from '../../../../kernel/store/use-projection';
import { useWords } from '../../../../kernel/words/words';
import { Button } from '../../../../ui/Button';
import { useBoard } from '../../../../kernel/board/board-context';
import { PanelSection } from '../fields/PanelSection';
import { figureGroups, touchpointsBehind } from '../../figures/figure-list';
import { FigureRow } from './FigureRow';
import { promptsLeft } from './first-steps';
import { FirstSteps } from './FirstSteps';
import { useAnalysis } from '../../figures/use-analysis';
import { type Highlight, useHighlight } from './use-highlight';
import { ValueShare } from './ValueShare';
import { WasteBars } from './WasteBars';
import './figures.css';

export interface FiguresPanelProps {
  readonly onHighlight: Highlight;
  /** Opens the Insights page. */
  readonly onInsights?: () => void;
}

export function FiguresPanel({ onHighlight, onInsights }: FiguresPanelProps) {
  const words = useWords();
  const { session, board } = useBoard();
  const analysis = useAnalysis(session.projection, board);
  const figures = analysis?.figures;
  const blindSpotFrom = analysis?.context.blindSpotFrom;
  const name = useProjection(session.projection, (read) => read.get(board)?.['name']);
  const prompts = useProjection(session.projection, (read) => promptsLeft(read, board, words));
  const groups = useMemo(
    () => (figures ? figureGroups(words, figures, blindSpotFrom) : []),
    [words, figures, blindSpotFrom],
  );
  const behind = useMemo(
    () => (figures ? touchpointsBehind(figures, groups) : new Map<string, readonly string[]>()),
    [figures, groups],
  );
  const { id: pressed, press } = useHighlight(behind, onHighlight);
  // On an empty map every figure is unknown, which is useless to a newcomer.
  const shown = figures?.touchpoints === 0 ? [] : groups;
  return (
    <>
      <header className="panel-head stack gap-2">
        <p className="eyebrow">{words.t('word.theWholeJourney')}</p>
        <h2 className="panel-title">{typeof name === 'string' && name ? name : words.t('word.untitled')}</h2>
        {figures && (
          <p className="hint">
            {words.t('figures.size', { touchpoints: figures.touchpoints, stages: figures.stages })}
            {prompts > 0 && `. ${words.t('figures.prompts', { n: prompts })}`}
          </p>
        )}
        {figures && <ValueShare rows={figures.waste.byClass} pressed={pressed} onPress={press} />}
        {onInsights && (
          <Button size="small" icon={<ChartNoAxesColumn size={14} />} onPress={onInsights}>
            {words.t('insights.open')}
          </Button>
        )}
      </header>
      <FirstSteps />
      {shown.map((group) => (
        <PanelSection key={group.id} id={`figures-${group.id}`} title={words.t(`figures.group.${group.id}`)}>
          <ul className="figures">
            {group.items.map((item) => (
              <FigureRow key={item.id} item={item} pressed={pressed} onPress={press} />
            ))}
          </ul>
        </PanelSection>
      ))}
      {figures && figures.touchpoints > 0 && (
        <PanelSection id="figures-waste" title={words.t('analysis.wasteByKind')}>
          <WasteBars waste={figures.waste} pressed={pressed} onPress={press} />
        </PanelSection>
      )}
    </>
  );
}
