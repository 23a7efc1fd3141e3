/** What differs between two times of a project, for drawing on boards and for listing by place. */

/** Several of the last two can hold of one record. */
export type ChangeKind = 'added' | 'gone' | 'moved' | 'changed';
export const CHANGE_KINDS: readonly ChangeKind[] = ['added', 'gone', 'moved', 'changed'];

export interface FieldChange {
  /** Its name in the record. */
  readonly field: string;
  /** As read: what was never set has its default. */
  readonly from: unknown;
  readonly to: unknown;
  /** A text that people write (`wordDifference` says what changed in it), a value, or where the record is. */
  readonly what: 'text' | 'value' | 'place';
}

export interface RecordChange {
  readonly id: string;
  readonly type: string;
  /** `''`: it belongs to the project (boards themselves, teams, people). */
  readonly board: string;
  /** In the order of CHANGE_KINDS; one alone when it was added or is gone. */
  readonly kinds: readonly ChangeKind[];
  /** What it is called now, or was when it is gone. */
  readonly name: string;
  /** Names of what it is in, outermost first (stage and lane, section), now, or before when it is gone. */
  readonly place: readonly string[];
  /** Where it was before, if it has moved to another place by name. */
  readonly placeBefore: readonly string[] | null;
  /** What differs of a record that was there and still is. */
  readonly fields: readonly FieldChange[];
}

export interface BoardDifference {
  /** `''` for what belongs to the project. */
  readonly board: string;
  /** The board's kind; null of the project, and of a kind that this version does not know. */
  readonly kind: string | null;
  /** The board's name; of the project, its own. */
  readonly name: string;
  /** Whether the whole board is new or gone. */
  readonly whole: 'added' | 'gone' | null;
  /** By place: what stands in a stage or section comes after that stage or section itself. */
  readonly records: readonly RecordChange[];
  /** How many records were added, are gone, have moved, have changed. */
  readonly counts: Readonly<Record<ChangeKind, number>>;
}
