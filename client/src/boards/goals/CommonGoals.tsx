/** Clear common goals and their rolling out: two shares of this project beside the published ones. */
import type { CommonShare } from '@polku/shared/boards/goals/analysis/common-goals';
import { showShare } from '@polku/shared/boards/goals/show-value';
import { useWords } from '../../kernel/words/words';
import { Lead } from './Lead';

export function CommonGoals({ shares }: { readonly shares: readonly CommonShare[] }) {
  const words = useWords();
  return (
    <section className="goals-section" aria-labelledby="goals-common">
      <h2 id="goals-common">{words.t('goals.common')}</h2>
      <table className="goals-figures" aria-labelledby="goals-common">
        <thead>
          <tr>
            <th scope="col">{words.t('goals.common.what')}</th>
            <th scope="col">{words.t('goals.common.here')}</th>
            <th scope="col">{words.t('goals.common.published')}</th>
          </tr>
        </thead>
        <tbody>
          {shares.map(({ name, so, open, share, published }) => {
            const what = words.t(`goals.common.${name}`);
            return (
              <tr key={name}>
                <th scope="row">{what}</th>
                <td>
                  <Lead label={what} ids={so}>
                    {showShare(share, words)}
                  </Lead>
                  {open.length > 0 && (
                    <small className="block soft">
                      <Lead label={what} ids={open}>
                        {words.t('goals.common.others', { n: open.length })}
                      </Lead>
                    </small>
                  )}
                </td>
                <td>{showShare(published, words)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="goals-lead small faint">{words.t('goals.common.source')}</p>
    </section>
  );
}
