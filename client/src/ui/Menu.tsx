/**
 * A menu behind a button. Items are data, so that the action table can supply them. A group of checkable entries is a single
 * choice, or with `several` a multiple one, and announced as such.
 */
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Header, Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger, Popover, Text } from 'react-aria-components';
import './menu.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly shortcut?: string | undefined;
  readonly disabled?: boolean;
  /** Whether it is chosen; stated by every entry of a group that is a choice, and by none of the others. */
  readonly checked?: boolean;
  readonly danger?: boolean;
  /** After the label; it describes the entry and is no part of its name. */
  readonly end?: ReactNode;
  readonly onAction: () => void;
}
export interface MenuGroup {
  readonly id: string;
  readonly title?: string;
  /** Each entry is on or off by itself; else a choice is of one. */
  readonly several?: boolean;
  readonly entries: readonly MenuEntry[];
}

export interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactNode;
  readonly label: string;
  readonly groups: readonly MenuGroup[];
}

export function MenuList({
  label,
  groups,
  onClose,
}: {
  label: string;
  groups: readonly MenuGroup[];
  onClose?: () => void;
}) {
  return (
    <AriaMenu
      className="menu"
      aria-label={label}
      autoFocus="first"
      {...(onClose ? { onClose } : {})}
      disabledKeys={groups.flatMap((group) => group.entries.filter((entry) => entry.disabled).map((entry) => entry.id))}
    >
      {groups.map((group) => (
        <MenuSection key={group.id} className="menu-section" aria-label={group.title ?? label} {...choiceOf(group)}>
          {group.title !== undefined && <Header className="menu-title">{group.title}</Header>}
          {group.entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.label}
              className={`menu-item${entry.danger ? ' menu-danger' : ''}`}
              onAction={entry.onAction}
            >
              <span className="menu-icon">{entry.icon ?? (entry.checked && <Check size={16} />)}</span>
              {entry.end === undefined ? (
                <span className="menu-label">{entry.label}</span>
              ) : (
                <>
                  <Text slot="label" className="menu-label">
                    {entry.label}
                  </Text>
                  <Text slot="description">{entry.end}</Text>
                </>
              )}
              {entry.checked && entry.icon !== undefined && <Check size={16} className="menu-check" aria-hidden />}
              {entry.shortcut !== undefined && <kbd>{entry.shortcut}</kbd>}
            </MenuItem>
          ))}
        </MenuSection>
      ))}
    </AriaMenu>
  );
}

/** Choosing calls the entry's own `onAction`; the caller controls what is checked. */
function choiceOf({ entries, several = false }: MenuGroup) {
  if (!entries.some(({ checked }) => checked !== undefined)) return {};
  return {
    selectionMode: several ? ('multiple' as const) : ('single' as const),
    selectedKeys: entries.filter(({ checked }) => checked).map(({ id }) => id),
    shouldCloseOnSelect: true,
  };
}

export function Menu({ trigger, label, groups }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="menu-popover" offset={4}>
        <MenuList label={label} groups={groups} />
      </Popover>
    </MenuTrigger>
  );
}
