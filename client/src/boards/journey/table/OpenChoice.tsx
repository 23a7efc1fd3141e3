/**
 * The editor of a cell that accepts new names (stage, team, channel): typing finds an existing one or creates a new one. The
 * text is accepted on blur; Escape cancels.
 */
import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { type RefObject, useRef } from 'react';
import { Popover } from 'react-aria-components';
import { PickList } from '../../../kernel/board/PickList';
import type { AfterCell } from './CellEditor';
import { useWords } from '../../../kernel/words/words';
import type { Column, TableContext } from '@polku/shared/boards/journey/fields/column';

const NONE = '+none';
const AFTER: Readonly<Record<string, AfterCell>> = {
  Enter: 'down',
  'Shift+Enter': 'up',
  Tab: 'right',
  'Shift+Tab': 'left',
};

export interface OpenChoiceProps {
  readonly column: Column;
  readonly touchpoint: Touchpoint;
  readonly context: TableContext;
  readonly label: string;
  readonly anchor: RefObject<HTMLElement | null>;
  /** What was typed before it opened. */
  readonly begin: string;
  readonly onChoose: (text: string, after: AfterCell) => void;
  readonly onClose: () => void;
}

export function OpenChoice(props: OpenChoiceProps) {
  const { column, touchpoint, context, label, anchor, begin, onChoose, onClose } = props;
  const words = useWords();
  const typed = useRef(begin);
  const chosen = column.chosen?.(touchpoint).filter(Boolean) ?? [];
  const choices = (column.options?.(context) ?? []).map(({ value, label: name }) => ({
    id: value,
    name,
    checked: chosen.includes(value),
    mark: column.open === 'team' && (
      <i
        className="dot fixed pill"
        style={{ background: context.teams.find(({ id }) => id === value)?.color }}
        aria-hidden
      />
    ),
  }));
  const kind = column.open ?? 'channel';
  const none = { id: NONE, name: words.t('inspector.none'), none: true, checked: chosen.length === 0 };
  return (
    <Popover
      className="menu-popover"
      aria-label={label}
      triggerRef={anchor}
      isOpen
      placement="bottom start"
      offset={2}
      onOpenChange={(open) => {
        if (open) return;
        if (typed.current.trim() === '') onClose();
        else onChoose(typed.current, 'stay');
      }}
    >
      <PickList
        words={words}
        label={label}
        placeholder={words.t(`map.quick.find.${kind}`)}
        choices={column.needed ? choices : [...choices, none]}
        making={(name) => words.t(`map.quick.new.${kind}`, { name })}
        begin={begin}
        tabPicks
        onQuery={(query) => {
          typed.current = query;
        }}
        onClose={onClose}
        onPick={(id, key) => onChoose(id === NONE ? '' : id, AFTER[key ?? ''] ?? 'stay')}
        onNew={(name, key) => onChoose(name, AFTER[key ?? ''] ?? 'stay')}
      />
    </Popover>
  );
}
