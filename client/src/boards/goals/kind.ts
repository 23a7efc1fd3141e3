/** The client side of the goals board kind. */
import { Goal } from 'lucide-react';
import { lazy } from 'react';
import { type BoardKindView, INSIGHTS, SHEET, TABLE } from '../../kernel/board-kind-view';

export const goalsView: BoardKindView = {
  View: lazy(() => import('./GoalsView').then((module) => ({ default: module.GoalsView }))),
  views: [SHEET, TABLE, INSIGHTS],
  listsKeys: true,
  icon: Goal,
  name: 'overview.kind.goals',
  add: 'goals.new',
};
