/** The sheet of a persona, as a person writes it. */
import { expect, type Locator, type Page } from '@playwright/test';

export class PersonaSheet {
  readonly sheet: Locator;

  constructor(readonly page: Page) {
    this.sheet = page.locator('.persona-sheet');
  }

  /** Adds a blank persona from the boards menu. */
  async add(): Promise<this> {
    await this.page.getByRole('button', { name: 'Boards', exact: true }).click();
    await this.page.getByRole('menuitem', { name: 'New persona' }).click();
    await expect(this.sheet).toBeVisible();
    await expect(this.text('Name')).toBeFocused();
    return this;
  }

  /** Opens a board by its name. */
  async open(name: string): Promise<this> {
    await this.page.getByRole('button', { name: 'Boards', exact: true }).click();
    await this.page.getByRole('menuitemradio', { name, exact: true }).click();
    return this;
  }

  text(label: string): Locator {
    return this.sheet.getByRole('textbox', { name: label, exact: true });
  }

  section(name: string): Locator {
    return this.sheet.getByRole('region', { name, exact: true });
  }

  /** What stands in a section, line by line. */
  async lines(section: string): Promise<readonly string[]> {
    const fields = this.section(section).locator('.persona-lines textarea');
    return fields.evaluateAll((all) => all.map((field) => (field as HTMLTextAreaElement).value));
  }

  /** Adds lines to a section, one after the other with Enter. */
  async write(section: string, lines: readonly string[]): Promise<void> {
    await this.section(section)
      .getByRole('button', { name: `Add a line to ${section}` })
      .click();
    for (const [at, line] of lines.entries()) {
      // Another person may have an empty line open, too.
      await expect(this.section(section).locator('.persona-lines textarea:placeholder-shown:focus')).toBeVisible();
      await this.page.keyboard.type(line);
      if (at < lines.length - 1) await this.page.keyboard.press('Enter');
    }
  }

  async mark(section: string, level: 'Assumption' | 'Observed' | 'Measured'): Promise<void> {
    await this.section(section)
      .getByRole('button', { name: `Evidence of ${section}` })
      .click();
    await this.page.getByRole('menuitemradio', { name: level }).click();
  }
}
