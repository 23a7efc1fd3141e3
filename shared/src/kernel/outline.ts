/** A board in reading order as tables, read by screen readers, the table view, CSV and Markdown. */
export interface OutlineTable {
  readonly id: string;
  readonly heading: string;
  /** A sentence under the heading; a table that has one is there without rows, too. */
  readonly lead?: string;
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
  /** Paragraphs under the title. */
  readonly lead?: readonly string[];
  readonly tables: readonly OutlineTable[];
}
