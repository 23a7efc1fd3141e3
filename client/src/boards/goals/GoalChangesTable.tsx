/** Which of the five the projects of each goal change; each number leads to the projects. */
import type { GoalChanges } from '@polku/shared/boards/goals/analysis/project-changes';
import { referred } from '@polku/shared/boards/goals/goals-reader';
import { PROJECT_CHANGES } from '@polku/shared/boards/goals/schema';
import { showReferred } from '@polku/shared/boards/goals/show-value';
import { useBoard } from '../../kernel/board/board-context';
import { useWords } from '../../kernel/words/words';
import { Lead } from './Lead';

export function GoalChangesTable({ rows }: { readonly rows: readonly GoalChanges[] }) {
  const words = useWords();
  const { session } = useBoard();
  if (rows.length === 0) return null;
  return (
    <section className="goals-section" aria-labelledby="goals-changes">
      <h2 id="goals-changes">{words.t('goals.changes.table')}</h2>
      <table className="goals-figures" aria-labelledby="goals-changes">
        <thead>
          <tr>
            <th scope="col">{words.t('goals.goal')}</th>
            {PROJECT_CHANGES.map((name) => (
              <th key={name} scope="col">
                {words.t(`goals.changes.${name}`)}
              </th>
            ))}
            <th scope="col">{words.t('goals.changes.unknown')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ goal, changes, unknown, onlyTools }) => {
            const name = showReferred(referred(session.projection, goal), words);
            return (
              <tr key={goal}>
                <th scope="row">
                  <Lead label={name} ids={[goal]}>
                    {name}
                  </Lead>
                  {onlyTools && <small className="block bad">{words.t('finding.goal-only-tools.title')}</small>}
                </th>
                {PROJECT_CHANGES.map((change) => (
                  <ChangeCell
                    key={change}
                    label={`${name}: ${words.t(`goals.changes.${change}`)}`}
                    ids={changes[change]}
                  />
                ))}
                <ChangeCell label={`${name}: ${words.t('goals.changes.unknown')}`} ids={unknown} />
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

function ChangeCell({ label, ids }: { readonly label: string; readonly ids: readonly string[] }) {
  const words = useWords();
  return (
    <td>
      <Lead label={label} ids={ids}>
        {words.number(ids.length, 0)}
      </Lead>
    </td>
  );
}
