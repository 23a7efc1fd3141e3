/** A journey on screen, as a board kind. */
import { Route } from 'lucide-react';
import { lazy } from 'react';
import { type BoardKindView, INSIGHTS, LIST, MAP, TABLE } from '../../kernel/board-kind-view';
import { fetchedAhead } from '../../kernel/fetched-ahead';
import { CSV } from './export/csv';

const map = fetchedAhead(() => import('./JourneyView').then((module) => module.JourneyView));
/** The view that is most often needed: fetched while a project is being read, so that both are there together. */
export const fetchJourneyView = map.fetch;

export const journeyView: BoardKindView = {
  View: map.view,
  views: [MAP, TABLE, INSIGHTS],
  phoneView: LIST,
  listsKeys: true,
  icon: Route,
  name: 'overview.kind.journey',
  add: 'app.header.addBoard',
  fromTemplate: true,
  states: true,
  printed: true,
  exports: [CSV],
  Compare: lazy(() => import('./compare/CompareView').then((module) => ({ default: module.CompareView }))),
};
