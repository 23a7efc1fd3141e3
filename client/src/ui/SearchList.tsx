/**
 * A combobox with a list box: arrow keys move, Enter picks, Escape leaves. The caller filters; the highlight returns to the
 * first option whenever the options change.
 */
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useId, useRef, useState } from 'react';
import './search-list.css';

export interface SearchOption {
  readonly id: string;
  /** The screen reader label, when the content is more than text. */
  readonly label: string;
  readonly content: ReactNode;
  readonly disabled?: boolean;
}
export interface SearchGroup {
  readonly id: string;
  readonly title?: string;
  readonly options: readonly SearchOption[];
}

export interface SearchListProps {
  readonly label: string;
  readonly placeholder: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly groups: readonly SearchGroup[];
  /** Whether the list is shown; a list in a dialog always is. */
  readonly open: boolean;
  /** While the options answer an earlier query, Enter waits for those of the one that is typed. */
  readonly stale?: boolean;
  readonly listLabel: string;
  /** Shown below the list, e.g. the number of matches; alone when nothing matches. */
  readonly note?: string | undefined;
  /** @param key that picked it, `Enter` or `Tab`, with `Shift+` before it where it was held; nothing for a press of the pointer */
  readonly onPick: (id: string, key?: string) => void;
  /** Tab picks like Enter, e.g. in a cell of a table. */
  readonly tabPicks?: boolean;
  readonly onEscape?: () => void;
  readonly onFocus?: () => void;
  readonly icon?: ReactNode;
  readonly end?: ReactNode;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly autoFocus?: boolean;
  readonly className?: string;
}

function keyOf({ key, shiftKey }: KeyboardEvent): string {
  return shiftKey ? `Shift+${key}` : key;
}

export function SearchList(props: SearchListProps) {
  const { label, placeholder, query, onQuery, groups, open, listLabel, note, onPick, onEscape, onFocus } = props;
  const { icon, end, inputRef, autoFocus = false, className = '', stale = false, tabPicks = false } = props;
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const options = groups.flatMap((group) => group.options).filter((option) => !option.disabled);
  const key = options.map((option) => option.id).join(' ');
  const [walk, setWalk] = useState<{ readonly key: string; readonly at: number }>({ key: '', at: 0 });
  const at = walk.key === key ? Math.min(walk.at, options.length - 1) : 0;
  const active = options[Math.max(0, at)];
  const optionId = (id: string): string => `${base}-${id.replace(/[^\w-]/g, '_')}`;
  const activeId = open && active ? optionId(active.id) : undefined;

  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView?.({ block: 'nearest' });
  }, [activeId]);

  const entered = useRef<string | null>(null);
  useEffect(() => {
    const by = entered.current;
    if (by === null || stale) return;
    entered.current = null;
    if (open && active) onPick(active.id, by);
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (by !== undefined && options.length > 0) {
      event.preventDefault();
      const far = Math.abs(by) > 1;
      const next = far
        ? Math.max(0, Math.min(options.length - 1, at + by))
        : (at + by + options.length) % options.length;
      setWalk({ key, at: next });
    } else if (event.key === 'Enter' && stale) {
      event.preventDefault();
      entered.current = keyOf(event);
    } else if ((event.key === 'Enter' || (tabPicks && event.key === 'Tab')) && open && active) {
      event.preventDefault();
      onPick(active.id, keyOf(event));
    } else if (event.key === 'Escape' && onEscape) {
      event.preventDefault();
      event.stopPropagation();
      onEscape();
    }
  };

  return (
    <div className={`search-list ${className}`}>
      <div className="search-list-field">
        {icon}
        <input
          ref={inputRef}
          type="text"
          role="combobox"
          aria-label={label}
          aria-expanded={open}
          aria-controls={`${base}-list`}
          aria-autocomplete="list"
          {...(activeId === undefined ? {} : { 'aria-activedescendant': activeId })}
          placeholder={placeholder}
          value={query}
          spellCheck={false}
          autoComplete="off"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- only in a dialog that was just opened to type in
          autoFocus={autoFocus}
          onChange={(event) => {
            entered.current = null;
            onQuery(event.currentTarget.value);
          }}
          onFocus={onFocus}
          onKeyDown={onKeyDown}
        />
        {end}
      </div>
      <div className="search-list-drop" hidden={!open}>
        <div ref={list} id={`${base}-list`} role="listbox" aria-label={listLabel} className="search-list-options">
          {groups.map((group) => (
            <div key={group.id} role="group" aria-label={group.title ?? listLabel}>
              {group.title !== undefined && (
                <div className="search-list-title" aria-hidden>
                  {group.title}
                </div>
              )}
              {group.options.map((option) => (
                // The keys are the field's: it keeps the focus while the options are walked.
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
                <div
                  key={option.id}
                  id={optionId(option.id)}
                  role="option"
                  aria-selected={option === active}
                  aria-label={option.label}
                  aria-disabled={option.disabled || undefined}
                  className="search-list-option"
                  onPointerDown={(event) => event.preventDefault()}
                  onPointerMove={() => {
                    const index = options.indexOf(option);
                    if (index >= 0 && index !== at) setWalk({ key, at: index });
                  }}
                  onClick={() => !option.disabled && onPick(option.id)}
                >
                  {option.content}
                </div>
              ))}
            </div>
          ))}
        </div>
        {note !== undefined && (
          <div className="search-list-note" role="status">
            {note}
          </div>
        )}
      </div>
    </div>
  );
}
