/** An open project: header, save status, people, dialogs; the map and the table have page objects of their own. */
import { expect, type Locator, type Page } from '@playwright/test';
import { ExportDialog } from './export-dialog';
import { JourneyMap } from './journey-map';
import { JourneyTable } from './journey-table';
import { ShareDialog } from './share-dialog';

export class ProjectPage {
  readonly name: Locator;
  readonly boardName: Locator;
  readonly status: Locator;
  readonly people: Locator;
  readonly panel: Locator;
  readonly map: JourneyMap;
  readonly table: JourneyTable;

  constructor(readonly page: Page) {
    // On a board it leads to the overview.
    this.name = page.getByRole('banner').getByTitle('Project overview');
    this.boardName = page.getByRole('textbox', { name: 'Board name' });
    this.status = page.getByTestId('save-status');
    this.people = page.getByRole('group', { name: /Only you are here|people here/ });
    this.panel = page.getByRole('complementary', { name: 'Details' });
    this.map = new JourneyMap(page);
    this.table = new JourneyTable(page);
  }

  /** Waits until the board is shown. */
  async opened(): Promise<this> {
    await expect(this.map.canvas).toBeVisible();
    return this;
  }

  /** Opens a project's address, or the address of a link to it. */
  async visit(address: string): Promise<this> {
    await this.page.goto(address);
    return this.opened();
  }

  /** The address without the view's board, to come back to. */
  get address(): string {
    return new URL(this.page.url()).pathname;
  }

  async savedOnServer(): Promise<void> {
    await expect(this.status).toHaveText('Saved on the server');
  }

  async savedOnDevice(): Promise<void> {
    await expect(this.status).toContainText('Saved on this device');
  }

  async showTable(): Promise<JourneyTable> {
    await this.page.getByRole('radio', { name: 'Table', exact: true }).click();
    await expect(this.table.table).toBeVisible();
    return this.table;
  }

  async showMap(): Promise<JourneyMap> {
    await this.page.getByRole('radio', { name: 'Map', exact: true }).click();
    return this.map;
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  async openShare(): Promise<ShareDialog> {
    await this.button('Share').click();
    return new ShareDialog(this.page).opened();
  }

  async openExport(): Promise<ExportDialog> {
    await this.button('Export').click();
    return new ExportDialog(this.page).opened();
  }

  /** @returns the whole project as the JSON file that Export gives */
  async exportJson(): Promise<string> {
    const dialog = await this.openExport();
    const { text } = await dialog.json();
    await dialog.close();
    return text;
  }

  async chooseInMenu(name: string): Promise<void> {
    await this.page.getByRole('button', { name: /^(Menu|Valikko)$/ }).click();
    await this.page.getByRole('menuitemradio', { name, exact: true }).click();
  }

  /** Takes another name than the guest's that one was given. */
  async callMe(name: string): Promise<void> {
    await this.page.getByRole('button', { name: /, You: / }).click();
    const field = this.page.getByRole('textbox', { name: 'Your name, as others see it' });
    await field.fill(name);
    await field.press('Enter');
    await this.page.keyboard.press('Escape');
    await expect(this.page.getByRole('button', { name: `, You: ${name}` })).toBeVisible();
  }

  /** One figure of the panel, as a button with its label and value. */
  /** The figure itself, not what it lacks (“Lead time: unknown for …”). */
  figure(label: string): Locator {
    return this.panel.getByRole('button', { name: new RegExp(`^${label}(?!:)`) });
  }
}
