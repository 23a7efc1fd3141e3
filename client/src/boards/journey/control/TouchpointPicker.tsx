/** Picks a touchpoint of the board by title, listing only the best matches, since a board may have thousands. */
import { readJourney } from '@polku/shared/boards/journey/facts/journey-reader';
import { useId, useState } from 'react';
import { Button as AriaButton, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { ChevronDown } from 'lucide-react';
import { useDerived, useProjection } from '../../../kernel/store/use-projection';
import { useWords } from '../../../kernel/words/words';
import '../../../ui/menu.css';
import { useBoard } from '../../../kernel/board/board-context';

const SHOWN = 40;

export interface TouchpointPickerProps {
  readonly label: string;
  readonly value: string | null;
  readonly without: readonly string[];
  readonly placeholder: string;
  readonly onChange: (id: string | null) => void;
  readonly autoFocus?: boolean;
}

export function TouchpointPicker({
  label,
  value,
  without,
  placeholder,
  onChange,
  autoFocus = false,
}: TouchpointPickerProps) {
  const words = useWords();
  const { session, board, readOnly } = useBoard();
  const [typed, setTyped] = useState<string | null>(null);
  const hintId = useId();
  const all = useDerived(
    session.projection,
    (read) => [read.list('touchpoint', board), read.list('stage', board)],
    (read) => readJourney(read, board).touchpoints,
  );
  const chosen = useProjection(session.projection, (read) => (value === null ? undefined : read.get(value)));
  const title = (text: unknown): string => (typeof text === 'string' && text !== '' ? text : words.t('word.untitled'));
  const name = chosen && !chosen.removed ? title(chosen['title']) : '';
  const wanted = (typed ?? '').trim().toLowerCase();
  const matches = all.filter(
    (touchpoint) => !without.includes(touchpoint.id) && touchpoint.title.toLowerCase().includes(wanted),
  );
  /** A field that was emptied means nothing. */
  const letGo = (): void => {
    if (typed === '' && value !== null) onChange(null);
  };
  return (
    <ComboBox
      className="field picker"
      aria-label={label}
      {...(matches.length > SHOWN ? { 'aria-describedby': hintId } : {})}
      isDisabled={readOnly}
      autoFocus={autoFocus}
      menuTrigger="focus"
      allowsEmptyCollection
      inputValue={typed ?? name}
      value={value}
      items={matches.slice(0, SHOWN).map((touchpoint) => ({ id: touchpoint.id, name: title(touchpoint.title) }))}
      onInputChange={(text) => setTyped(text === name ? null : text)}
      onChange={(key) => {
        setTyped(null);
        const next = key === null ? null : String(key);
        if (next !== value) onChange(next);
      }}
      onKeyDown={({ key, target }) => {
        // Leaving by a key puts the name back before the field is left.
        const onOption = target instanceof Element && target.hasAttribute('aria-activedescendant');
        if ((key === 'Tab' || key === 'Enter') && !onOption) letGo();
      }}
      onBlur={() => {
        letGo();
        setTyped(null);
      }}
    >
      <span className="flex relative">
        <Input className="field-input" placeholder={placeholder} />
        <AriaButton className="picker-open center faint" aria-label={words.t('inspector.pick', { label })}>
          <ChevronDown size={14} aria-hidden />
        </AriaButton>
      </span>
      <Popover className="menu-popover" offset={4}>
        <ListBox<{ id: string; name: string }>
          className="menu"
          renderEmptyState={() => <p className="hint">{words.t('inspector.pick.none')}</p>}
        >
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.name} className="menu-item">
              <span className="menu-label">{item.name}</span>
            </ListBoxItem>
          )}
        </ListBox>
        {matches.length > SHOWN && (
          <p className="hint" id={hintId}>
            {words.t('inspector.pick.more', { n: matches.length - SHOWN })}
          </p>
        )}
      </Popover>
    </ComboBox>
  );
}
