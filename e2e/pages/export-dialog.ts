/** The export dialog; each method returns the downloaded file. */
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

export interface DownloadedFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly text: string;
}

export class ExportDialog {
  readonly dialog: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Export' });
  }

  async opened(): Promise<this> {
    await expect(this.dialog).toBeVisible();
    return this;
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Close' }).click();
    await expect(this.dialog).toBeHidden();
  }

  async download(what: string, timeout = 30_000): Promise<DownloadedFile> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download', { timeout }),
      this.dialog.getByRole('button', { name: `Download: ${what}` }).click(),
    ]);
    const bytes = await readFile(await download.path());
    return { name: download.suggestedFilename(), bytes, text: bytes.toString('utf8') };
  }

  async png(scale: 1 | 2 | 3 | 4, timeout?: number): Promise<DownloadedFile> {
    await this.dialog.getByRole('radio', { name: `${scale}×` }).click();
    return this.download('Picture (PNG)', timeout);
  }

  /** Chooses what pictures show: the whole board, what is selected, or a stage by name. */
  async choosePart(part: string): Promise<void> {
    await this.dialog.getByRole('button', { name: /What is in the picture/ }).click();
    await this.page.getByRole('option', { name: part, exact: true }).click();
  }

  /** Draws what this person sees, or all of the board. */
  async draw(what: 'As I see it' | 'As everyone sees it'): Promise<void> {
    await this.dialog.getByRole('radio', { name: what }).click();
  }

  svg(): Promise<DownloadedFile> {
    return this.download('Vector picture (SVG)');
  }

  json(): Promise<DownloadedFile> {
    return this.download('Whole project (JSON)');
  }

  csv(): Promise<DownloadedFile> {
    return this.download('Touchpoints (CSV)');
  }
}
