/** The context menu: those of a view's actions that apply now. */
import { useRef } from 'react';
import { Popover } from 'react-aria-components';
import { MenuList } from '../../ui/Menu';
import { useWords } from '../words/words';
import type { Action } from './actions';
import { isPossible, menuEntry } from './menu-entry';

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
  readonly onClose: () => void;
}

export function ActionMenu({ at, actions, groups, onClose }: ActionMenuProps) {
  const words = useWords();
  const anchor = useRef<HTMLSpanElement>(null);
  const shown = groups
    .map(({ group, ids }) => ({
      id: group,
      entries: ids.flatMap((id) => {
        const action = actions.find((candidate) => candidate.id === id);
        if (!action || !isPossible(action)) return [];
        return [{ ...menuEntry(action), danger: id === 'delete' }];
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
