/** Handoffs as a team × team heat map: rows hand over, columns receive. The measure shown can be chosen. */
import { ownColour } from '@polku/shared/kernel/palette';
import type { SeamPair } from '@polku/shared/boards/journey/analysis/handoffs';
import type { JourneyFigures } from '@polku/shared/boards/journey/analysis/figures';
import { withBound } from '@polku/shared/kernel/bound';
import { byOrder } from '@polku/shared/kernel/records';
import { type CSSProperties, useState } from 'react';
import type { Words } from '../../../kernel/words/words';
import { useWords } from '../../../kernel/words/words';
import { Segmented } from '../../../ui/Segmented';
import { signed } from '../../../kernel/words/signed';
import type { Names } from './insights-context';
import { Bounded } from '../words/Bounded';
import { ShowButton } from '../../../kernel/board/ShowButton';
import { UnknownButton } from './UnknownButton';
import { hoursText, largest } from './table-model';
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

export function HandoffMatrix({ handoffs, names }: { handoffs: JourneyFigures['handoffs']; names: Names }) {
  const words = useWords();
  const [measure, setMeasure] = useState<Measure>('count');
  const teams = inOrder([...new Set(handoffs.matrix.flatMap(({ fromTeam, toTeam }) => [fromTeam, toTeam]))], names);
  const pairs = new Map(handoffs.matrix.map((pair) => [`${pair.fromTeam} ${pair.toTeam}`, pair]));
  const most = largest(handoffs.matrix.map((pair) => heatOf(pair, measure)));
  const name = (id: string) => {
    const { text, dot } = teamCell(id, words, names);
    return (
      <span className="insight-text">
        {dot !== undefined && <i className="insight-dot dot" style={{ background: ownColour(dot) }} aria-hidden />}
        {text ?? words.t('word.unknown')}
      </span>
    );
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
                <th key={team} scope="col">
                  {name(team)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {teams.map((from) => (
              <tr key={from}>
                <th scope="row">{name(from)}</th>
                {teams.map((to) => {
                  const pair = pairs.get(`${from} ${to}`);
                  if (!pair) return <td key={to} data-same={from === to || undefined} />;
                  const heat = heatOf(pair, measure);
                  const share = heat === null || most === 0 ? 0 : heat / most;
                  const label = `${names.of(from)} → ${names.of(to)}`;
                  return (
                    <td key={to} style={heatStyle(share)} data-known={heat !== null}>
                      <ShowButton
                        label={label}
                        ids={pair.touchpoints}
                        title={MEASURES.map(
                          (one) => `${words.t(`insights.matrix.${one}`)}: ${says(pair, one, words)}`,
                        ).join(' · ')}
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
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
