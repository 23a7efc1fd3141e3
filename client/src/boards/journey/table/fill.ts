/** From texts for a block of cells to one command: what is understood is written, the rest is told with row and column. */
import type { TouchpointCells } from '@polku/shared/boards/journey/commands/fill-touchpoints';
import type { Touchpoint } from '@polku/shared/boards/journey/schema';
import { touchpointRecord } from '@polku/shared/boards/journey/schema';
import { type CellWrite, type Column, COLUMNS, type TableContext } from './columns';

export interface CellProblem {
  /** Counted from one among the touchpoints, as people count. */
  readonly row: number;
  readonly column: Column;
  readonly why: string;
}
export interface Fill {
  readonly rows: readonly TouchpointCells[];
  readonly cells: number;
  readonly problems: readonly CellProblem[];
  /** Names of teams that are not there yet, each once. */
  readonly newTeams: readonly string[];
}

const BLANK = Object.fromEntries(
  Object.entries(touchpointRecord.fields).map(([name, field]) => [name, field.fallback as unknown]),
) as unknown as Touchpoint;

interface Target {
  readonly touchpoints: readonly Touchpoint[];
  /** Place of the upper left cell. */
  readonly row: number;
  readonly column: number;
  /** Where rows beyond the last touchpoint are added; null: nowhere. */
  readonly stage: string | null;
}

/** @param texts rows of cells for the block that begins at the target */
export function fillFrom(texts: readonly (readonly string[])[], target: Target, context: TableContext): Fill {
  const rows: TouchpointCells[] = [];
  const problems: CellProblem[] = [];
  const newTeams = new Map<string, string>();
  let cells = 0;
  texts.forEach((line, down) => {
    const row = target.row + down;
    const touchpoint = target.touchpoints[row];
    if (!touchpoint && (target.stage === null || line.every((text) => text.trim() === ''))) return;
    let before = touchpoint ?? BLANK;
    let write: CellWrite = {};
    line.forEach((text, right) => {
      const column = COLUMNS[target.column + right];
      if (!column) return;
      const read = column.read(text, before, context);
      if ('why' in read) {
        problems.push({ row: row + 1, column, why: read.why });
        return;
      }
      cells++;
      const { teamName } = read.write;
      if (teamName !== undefined && !newTeams.has(teamName.toLowerCase()))
        newTeams.set(teamName.toLowerCase(), teamName);
      // Later cells of the row see what the earlier ones set: an answer count after its mean.
      before = { ...before, ...read.write.fields };
      write = {
        ...write,
        ...read.write,
        ...(read.write.fields ? { fields: { ...write.fields, ...read.write.fields } } : {}),
        ...(read.write.texts ? { texts: { ...write.texts, ...read.write.texts } } : {}),
      };
    });
    if (touchpoint) rows.push({ id: touchpoint.id, ...write });
    else if (target.stage !== null) rows.push({ id: null, stage: target.stage, ...write });
  });
  return {
    rows: rows.filter((row) => row.id === null || Object.keys(row).length > 1),
    cells,
    problems,
    newTeams: [...newTeams.values()],
  };
}
