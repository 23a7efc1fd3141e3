/** The share dialog: links by role, copied through the clipboard. */
import { expect, type Locator, type Page } from '@playwright/test';

export class ShareDialog {
  readonly dialog: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Share this project' });
  }

  async opened(): Promise<this> {
    await expect(this.dialog).toBeVisible();
    return this;
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Close' }).click();
    await expect(this.dialog).toBeHidden();
  }

  /** @returns the address of a new link with that role */
  async copyLink(role: 'editor' | 'participant' | 'viewer'): Promise<string> {
    const form = this.dialog.getByRole('form', { name: 'New link' });
    await form
      .getByRole('radio', { name: { editor: 'Editor', participant: 'Participant', viewer: 'Viewer' }[role] })
      .click();
    await form.getByRole('button', { name: 'Create and copy' }).click();
    await expect(this.dialog.getByText('Copied. You can paste it now.')).toBeVisible();
    const address = await this.page.evaluate(() => navigator.clipboard.readText());
    expect(address).toMatch(/\/p\/[A-Za-z0-9]+#[A-Za-z0-9_-]{20,}$/);
    return address;
  }
}
