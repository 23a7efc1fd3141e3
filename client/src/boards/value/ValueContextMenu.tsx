/** The menu at the pointer: the actions that fit the selection now. */
import { SECTIONS } from '@polku/shared/boards/value/schema';
import { useRef } from 'react';
import { Popover } from 'react-aria-components';
import { type Action, showShortcut } from '../../kernel/actions/actions';
import { useWords } from '../../kernel/words/words';
import { MenuList } from '../../ui/Menu';

const SHOWN: readonly { readonly group: string; readonly ids: readonly string[] }[] = [
  { group: 'edit', ids: ['edit', 'addAfter', 'link', 'keep', 'copy', 'cut', 'delete'] },
  {
    group: 'importance',
    ids: ['importance-1', 'importance-2', 'importance-3', 'importance-4', 'importance-5', 'importance-0'],
  },
  { group: 'move', ids: ['up', 'down', ...SECTIONS.map((section) => `to-${section}`)] },
  { group: 'view', ids: ['bring', 'fit'] },
];

export interface ValueContextMenuProps {
  readonly at: { readonly x: number; readonly y: number };
  readonly actions: readonly Action[];
  readonly mac: boolean;
  readonly onClose: () => void;
}

export function ValueContextMenu({ at, actions, mac, onClose }: ValueContextMenuProps) {
  const words = useWords();
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
