/**
 * Picks one item by typing its name: matches are listed, Enter takes the highlighted one, initially the current choice. An
 * unknown name is offered as a new item, so that none is created by a typo.
 */
import { Check, Plus } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Words } from '../words/words';
import { SearchList } from '../../ui/SearchList';
import './pick-list.css';

export interface PickChoice {
  readonly id: string;
  readonly name: string;
  readonly mark?: ReactNode;
  readonly checked: boolean;
  /** Represents choosing nothing; not found by name. */
  readonly none?: boolean;
}

export interface PickListProps {
  readonly words: Words;
  readonly label: string;
  readonly placeholder: string;
  readonly choices: readonly PickChoice[];
  /** What is offered for a name that is not among the choices. */
  readonly making: (name: string) => string;
  readonly begin?: string;
  readonly tabPicks?: boolean;
  readonly onPick: (id: string, key?: string) => void;
  readonly onNew: (name: string, key?: string) => void;
  readonly onClose: () => void;
  readonly onQuery?: (query: string) => void;
}

/** No id: ids have letters and digits only. */
const NEW = '+new';

export function PickList(props: PickListProps) {
  const {
    words,
    label,
    placeholder,
    choices,
    making,
    begin = '',
    tabPicks = false,
    onPick,
    onNew,
    onClose,
    onQuery,
  } = props;
  const [query, setQuery] = useState(begin);
  const field = useRef<HTMLInputElement>(null);
  // Before the popover around it takes the focus for itself: the next key is already meant for the field.
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  const plain = (text: string): string => text.trim().toLocaleLowerCase(words.locale);
  const name = query.trim();
  const rank = (choice: PickChoice): number => {
    if (name === '') return choice.checked ? 0 : choice.none ? 2 : 1;
    return plain(choice.name) === plain(name) ? 0 : plain(choice.name).startsWith(plain(name)) ? 1 : 2;
  };
  const fitting = choices
    .filter((choice) => name === '' || (!choice.none && plain(choice.name).includes(plain(name))))
    .sort((a, b) => rank(a) - rank(b));
  const isNew = name !== '' && !choices.some((choice) => !choice.none && plain(choice.name) === plain(name));
  const row = (mark: ReactNode, text: string, checked: boolean): ReactNode => (
    <span className="row gap-2 full">
      <span className="pick-mark fixed">{mark}</span>
      <span className="truncate grow shrink">{text}</span>
      {checked && <Check size={15} aria-hidden />}
    </span>
  );
  return (
    <SearchList
      className="pick-list"
      label={label}
      placeholder={placeholder}
      query={query}
      onQuery={(next) => {
        setQuery(next);
        onQuery?.(next);
      }}
      open
      listLabel={label}
      inputRef={field}
      tabPicks={tabPicks}
      onPick={(id, key) => (id === NEW ? onNew(name, key) : onPick(id, key))}
      onEscape={onClose}
      groups={[
        {
          id: 'choices',
          options: [
            ...fitting.map(({ id, name: text, mark, checked }) => ({
              id,
              label: checked ? words.t('map.quick.chosen', { name: text }) : text,
              content: row(mark, text, checked),
            })),
            ...(isNew
              ? [{ id: NEW, label: making(name), content: row(<Plus size={15} aria-hidden />, making(name), false) }]
              : []),
          ],
        },
      ]}
    />
  );
}
