/** The client side of the journey map kind. */
import { wasteIcon } from '@polku/shared/boards/journey/picture/draw/waste-icons';
import { touchpointRecord, WASTE_KINDS } from '@polku/shared/boards/journey/records/schema';
import { Route } from 'lucide-react';
import { lazy } from 'react';
import { type BoardKindView, INSIGHTS, LIST, MAP, TABLE } from '../../kernel/board-kind-view';
import { preloadableView } from '../../kernel/preloaded-view';
import { CSV } from './export/csv';
import { namesBeside, summaryOf, newNamesText } from './import/table-summary';
import { BoardCrumbs } from './overview/BoardCrumbs';
import { journeyRemoval } from './overview/removal';

const map = preloadableView(() => import('./JourneyView').then((module) => module.JourneyView));

export const journeyView: BoardKindView = {
  View: map.view,
  fetch: map.fetch,
  views: [MAP, TABLE, INSIGHTS],
  phoneView: LIST,
  listsKeys: true,
  icon: Route,
  name: 'overview.kind.journey',
  add: 'app.header.addBoard',
  states: true,
  Crumbs: BoardCrumbs,
  wordSign: (word, x, y, size) =>
    WASTE_KINDS.flatMap((kind) => (kind === word ? [wasteIcon(kind, x, y, 'red', size)] : [])),
  removal: journeyRemoval,
  carried: {
    heading: 'overview.team.touchpoints',
    teams: (read, board) => read.list(touchpointRecord, board).map(({ team }) => team),
  },
  printed: true,
  exports: [CSV],
  tables: {
    Question: lazy(() =>
      import('./import/ImportedTableDialog').then((module) => ({ default: module.ImportedTableDialog })),
    ),
    news: (words, rows, read) => newNamesText(words, summaryOf(rows, namesBeside(read))),
  },
  Across: lazy(() => import('./overview/JourneysSection').then((module) => ({ default: module.JourneysSection }))),
  Compare: lazy(() => import('./compare/CompareView').then((module) => ({ default: module.CompareView }))),
};
