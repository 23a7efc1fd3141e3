/** The menu of boards and the actions of the current one. */
import { expect, type Locator, type Page } from '@playwright/test';

export class BoardsMenu {
  constructor(readonly page: Page) {}

  /** What stands in place of a board that is not there. */
  get notice(): Locator {
    return this.page.locator('.notice');
  }

  /** Begins to delete the board in view. @returns what is asked */
  async beginDelete(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Boards', exact: true }).click();
    await this.page.getByRole('menuitem', { name: 'Delete…' }).click();
    const dialog = this.page.getByRole('dialog', { name: /^Delete the/ });
    await expect(dialog).toBeVisible();
    return dialog;
  }

  async delete(): Promise<void> {
    const dialog = await this.beginDelete();
    await dialog.getByRole('button', { name: /^Delete the/ }).click();
    await expect(dialog).toBeHidden();
  }
}
