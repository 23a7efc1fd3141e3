/** A board in reading order, as tables: what screen readers, the table view, CSV and Markdown read. */
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
