/** Action ids in the context menu. */
import { CARD_KINDS } from '@polku/shared/boards/journey/records/schema';
import type { ActionGroup } from '../../../../kernel/actions/ActionMenu';

export const JOURNEY_MENU: readonly ActionGroup[] = [
  {
    group: 'edit',
    ids: [
      'edit',
      'openSubJourney',
      'add',
      'addBefore',
      'addStage',
      'duplicate',
      'copy',
      'cut',
      'comment',
      'ping',
      'delete',
    ],
  },
  {
    group: 'tag',
    ids: ['value', 'necessary', 'waste', 'undecided', 'moment', 'team', 'channel', 'layer'],
  },
  {
    group: 'cards',
    ids: [
      'replacePicture',
      'cardToTouchpoint',
      'gatherCards',
      ...CARD_KINDS.flatMap((kind) => [`card-${kind}`, `convert-${kind}`]),
    ],
  },
  {
    group: 'move',
    ids: ['connect', 'cardUnder', 'left', 'right', 'shiftLeft', 'shiftRight', 'shiftUp', 'shiftDown', 'parallel'],
  },
  { group: 'view', ids: ['fit', 'zoomSelection', 'removed', 'help'] },
];
