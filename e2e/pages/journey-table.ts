/** The table of a journey, equivalent to the canvas. */
import type { Locator, Page } from '@playwright/test';

export class JourneyTable {
  readonly table: Locator;
  /** One for each touchpoint that is near the view; headings of stages are not among them. */
  readonly rows: Locator;

  constructor(readonly page: Page) {
    this.table = page.getByRole('grid', { name: /^Touchpoints of the journey/ });
    this.rows = this.table.getByRole('row').and(page.locator('[aria-selected]'));
  }

  /** The titles from top to bottom. */
  async titles(): Promise<readonly string[]> {
    return (await this.rows.getByRole('rowheader').allInnerTexts()).map((title) => title.trim());
  }

  row(title: string): Locator {
    return this.rows.filter({ has: this.page.getByRole('rowheader', { name: title, exact: true }) });
  }
}
