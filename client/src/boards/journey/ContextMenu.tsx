/** The menu at the pointer: the actions that fit the selection now. */
import { CARD_KINDS } from '@polku/shared/boards/journey/schema';
import { useRef } from 'react';
import { Popover } from 'react-aria-components';
import { type Action, showShortcut } from '../../kernel/actions/actions';
import type { Words } from '../../kernel/words/words';
import { MenuList } from '../../ui/Menu';

const SHOWN: readonly { group: string; ids: readonly string[] }[] = [
  {
    group: 'edit',
    ids: ['edit', 'openSubJourney', 'add', 'addBefore', 'addStage', 'duplicate', 'copy', 'cut', 'delete'],
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
  { group: 'move', ids: ['connect', 'left', 'right', 'parallel'] },
  { group: 'view', ids: ['fit', 'zoomSelection', 'removed', 'help'] },
];

export interface ContextMenuProps {
  readonly at: { readonly x: number; readonly y: number };
  readonly actions: readonly Action[];
  readonly mac: boolean;
  readonly words: Words;
  readonly onClose: () => void;
}

export function ContextMenu({ at, actions, mac, words, onClose }: ContextMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const groups = SHOWN.map(({ group, ids }) => ({
    id: group,
    entries: ids.flatMap((id) => {
      const action = actions.find((candidate) => candidate.id === id);
      if (!action || (action.when && !action.when())) return [];
      const [shortcut] = action.shortcuts ?? [];
      return [
        {
          id,
          label: action.label,
          icon: action.icon,
          danger: id === 'delete',
          ...(shortcut === undefined ? {} : { shortcut: showShortcut(shortcut, mac) }),
          onAction: action.run,
        },
      ];
    }),
  })).filter(({ entries }) => entries.length > 0);
  return (
    <>
      <span ref={anchor} style={{ position: 'fixed', left: at.x, top: at.y, width: 1, height: 1 }} />
      <Popover
        className="menu-popover"
        triggerRef={anchor}
        isOpen
        placement="bottom start"
        offset={0}
        onOpenChange={(open) => !open && onClose()}
        aria-label={words.t('app.menu')}
      >
        <MenuList label={words.t('app.menu')} groups={groups} onClose={onClose} />
      </Popover>
    </>
  );
}
