/** Versions of the project: keeping one, what has changed since, and setting back. */
import { expect, type Locator, type Page } from '@playwright/test';
import { PeopleDialog } from './people-dialog';

export class HistoryDialog {
  readonly dialog: Locator;
  /** What has changed since the chosen version. */
  readonly changes: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'History' });
    this.changes = this.dialog.getByRole('region', { name: /^Changed since/ });
  }

  async open(): Promise<this> {
    await new PeopleDialog(this.page).command('History');
    await expect(this.dialog).toBeVisible();
    return this;
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Close' }).click();
    await expect(this.dialog).toBeHidden();
  }

  /** Kept versions, latest first, by their name or what kind they are of. */
  version(name: string): Locator {
    return this.dialog.getByRole('button', { name });
  }

  async keep(name: string): Promise<void> {
    await this.dialog.getByRole('textbox', { name: 'Name of the version' }).fill(name);
    await this.dialog.getByRole('button', { name: 'Keep this version' }).click();
    await expect(this.version(name)).toBeVisible();
  }

  async choose(name: string): Promise<void> {
    await this.version(name).first().click();
    await expect(this.changes).toBeVisible();
  }

  async setEverythingBack(): Promise<void> {
    await this.changes.getByRole('button', { name: 'Set everything back' }).click();
    await this.changes.getByRole('alertdialog').getByRole('button', { name: 'Set everything back' }).click();
    await expect(this.changes.getByText('Nothing has changed since then.')).toBeVisible();
  }
}
