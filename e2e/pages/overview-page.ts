/** The project overview: boards as cards, their relations, teams. */
import { expect, type Locator, type Page } from '@playwright/test';

export class OverviewPage {
  readonly boards: Locator;
  readonly teams: Locator;

  constructor(readonly page: Page) {
    this.boards = page.getByRole('region', { name: 'Boards', exact: true });
    this.teams = page.getByRole('region', { name: 'Teams' });
  }

  async open(): Promise<this> {
    await this.page.getByRole('button', { name: 'Project overview' }).click();
    await expect(this.boards).toBeVisible();
    return this;
  }

  card(name: string): Locator {
    return this.boards
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('button', { name: `Open “${name}”`, exact: true }) });
  }

  /** Names of the boards in the order of their cards. */
  async order(): Promise<readonly string[]> {
    const opens = this.boards.getByRole('button', { name: /^Open “/ });
    return opens.evaluateAll((all) => all.map((one) => (one.getAttribute('aria-label') ?? '').slice(6, -1)));
  }

  async addTeam(name: string): Promise<void> {
    await this.teams.getByRole('button', { name: 'Add team' }).click();
    await this.teams.getByRole('textbox', { name: 'New team' }).fill(name);
    await this.page.keyboard.press('Enter');
    await expect(this.handleOf(name)).toBeVisible();
  }

  handleOf(name: string): Locator {
    return this.page.getByRole('button', { name: `Move ${name}`, exact: true });
  }

  async teamNames(): Promise<readonly string[]> {
    const names = this.teams.getByRole('textbox', { name: /^Name of the team / });
    return names.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  }
}
