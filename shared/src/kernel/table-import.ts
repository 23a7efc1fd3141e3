/** How an imported table becomes a new board of a kind. */
import type { Change } from './change';
import type { CommandContext } from './command';
import type { TidyColumn, TidyRow } from './tidy';

export interface TableImport {
  /** Every column that is understood. */
  readonly columns: readonly TidyColumn[];
  /** What text without heads becomes. */
  readonly textColumns: readonly string[];
  /**
   * @param board to fill; its record is created in the same plan
   * @returns the changes that fill it, with the teams that rows name
   */
  readonly plan: (
    context: CommandContext,
    board: string,
    rows: readonly TidyRow[],
    teamColors: readonly string[],
  ) => readonly Change[];
}
