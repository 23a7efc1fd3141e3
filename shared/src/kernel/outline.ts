/** A board in reading order as tables, read by screen readers, the table view, CSV and Markdown. */
export interface OutlineTable {
  readonly id: string;
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly OutlineRow[];
}
export interface OutlineRow {
  /** Record id. */
  readonly id: string;
  readonly cells: readonly string[];
}
export interface Outline {
  readonly title: string;
  readonly tables: readonly OutlineTable[];
}
