/** Areas by their own judgement and by what the maps show: a chart, and the table that is its equal; every share leads on. */
import type { CriterionFigure } from '@polku/shared/boards/goals/analysis/computed-maturity';
import { CRITERIA } from '@polku/shared/boards/goals/analysis/computed-maturity';
import type { AreaMaturity } from '@polku/shared/boards/goals/analysis/maturity-figures';
import { referred } from '@polku/shared/boards/goals/goals-reader';
import { maturityChart } from '@polku/shared/boards/goals/scene/maturity-chart';
import { showComputed, showCriterion, showReferred } from '@polku/shared/boards/goals/show-value';
import { useMemo } from 'react';
import { useBoard } from '../../kernel/board/board-context';
import { Chart } from '../../kernel/charts/Chart';
import { useWords } from '../../kernel/words/words';
import { Lead } from './Lead';

const WIDTH = 640;

export function MaturityCompared({ rows }: { readonly rows: readonly AreaMaturity[] }) {
  const words = useWords();
  const { session } = useBoard();
  const { projection } = session;
  const nameOf = (id: string): string => showReferred(referred(projection, id), words);
  const { shapes, height } = useMemo(
    () => maturityChart(rows, (id) => showReferred(referred(projection, id), words), WIDTH, words),
    [rows, projection, words],
  );
  if (rows.length === 0) return null;
  const label = words.t('goals.maturity.chart');
  return (
    <section className="goals-section" aria-labelledby="goals-maturity-compared">
      <h2 id="goals-maturity-compared">{words.t('goals.maturity.compared')}</h2>
      <p className="goals-lead soft">{words.t('goals.maturity.compared.how')}</p>
      <Chart className="goal-chart goals-wide-chart" label={label} shapes={shapes} width={WIDTH} height={height} />
      {/* Wider than the window at times: scrolled by keys, too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="goals-table-scroll scroll" tabIndex={0} role="group" aria-label={label}>
        <table className="goals-figures" aria-labelledby="goals-maturity-compared">
          <thead>
            <tr>
              {(['area', 'maturity.own', 'maturity.computed'] as const).map((id) => (
                <th key={id} scope="col">
                  {words.t(`goals.${id}`)}
                </th>
              ))}
              {CRITERIA.map((name) => (
                <th key={name} scope="col">
                  {words.t(`goals.criterion.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ area, own, computed, over }) => (
              <tr key={area}>
                <th scope="row">
                  <Lead label={nameOf(area)} ids={[area]}>
                    {nameOf(area)}
                  </Lead>
                </th>
                <td>
                  {words.t(`goals.level.${own ?? 'none'}`)}
                  {over !== null && over > 0 && (
                    <small className="block bad">{words.t('goals.maturity.over', { n: over })}</small>
                  )}
                </td>
                <td>{showComputed(computed, words)}</td>
                {CRITERIA.map((name) => (
                  <td key={name}>
                    <Criterion figure={computed?.criteria.find(({ criterion }) => criterion === name)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Criterion({ figure }: { readonly figure: CriterionFigure | undefined }) {
  const words = useWords();
  if (!figure || figure.low === null) return <span className="faint">{words.t('word.unknown')}</span>;
  const name = words.t(`goals.criterion.${figure.criterion}`);
  return (
    <>
      <Lead label={name} ids={figure.met}>
        {showCriterion(figure, words)}
      </Lead>
      {figure.open.length > 0 && (
        <small className="block soft">
          <Lead label={name} ids={figure.open}>
            {words.t('goals.criterion.open', { n: figure.open.length })}
          </Lead>
        </small>
      )}
      {figure.unknown.length > 0 && (
        <small className="block soft">
          <Lead label={name} ids={figure.unknown}>
            {words.t('goals.criterion.unknown', { n: figure.unknown.length })}
          </Lead>
        </small>
      )}
    </>
  );
}
