/** The client side of the value map kind. */
import { Scale } from 'lucide-react';
import { lazy } from 'react';
import { type BoardKindView, MAP, TABLE } from '../../kernel/board-kind-view';

export const valueView: BoardKindView = {
  View: lazy(() => import('./ValueView').then((module) => ({ default: module.ValueView }))),
  views: [MAP, TABLE],
  printed: true,
  icon: Scale,
  name: 'word.valueMap',
  add: 'valueMap.new',
};
