/** Asks how to map a table pasted onto the map or into the table, and writes it. */
import { useMemo } from 'react';
import type { JourneyControl } from '../control/journey-context';
import { knownNames, ownNames, pasteTableRows } from './paste-table';
import type { PastedTable } from '../control/pasted-table';
import { TableMappingDialog } from './TableMappingDialog';

export interface PastedTableDialogProps {
  readonly control: JourneyControl;
  readonly pasted: PastedTable;
}

export function PastedTableDialog({ control, pasted }: PastedTableDialogProps) {
  const own = useMemo(() => ownNames(control), [control]);
  const known = useMemo(() => knownNames(control), [control]);
  const { table, place } = pasted;
  return (
    <TableMappingDialog
      table={table}
      how="paste"
      known={known}
      own={own}
      onTake={(rows, left) => {
        control.askTable(null);
        pasteTableRows(control, rows, left, place);
      }}
      onClose={() => control.askTable(null)}
    />
  );
}
