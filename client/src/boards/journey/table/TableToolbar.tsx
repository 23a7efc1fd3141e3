/** The toolbar above the table: add, move and remove rows. */
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../../../kernel/words/words';
import { Button, IconButton } from '../../../ui/Button';

export interface TableToolbarProps {
  readonly switcher?: ReactNode;
  readonly readOnly: boolean;
  readonly count: number;
  readonly canAdd: boolean;
  readonly hasRow: boolean;
  readonly onAdd: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

export function TableToolbar(props: TableToolbarProps) {
  const { switcher, readOnly, count, canAdd, hasRow, onAdd, onMove, onRemove } = props;
  const words = useWords();
  return (
    <div className="table-bar row gap-1 fixed">
      {switcher}
      {!readOnly && (
        <>
          <Button size="small" icon={<Plus size={14} />} isDisabled={!canAdd} onPress={onAdd}>
            {words.t('table.add')}
          </Button>
          <IconButton
            size="small"
            label={words.t('table.moveUp')}
            shortcut="Alt+↑"
            icon={<ArrowUp size={14} />}
            isDisabled={!hasRow}
            onPress={() => onMove(-1)}
          />
          <IconButton
            size="small"
            label={words.t('table.moveDown')}
            shortcut="Alt+↓"
            icon={<ArrowDown size={14} />}
            isDisabled={!hasRow}
            onPress={() => onMove(1)}
          />
          <IconButton
            size="small"
            label={words.t('table.remove')}
            shortcut="Alt+Del"
            icon={<Trash2 size={14} />}
            isDisabled={!hasRow}
            onPress={onRemove}
          />
        </>
      )}
      <span className="table-count caption soft nowrap">{words.t('table.count', { n: count })}</span>
    </div>
  );
}
