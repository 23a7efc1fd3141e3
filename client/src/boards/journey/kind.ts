/** A journey on screen, as a board kind. */
import { Route } from 'lucide-react';
import { lazy } from 'react';
import { type BoardKindView, INSIGHTS, MAP, TABLE } from '../../kernel/board-kind-view';

export const journeyView: BoardKindView = {
  View: lazy(() => import('./JourneyView').then((module) => ({ default: module.JourneyView }))),
  views: [MAP, TABLE, INSIGHTS],
  icon: Route,
  name: 'overview.kind.journey',
  blank: null,
  Compare: lazy(() => import('./compare/CompareView').then((module) => ({ default: module.CompareView }))),
};
