/** A stage's figures: touchpoints, times, and the customer's emotion; each shows what is behind it. */
import { figure } from '@polku/shared/boards/journey/analysis/figure';
import type { JourneyFigures } from '@polku/shared/boards/journey/analysis/figures';
import { useMemo } from 'react';
import { useWords, type Words } from '../../../../kernel/words/words';
import { signed } from '../../../../kernel/words/signed';
import { useBoard } from '../../../../kernel/board/board-context';
import { behindItems, type FigureItem, figureItem, flowItem } from '../../figures/figure-list';
import { FigureRow } from './FigureRow';
import { showHours } from '../../words/format-figure';
import { useAnalysis } from '../../figures/use-analysis';
import { type Highlight, useHighlight } from './use-highlight';
import './figures.css';

function stageItems(words: Words, figures: JourneyFigures | undefined, stage: string): readonly FigureItem[] {
  const own = figures?.byStage.find((one) => one.stage === stage);
  const felt = figures?.emotion.byStage.find((one) => one.stage === stage);
  if (!own || !felt) return [];
  const hours = (value: number) => showHours(words, value);
  const feeling = (value: number): string => signed(words, value);
  const { touchpoints, time, flow } = own;
  return [
    figureItem(words, 'touchpoints', figure(touchpoints.length, touchpoints), (n) => words.number(n, 0)),
    figureItem(words, 'leadTime', time.leadTime, hours),
    figureItem(words, 'processTime', time.processTime, hours),
    flowItem(words, flow),
    figureItem(words, 'emotion', felt.mean, feeling),
    figureItem(words, 'emotionChange', felt.change, feeling),
  ];
}

export function StageFigures({ stage, onHighlight }: { stage: string; onHighlight: Highlight }) {
  const words = useWords();
  const { session, board } = useBoard();
  const figures = useAnalysis(session.projection, board)?.figures;
  const items = useMemo(() => stageItems(words, figures, stage), [words, figures, stage]);
  const behind = useMemo(() => behindItems(items), [items]);
  const { id: pressed, press } = useHighlight(behind, onHighlight);
  return (
    <ul className="figures">
      {items.map((item) => (
        <FigureRow key={item.id} item={item} pressed={pressed} onPress={press} />
      ))}
    </ul>
  );
}
