/** What a goal reaches, in words; each number leads to the touchpoints, teams or gaps behind it. */
import type { GoalReach as Reach } from '@polku/shared/boards/goals/analysis/reach';
import { showMovedTeams, showStateReach, showToldTeams } from '@polku/shared/boards/goals/show-value';
import { useWords } from '../../kernel/words/words';
import { Lead } from './Lead';

export function GoalReach({ reach }: { readonly reach: Reach }) {
  const words = useWords();
  const lines = [
    ...reach.states.map((state) => ({ ids: state.touchpoints, text: showStateReach(state, words) })),
    { ids: reach.movedTeams, text: showMovedTeams(reach, words) },
    ...(reach.teamless.length > 0
      ? [{ ids: reach.teamless, text: words.t('goals.teamless.n', { n: reach.teamless.length }) }]
      : []),
    { ids: reach.toldTeams, text: showToldTeams(reach, words) },
  ];
  return (
    <ul className="goal-reach faint">
      {lines.map(({ ids, text }) => (
        <li key={text}>
          <Lead label={text} ids={ids}>
            {text}
          </Lead>
        </li>
      ))}
    </ul>
  );
}
