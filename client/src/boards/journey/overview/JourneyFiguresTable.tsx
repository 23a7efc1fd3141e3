/** The headline figures of every journey, one row each; a figure opens the touchpoints behind it on its map. */
import type { Figure, RangeFigure } from '@polku/shared/boards/journey/analysis/figure';
import { undecidedNote } from '@polku/shared/boards/journey/outline/cells';
import type { ReactNode } from 'react';
import { ShowButton } from '../../../kernel/board/ShowButton';
import { hoursText, shareText } from '../insights/table-model';
import { UnknownButton } from '../insights/UnknownButton';
import { Bounded } from '../words/Bounded';
import { signed } from '../../../kernel/words/signed';
import { useWords } from '../../../kernel/words/words';
import type { JourneySummary } from './all-journeys';

export interface JourneyFiguresTableProps {
  readonly journeys: readonly JourneySummary[];
  readonly onOpen: (id: string) => void;
}

export function JourneyFiguresTable({ journeys, onOpen }: JourneyFiguresTableProps) {
  const words = useWords();
  const columns = [
    words.t('overview.compare.touchpoints'),
    words.t('analysis.leadTime'),
    words.t('analysis.processTime'),
    words.t('analysis.flow'),
    words.t('analysis.handoffs'),
    words.t('analysis.field.waste'),
    words.t('analysis.emotion'),
    words.t('analysis.peakEnd'),
    words.t('analysis.blindSpots'),
    words.t('analysis.led'),
  ];
  const hours = (value: number): string => hoursText(words, value) ?? '';
  const count = (value: number): string => words.number(value, 0);
  const feeling = (value: number): string => signed(words, value);
  const cell = (journey: string, at: number, figure: Figure, say: (known: number) => ReactNode, more?: ReactNode) => {
    const label = `${journey}: ${columns[at] ?? ''}`;
    const { value, bound, touchpoints, unknown } = figure;
    return (
      <td key={columns[at]} className="overview-number">
        <ShowButton label={label} ids={touchpoints}>
          {value === null ? (
            <span className="insight-unknown faint">{words.t('word.unknown')}</span>
          ) : (
            <Bounded bound={bound}>{say(value)}</Bounded>
          )}
          {more}
        </ShowButton>
        <UnknownButton short title={label} ids={unknown} />
      </td>
    );
  };
  const noteOf = (flow: RangeFigure): ReactNode => {
    const note = undecidedNote(flow, words, (share) => shareText(words, share) ?? '');
    return note === null ? null : <small> {note}</small>;
  };
  const wasteTime = ({ value, bound }: Figure): ReactNode =>
    value === null ? null : (
      <small>
        {' · '}
        <Bounded bound={bound}>{hours(value)}</Bounded>
      </small>
    );
  return (
    <div className="overview-wide scroll overview-figures">
      <table className="overview-table full" aria-labelledby="overview-journeys">
        <thead>
          <tr>
            <th scope="col">{words.t('word.journey')}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="overview-number">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {journeys.map(({ board, figures }) => {
            const name = board.name || words.t('word.untitled');
            const { time, flow, handoffs, waste, emotion, blindSpots, ladder } = figures;
            return (
              <tr key={board.id}>
                <th className="strong" scope="row">
                  <button type="button" className="overview-link strong accent" onClick={() => onOpen(board.id)}>
                    {name}
                  </button>
                  {board.state !== null && <small> {words.t(`state.${board.state}`)}</small>}
                </th>
                <td className="overview-number">{count(figures.touchpoints)}</td>
                {cell(name, 1, time.leadTime, hours)}
                {cell(name, 2, time.processTime, hours)}
                {cell(name, 3, flow, (share) => shareText(words, share, flow.bound), noteOf(flow))}
                {cell(name, 4, handoffs.count, count)}
                {cell(name, 5, waste.count, count, wasteTime(waste.time))}
                {cell(name, 6, emotion.mean, feeling)}
                {cell(name, 7, emotion.peakEnd, feeling)}
                {cell(name, 8, blindSpots.flagged, count)}
                {cell(name, 9, ladder.led, (n) => words.t('ladder.led.of', { n, all: ladder.moments.length }))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
