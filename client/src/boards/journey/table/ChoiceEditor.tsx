/**
 * The choice editor of a cell: a single choice closes it, of a multiple choice any number can be ticked. Letters jump to
 * entries.
 */
import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { Check } from 'lucide-react';
import type { RefObject } from 'react';
import { ListBox, ListBoxItem, Popover } from 'react-aria-components';
import '../../../ui/menu.css';
import type { Column, TableContext } from '@polku/shared/boards/journey/fields/column';

const NONE = '+none';

export interface ChoiceEditorProps {
  readonly column: Column;
  readonly touchpoint: Touchpoint;
  readonly context: TableContext;
  readonly label: string;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onChoose: (values: readonly string[]) => void;
  readonly onClose: () => void;
}

export function ChoiceEditor({ column, touchpoint, context, label, anchor, onChoose, onClose }: ChoiceEditorProps) {
  const several = column.kind === 'choices';
  const chosen = column.chosen?.(touchpoint) ?? [];
  const options = column.options?.(context) ?? [];
  const clearable = !several && !column.needed;
  return (
    <Popover
      className="menu-popover"
      aria-label={label}
      triggerRef={anchor}
      isOpen
      placement="bottom start"
      offset={2}
      onOpenChange={(open) => !open && onClose()}
    >
      <ListBox
        className="menu cell-choices scroll"
        aria-label={label}
        autoFocus={chosen.length > 0 || !several ? true : 'first'}
        selectionMode={several ? 'multiple' : 'single'}
        selectedKeys={chosen}
        onSelectionChange={(keys) => {
          const values = keys === 'all' ? options.map(({ value }) => value) : [...keys].map(String);
          onChoose(values.filter((value) => value !== NONE));
          if (!several) onClose();
        }}
      >
        {[...(clearable ? [{ value: NONE, label: context.words.t('inspector.none') }] : []), ...options].map(
          (option) => (
            <ListBoxItem key={option.value} id={option.value} textValue={option.label} className="menu-item">
              <span className="menu-icon">{chosen.includes(option.value) && <Check size={14} aria-hidden />}</span>
              <span className="menu-label">{option.label}</span>
            </ListBoxItem>
          ),
        )}
      </ListBox>
    </Popover>
  );
}
