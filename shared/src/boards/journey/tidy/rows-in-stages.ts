/**
 * Assigns rows to stages: a row without one goes on in the stage above it (merged spreadsheet cells look so). Consecutive
 * rows of a stage with the same moment are parallel.
 */
import type { TidyRow } from '../../../kernel/tidy';

export interface RowInStage {
  readonly row: TidyRow;
  /** Empty if neither it nor a row above names one. */
  readonly stageName: string;
}

function textOf(row: TidyRow | undefined, name: string): string {
  const value = row?.fields[name];
  return typeof value === 'string' ? value.trim() : '';
}

/** @param first the stage of rows before one is named */
export function inStages(rows: readonly TidyRow[], first = ''): readonly RowInStage[] {
  let stageName = first;
  return rows.map((row) => {
    stageName = textOf(row, 'stage') || stageName;
    return { row, stageName };
  });
}

/** @returns the rows, those parallel to the one before them marked so */
export function withMoments(rows: readonly TidyRow[]): readonly TidyRow[] {
  return inStages(rows).map(({ row, stageName }, at, all) => {
    const before = all[at - 1];
    const moment = textOf(row, 'moment');
    const same = moment !== '' && before?.stageName === stageName && textOf(before.row, 'moment') === moment;
    return same ? { ...row, fields: Object.assign(Object.create(null), row.fields, { with_previous: true }) } : row;
  });
}
