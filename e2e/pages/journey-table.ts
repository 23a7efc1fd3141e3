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
    return (await this.rows.locator('th > .cell').allInnerTexts()).map((title) => title.trim());
  }

  row(title: string): Locator {
    // Who else is there is named in the heading, too, beside the title.
    return this.rows.filter({ has: this.page.locator('th > .cell').getByText(title, { exact: true }) });
  }

  /** @param field by the name that it has in a touchpoint */
  cell(title: string, field: string): Locator {
    return this.row(title).locator(`[data-field="${field}"]`);
  }
}
