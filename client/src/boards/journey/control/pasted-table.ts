/** A pasted table and its target position. */
import type { RawTable } from '@polku/shared/formats/table-text';

export interface PastePlace {
  /** Null where the board has no stage. */
  readonly stage: string | null;
  readonly index: number;
  readonly like?: string;
}

/** A table that waits for an answer; nothing of it is written yet. */
export interface PastedTable {
  readonly table: RawTable;
  readonly place: PastePlace;
}
