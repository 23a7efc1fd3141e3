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

  /** @returns the address of a link with that role */
  async copyLink(role: 'editor' | 'viewer'): Promise<string> {
    const can = { editor: 'Can change everything on the boards', viewer: 'Can look, cannot change anything' }[role];
    const row = this.dialog.getByRole('listitem').filter({ hasText: can });
    await row.getByRole('button', { name: 'Copy link' }).click();
    await expect(row.getByRole('button', { name: 'Copied' })).toBeVisible();
    const address = await this.page.evaluate(() => navigator.clipboard.readText());
    expect(address).toMatch(/\/p\/[A-Za-z0-9]+#[A-Za-z0-9_-]{20,}$/);
    return address;
  }
}
