/** The menu at the pointer: of the actions that a view names, those that fit now. */
import { useRef } from 'react';
import { Popover } from 'react-aria-components';
import { MenuList } from '../../ui/Menu';
import { useWords } from '../words/words';
import { type Action, showShortcut } from './actions';

export interface ActionGroup {
  readonly group: string;
  /** Ids of actions. */
  readonly ids: readonly string[];
}

export interface ActionMenuProps {
  /** In pixels of the window. */
  readonly at: { readonly x: number; readonly y: number };
  readonly actions: readonly Action[];
  readonly groups: readonly ActionGroup[];
  readonly mac: boolean;
  readonly onClose: () => void;
}

export function ActionMenu({ at, actions, groups, mac, onClose }: ActionMenuProps) {
  const words = useWords();
  const anchor = useRef<HTMLSpanElement>(null);
  const shown = groups
    .map(({ group, ids }) => ({
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
    }))
    .filter(({ entries }) => entries.length > 0);
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
        <MenuList label={words.t('app.menu')} groups={shown} onClose={onClose} />
      </Popover>
    </>
  );
}
