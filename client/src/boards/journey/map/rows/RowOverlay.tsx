/**
 * Controls at row heads: a menu to rename and move, Alt+up/down to move, double click on the name to rename. Order and names
 * belong to the board; a team's or persona's name is its own.
 */
import { setRowName } from '@polku/shared/boards/journey/commands/set-row-name';
import { editProjectText } from '@polku/shared/project/commands/edit-project-text';
import { memo, useState } from 'react';
import type { JourneyControl } from '../../control/journey-context';
import { useLayoutList, useLayoutPart } from '../../control/layout-parts';
import { RowHead } from './RowHead';
import { RowNameDialog } from './RowNameDialog';
import { type RowPart, rowParts } from './row-parts';
import '../lanes/lanes.css';

export const RowOverlay = memo(function RowOverlay({ control }: { readonly control: JourneyControl }) {
  const { words, board, readOnly } = control;
  const rows = useLayoutList(control, rowParts);
  const by = useLayoutPart(control, ({ rowsBy }) => rowsBy);
  const [naming, setNaming] = useState<RowPart | null>(null);
  if (readOnly) return null;
  return (
    <div className="origin">
      {rows.map((row) => (
        <RowHead key={row.key} control={control} row={row} by={by} onName={setNaming} />
      ))}
      {naming && (
        <RowNameDialog
          words={words}
          name={naming.name}
          why={words.t(`rows.rename.why.${naming.value === null ? 'without' : by}`)}
          onClose={() => setNaming(null)}
          onName={(name) => {
            setNaming(null);
            if (name === naming.name) return;
            const whose = by === 'team' || by === 'persona' ? naming.value : null;
            if (whose !== null && name !== '') control.run(editProjectText, { id: whose, field: 'name', value: name });
            else control.run(setRowName, { board, by, row: naming.value, name });
          }}
        />
      )}
    </div>
  );
});
