/** The dialog of people, and the commands that a facilitator has beside it. */
import { expect, type Locator, type Page } from '@playwright/test';

export class PeopleDialog {
  readonly dialog: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'People' });
  }

  /** Runs a command by its name, as the palette finds it. */
  async command(name: string): Promise<void> {
    await expect(this.page.getByRole('dialog')).toBeHidden();
    await this.page.keyboard.press('ControlOrMeta+K');
    await this.page.getByRole('dialog').getByRole('combobox').fill(name);
    await this.page.keyboard.press('Enter');
  }

  async open(): Promise<this> {
    await this.command('People');
    await expect(this.dialog).toBeVisible();
    return this;
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.dialog).toBeHidden();
  }

  person(name: string): Locator {
    return this.dialog.getByRole('listitem').filter({ hasText: name });
  }

  async letIn(name: string): Promise<void> {
    await this.dialog.getByRole('button', { name: `Let ${name} in` }).click();
  }

  async giveRole(name: string, role: string): Promise<void> {
    await this.dialog.getByRole('button', { name: new RegExp(`Role of ${name}`) }).click();
    await this.page.getByRole('option', { name: role }).click();
  }

  async act(name: string, action: string): Promise<void> {
    await this.dialog.getByRole('button', { name: `Actions for ${name}` }).click();
    await this.page.getByRole('menuitem', { name: action }).click();
  }

  /** Hides what somebody did whose access was just taken away. */
  async hideWorkOf(name: string): Promise<void> {
    await this.dialog.getByRole('button', { name: `Hide what ${name} did lately…` }).click();
    const hiding = this.page.getByRole('dialog', { name: `Hide what ${name} did` });
    await hiding.getByRole('button', { name: 'Look first' }).click();
    await hiding.getByRole('button', { name: 'Hide these edits' }).click();
    await expect(hiding.getByText(`What ${name} did is hidden. Undo brings it back.`)).toBeVisible();
    await hiding.getByRole('button', { name: 'Close' }).last().click();
    await expect(hiding).toBeHidden();
  }
}
