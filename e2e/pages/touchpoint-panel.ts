/** The panel of one touchpoint, filled in with the keyboard as one goes. */
import { expect, type Locator, type Page } from '@playwright/test';

export interface Measured {
  readonly metric: string;
  readonly unit: string;
  readonly actual: string;
  readonly target: string;
  /** ISO date. */
  readonly date: string;
}

export class TouchpointPanel {
  readonly panel: Locator;

  constructor(readonly page: Page) {
    this.panel = page.getByRole('complementary', { name: 'Details' });
  }

  field(label: string): Locator {
    return this.panel.getByRole('textbox', { name: label, exact: true });
  }

  async isOf(title: string): Promise<this> {
    await expect(this.field('Title')).toHaveValue(title);
    return this;
  }

  /** Tab leads from the mean to the number of answers. */
  async rate(what: string, mean: string, answers: string): Promise<void> {
    await this.field(`${what}: mean`).fill(mean);
    await this.page.keyboard.press('Tab');
    await expect(this.field(`${what}: number of answers`)).toBeFocused();
    await this.page.keyboard.type(answers);
    await this.page.keyboard.press('Tab');
  }

  async isMomentOfTruth(importance: string): Promise<void> {
    const scale = this.panel.getByRole('radiogroup', { name: 'Importance' });
    await scale.getByRole('radio', { name: importance, exact: true }).press(' ');
    await this.panel.getByRole('checkbox', { name: 'Moment of truth' }).press(' ');
  }

  async wants(reaction: string): Promise<void> {
    await this.field('Desired reaction').fill(reaction);
    await this.panel.getByRole('button', { name: 'Put on the ladder' }).click();
    await expect(this.panel.getByRole('button', { name: `Unlink “${reaction}”` })).toBeVisible();
  }

  /** Tab leads from the name of the metric through its parts to the day. */
  async measures({ metric, unit, actual, target, date }: Measured): Promise<void> {
    const { keyboard } = this.page;
    await this.panel.getByRole('combobox', { name: 'Metric', exact: true }).fill(metric);
    await keyboard.press('Tab');
    await expect(this.field('Unit')).toBeFocused();
    await keyboard.type(unit);
    await keyboard.press('Tab');
    for (const value of ['', actual, target]) {
      await keyboard.type(value);
      await keyboard.press('Tab');
    }
    const day = this.panel.getByLabel('Measured on', { exact: true });
    await expect(day).toBeFocused();
    await day.fill(date);
    await day.press('Enter');
  }

  async servesGoal(title: string): Promise<void> {
    await this.panel.getByRole('combobox', { name: 'Link a goal' }).fill(title);
    await this.panel.getByRole('option', { name: new RegExp(`^${title}`) }).click();
    await expect(this.panel.getByRole('button', { name: `Unlink the goal ${title}` })).toBeVisible();
    await this.page.keyboard.press('Escape');
  }
}
