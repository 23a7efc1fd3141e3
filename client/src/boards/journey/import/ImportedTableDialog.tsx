/** Asks how to map a table file that becomes a new map. */
import { personasOf } from '@polku/shared/boards/journey/facts/personas';
import { useMemo } from 'react';
import type { TableQuestionProps } from '../../../kernel/board-kind-view';
import { TableMappingDialog } from './TableMappingDialog';
import { namesBeside } from './table-summary';

export function ImportedTableDialog({ read, ...asked }: TableQuestionProps) {
  const own = useMemo(() => ({ personas: personasOf(read) }), [read]);
  const known = useMemo(() => namesBeside(read), [read]);
  return <TableMappingDialog how="import" known={known} own={own} {...asked} />;
}
