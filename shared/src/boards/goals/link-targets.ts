/** Goals as link targets of touchpoints: how other kinds' views show and change which touchpoints move a goal's measure. */
import type { LinkTargets } from '../../kernel/link-targets';
import { linkGoalTouchpoints } from './commands/link-goal-touchpoints';
import { goalsOf } from './goals-reader';

export const goalLinks: LinkTargets = {
  id: 'goals',
  words: {
    title: 'goals.moves',
    search: 'goals.moves.search',
    none: 'goals.moves.none',
    unlink: 'goals.moves.unlink',
    nameless: 'word.untitled',
    count: 'removal.count.goal',
  },
  targets: (read, board) =>
    goalsOf(read, board).map(({ id, title, measure, touchpoints }) => ({
      id,
      board,
      name: title.trim(),
      about: measure.trim(),
      linked: touchpoints,
    })),
  parts: (read, board) => [read.list('goal', board)],
  link: linkGoalTouchpoints,
};
