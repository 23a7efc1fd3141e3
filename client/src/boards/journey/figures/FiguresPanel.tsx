/** Figures of the whole map. A press on one highlights the touchpoints behind it on the map and in the table. */
import { analysisContextOf } from '@polku/shared/boards/journey/analysis/analyse';
import { ChartNoAxesColumn } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useProjection } from '../../../kernel/store/use-projection';
import { useWords } from '../../../kernel/words/words';
import { Button } from '../../../ui/Button';
import { usePanel } from '../inspector/panel-context';
import { PanelSection } from '../inspector/PanelSection';
import { figureGroups, touchpointsBehind } from './figure-list';
import { FigureRow } from './FigureRow';
import { useFigures } from './use-figures';
import { ValueShare } from './ValueShare';
import { WasteBars } from './WasteBars';
import './figures.css';

export interface FiguresPanelProps {
  readonly onHighlight: (ids: readonly string[] | null) => void;
  /** Opens the Insights page. */
  readonly onInsights?: () => void;
}

export function FiguresPanel({ onHighlight, onInsights }: FiguresPanelProps) {
  const words = useWords();
  const { session, board } = usePanel();
  const figures = useFigures(session.projection, board);
  const name = useProjection(session.projection, (read) => read.get(board)?.['name']);
  const blindSpotFrom = useProjection(session.projection, (read) => analysisContextOf(read, board).blindSpotFrom);
  const [pressed, setPressed] = useState<string | null>(null);
  const press = (id: string): void => setPressed(pressed === id ? null : id);
  const behind = useMemo(
    () => (figures ? touchpointsBehind(figures, words) : new Map<string, readonly string[]>()),
    [figures, words],
  );
  const highlight = useRef(onHighlight);
  useEffect(() => {
    highlight.current = onHighlight;
  }, [onHighlight]);
  // Follows edits while pressed; goes with this panel when another takes its place.
  useEffect(() => highlight.current(pressed === null ? null : (behind.get(pressed) ?? null)), [pressed, behind]);
  useEffect(() => () => highlight.current(null), []);
  const groups = useMemo(
    () => (figures ? figureGroups(words, figures, blindSpotFrom) : []),
    [words, figures, blindSpotFrom],
  );
  return (
    <>
      <header className="panel-head">
        <p className="panel-kicker">{words.t('figures.title')}</p>
        <h2 className="panel-title">{typeof name === 'string' && name ? name : words.t('word.untitled')}</h2>
        {figures && (
          <p className="panel-hint">
            {words.t('figures.size', { touchpoints: figures.touchpoints, stages: figures.stages })}
          </p>
        )}
        {figures && <ValueShare rows={figures.waste.byClass} pressed={pressed} onPress={press} />}
        {onInsights && (
          <Button size="small" icon={<ChartNoAxesColumn size={14} />} onPress={onInsights}>
            {words.t('insights.open')}
          </Button>
        )}
      </header>
      {groups.map((group) => (
        <PanelSection key={group.id} id={`figures-${group.id}`} title={words.t(`figures.group.${group.id}`)}>
          <ul className="figures">
            {group.items.map((item) => (
              <FigureRow key={item.id} {...item} pressed={pressed === item.id} onPress={press} />
            ))}
          </ul>
        </PanelSection>
      ))}
      {figures && (
        <PanelSection id="figures-waste" title={words.t('analysis.wasteByKind')}>
          <WasteBars waste={figures.waste} pressed={pressed} onPress={press} />
        </PanelSection>
      )}
    </>
  );
}
