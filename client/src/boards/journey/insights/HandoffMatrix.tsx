/** Handoffs as a team × team heat map: rows hand over, columns receive. The measure shown can be chosen. */
import { ownColour } from '@polku/shared/kernel/palette';
import type { SeamPair } from '@polku/shared/boards/journey/analysis/handoffs';
import type { JourneyFigures } from '@polku/shared/boards/journey/analysis/figures';
import { withBound } from '@polku/shared/kernel/bound';
import { byOrder } from '@polku/shared/kernel/records';
import { type CSSProperties, memo, useState } from 'react';
import { sameShown } from '../../../kernel/same-shown';
import type { Words } from '../../../kernel/words/words';
import { useWords } from '../../../kernel/words/words';
import { Segmented } from '../../../ui/Segmented';
import { signed } from '../../../kernel/words/signed';
import type { Names } from './insights-context';
import { Bounded } from '../words/Bounded';
import { ShowButton } from '../../../kernel/board/ShowButton';
import { UnknownButton } from './UnknownButton';
import { type Cell, hoursText, largest } from './table-model';
import { teamCell } from './tables/flow-tables';

type Measure = 'count' | 'waiting' | 'emotion';
const MEASURES: readonly Measure[] = ['count', 'waiting', 'emotion'];

/** How hot: more handoffs, longer waiting, deeper falls of emotion. Null: unknown. */
function heatOf(pair: SeamPair, measure: Measure): number | null {
  if (measure === 'count') return pair.count;
  if (measure === 'waiting') return pair.waiting.value;
  return pair.emotionChange === null ? null : Math.max(0, -pair.emotionChange);
}

function says(pair: SeamPair, measure: Measure, words: Words): string {
  if (measure === 'count') return words.number(pair.count, 0);
  if (measure === 'waiting')
    return withBound(pair.waiting.bound, hoursText(words, pair.waiting.value) ?? words.t('word.unknown'));
  return pair.emotionChange === null ? words.t('word.unknown') : signed(words, pair.emotionChange);
}

/** Mixed with the paper's colour in the style sheet. */
function heatStyle(share: number): CSSProperties {
  return { '--heat': `${Math.round(8 + share * 52)}%` } as CSSProperties;
}

/** The project's order; teams that are gone come last. */
function inOrder(teams: readonly string[], names: Names): readonly string[] {
  return [...teams].sort((a, b) => {
    const [one, other] = [names.team(a), names.team(b)];
    return one && other ? byOrder(one, other) : Number(!one) - Number(!other);
  });
}

interface PairCellProps {
  readonly label: string;
  readonly pair: SeamPair;
  readonly measure: Measure;
  /** How hot it is, of the hottest; null: unknown. */
  readonly heat: number | null;
}

/** Drawn again only when it shows something else, or leads elsewhere. */
const PairCell = memo(function PairCell({ label, pair, measure, heat }: PairCellProps) {
  const words = useWords();
  return (
    <td style={heatStyle(heat ?? 0)} data-known={heat !== null}>
      <ShowButton
        label={label}
        ids={pair.touchpoints}
        title={MEASURES.map((one) => `${words.t(`insights.matrix.${one}`)}: ${says(pair, one, words)}`).join(' · ')}
      >
        <span className="visually-hidden">{label}: </span>
        {measure === 'waiting' && pair.waiting.value !== null ? (
          <Bounded bound={pair.waiting.bound}>{hoursText(words, pair.waiting.value)}</Bounded>
        ) : (
          says(pair, measure, words)
        )}
      </ShowButton>
      {measure === 'waiting' && <UnknownButton short title={label} ids={pair.waiting.unknown} />}
    </td>
  );
}, sameShown);

/** A team at the head of a row or a column. */
const TeamHead = memo(function TeamHead({ scope, text, dot }: Pick<Cell, 'text' | 'dot'> & { scope: 'row' | 'col' }) {
  const words = useWords();
  return (
    <th scope={scope}>
      <span className="insight-text">
        {dot !== undefined && <i className="insight-dot dot" style={{ background: ownColour(dot) }} aria-hidden />}
        {text ?? words.t('word.unknown')}
      </span>
    </th>
  );
});

export function HandoffMatrix({ handoffs, names }: { handoffs: JourneyFigures['handoffs']; names: Names }) {
  const words = useWords();
  const [measure, setMeasure] = useState<Measure>('count');
  const teams = inOrder([...new Set(handoffs.matrix.flatMap(({ fromTeam, toTeam }) => [fromTeam, toTeam]))], names);
  const pairs = new Map(handoffs.matrix.map((pair) => [`${pair.fromTeam} ${pair.toTeam}`, pair]));
  const most = largest(handoffs.matrix.map((pair) => heatOf(pair, measure)));
  const head = (id: string) => {
    const { text, dot } = teamCell(id, words, names);
    return { text, ...(dot === undefined ? {} : { dot }) };
  };
  return (
    <>
      <div className="matrix-choice no-print">
        <Segmented
          size="small"
          label={words.t('insights.matrix.shows')}
          value={measure}
          onChange={(next) => next && setMeasure(next)}
          options={MEASURES.map((value) => ({ value, label: words.t(`insights.matrix.${value}`) }))}
        />
      </div>
      <div className="matrix-scroll">
        <table className="matrix numeric">
          <caption className="visually-hidden">{words.t('analysis.handoffMatrix')}</caption>
          <thead>
            <tr>
              <th scope="col" className="matrix-corner">
                {words.t('insights.matrix.corner')}
              </th>
              {teams.map((team) => (
                <TeamHead key={team} scope="col" {...head(team)} />
              ))}
            </tr>
          </thead>
          <tbody>
            {teams.map((from) => (
              <tr key={from}>
                <TeamHead scope="row" {...head(from)} />
                {teams.map((to) => {
                  const pair = pairs.get(`${from} ${to}`);
                  if (!pair) return <td key={to} data-same={from === to || undefined} />;
                  const heat = heatOf(pair, measure);
                  const share = heat === null ? null : most === 0 ? 0 : heat / most;
                  const label = `${names.of(from)} → ${names.of(to)}`;
                  return <PairCell key={to} label={label} pair={pair} measure={measure} heat={share} />;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
