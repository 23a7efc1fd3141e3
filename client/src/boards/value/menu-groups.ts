/** Action ids in the context menu. */
import { SECTIONS } from '@polku/shared/boards/value/schema';
import type { ActionGroup } from '../../kernel/actions/ActionMenu';

export const VALUE_MENU: readonly ActionGroup[] = [
  { group: 'edit', ids: ['edit', 'addAfter', 'link', 'keep', 'copy', 'cut', 'duplicate', 'comment', 'ping', 'delete'] },
  {
    group: 'importance',
    ids: ['importance-1', 'importance-2', 'importance-3', 'importance-4', 'importance-5', 'importance-0'],
  },
  { group: 'move', ids: ['up', 'down', ...SECTIONS.map((section) => `to-${section}`)] },
  { group: 'view', ids: ['bring', 'fit'] },
];
