/** The sheet of a goals board, as a person writes it. */
import { expect, type Locator, type Page } from '@playwright/test';

export class GoalsSheet {
  readonly sheet: Locator;
  readonly grid: Locator;

  constructor(readonly page: Page) {
    this.sheet = page.locator('.goals');
    this.grid = page.getByRole('grid', { name: 'What is expected of each team' });
  }

  /** Adds a blank goals board from the boards menu. */
  async add(): Promise<this> {
    await this.page.getByRole('button', { name: 'Boards', exact: true }).click();
    await this.page.getByRole('menuitem', { name: 'New goals board', exact: true }).last().click();
    await expect(this.sheet).toBeVisible();
    return this;
  }

  /** Opens the first board with the name that a new one has. */
  async open(): Promise<this> {
    await this.page.getByRole('button', { name: 'Boards', exact: true }).click();
    await this.page.getByRole('menuitemradio', { name: 'New goals board', exact: true }).first().click();
    await expect(this.sheet).toBeVisible();
    return this;
  }

  text(label: string): Locator {
    return this.sheet.getByRole('textbox', { name: label, exact: true });
  }

  async addGoal(title: string): Promise<void> {
    await this.sheet.getByRole('button', { name: 'Add goal' }).click();
    await expect(this.text('Goal').last()).toBeFocused();
    await this.page.keyboard.type(title);
  }

  /** Names a new person as the owner of the goal that was added last. */
  async chooseNewOwner(name: string): Promise<void> {
    const owner = this.sheet
      .getByRole('listitem')
      .getByRole('button', { name: /Owner$/ })
      .last();
    await owner.click();
    await this.page.getByRole('option', { name: 'New person…' }).click();
    await this.page.getByRole('textbox', { name: 'Name of the new person' }).fill(name);
    await this.page.keyboard.press('Enter');
    await expect(owner).toBeFocused();
  }

  async addTeam(name: string): Promise<void> {
    await this.sheet.getByRole('button', { name: 'Add team' }).click();
    await this.page.getByRole('textbox', { name: 'Name of the team' }).fill(name);
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.press('Escape');
  }

  /** The cell of the goal and the team at these places, counted from 0. */
  cell(goal: number, team: number): Locator {
    return this.grid.locator(`[data-cell="${goal}:${team}"]`);
  }

  /** Shows what stands behind the first goal: its measure, dates and touchpoints. A new one shows it already. */
  async unfold(): Promise<void> {
    const head = this.sheet.getByRole('button', { name: 'Measure, dates and touchpoints' }).first();
    if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click();
    await expect(head).toHaveAttribute('aria-expanded', 'true');
  }

  /** Says that a touchpoint moves the measure of the goal that is unfolded. */
  async linkTouchpoint(title: string): Promise<void> {
    await this.sheet.getByRole('combobox', { name: 'Link touchpoints' }).fill(title);
    await this.sheet.getByRole('option', { name: new RegExp(`^${title}, `) }).click();
    await this.page.keyboard.press('Escape');
  }

  /** The touchpoints that move the measure of the goal that is unfolded. */
  linked(): Locator {
    return this.sheet.getByRole('button', { name: /^Unlink / });
  }
}
