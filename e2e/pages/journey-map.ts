/** The journey map on its canvas: what a person sees there by name, and the keys they use. */
import { expect, type Locator, type Page } from '@playwright/test';

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

export class JourneyMap {
  readonly canvas: Locator;
  /** The field in which a title is written where it stands. */
  readonly titleField: Locator;
  /** Every touchpoint near the view. */
  readonly touchpoints: Locator;

  constructor(readonly page: Page) {
    this.canvas = page.getByRole('group', { name: /^(Journey map|Asiakaspolku.*): / });
    this.titleField = page.getByRole('textbox', { name: 'Title of the touchpoint' });
    this.touchpoints = this.canvas.getByRole('button', { name: /; (Stage|Vaihe): / });
  }

  /** A touchpoint near the view: a button that says all about it, beginning with its title. */
  touchpoint(title: string): Locator {
    return this.canvas.getByRole('button', { name: new RegExp(`^${literally(title)}; `) });
  }

  stage(name: string): Locator {
    return this.canvas.getByRole('button', { name: new RegExp(`^${literally(name)}\\b`) });
  }

  /** @returns the middle of a touchpoint on the screen; pointers go to the canvas, which finds what lies there */
  async middleOf(touchpoint: Locator): Promise<{ x: number; y: number }> {
    await expect(touchpoint).toBeVisible();
    const box = await touchpoint.boundingBox();
    if (!box) throw new Error('The touchpoint is not on the screen.');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  async click(touchpoint: Locator): Promise<void> {
    const { x, y } = await this.middleOf(touchpoint);
    await this.page.mouse.click(x, y);
  }

  async select(title: string): Promise<void> {
    await this.click(this.touchpoint(title));
    await this.isSelected(title);
  }

  /** Adds a touchpoint to what is selected, or takes it away. */
  async shiftClick(title: string): Promise<void> {
    await this.page.keyboard.down('Shift');
    await this.click(this.touchpoint(title));
    await this.page.keyboard.up('Shift');
  }

  /** Drags a thing by its middle, in pixels of the screen. */
  async dragBy(thing: Locator, x: number, y: number): Promise<void> {
    const from = await this.middleOf(thing);
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + x / 2, from.y + y / 2, { steps: 4 });
    await this.page.mouse.move(from.x + x, from.y + y, { steps: 4 });
    await this.page.mouse.up();
  }

  async isSelected(title: string): Promise<void> {
    await expect(this.touchpoint(title)).toHaveAttribute('aria-pressed', 'true');
  }

  /** Begins the title of the selected touchpoint. */
  async edit(title: string): Promise<void> {
    await this.select(title);
    await this.page.keyboard.press('Enter');
    await expect(this.titleField).toBeFocused();
  }

  /** Types titles one after another, Enter between them, from an open title field on. */
  async typeTitles(titles: readonly string[]): Promise<void> {
    for (const [index, title] of titles.entries()) {
      await expect(this.titleField).toBeFocused();
      await expect(this.titleField).toHaveValue('');
      await this.page.keyboard.type(title);
      await expect(this.titleField).toHaveValue(title);
      await this.page.keyboard.press(index < titles.length - 1 ? 'Enter' : 'Escape');
    }
    await expect(this.titleField).toBeHidden();
  }

  /** Adds touchpoints after the last stage's last one, or into an empty stage by its button. */
  async begin(titles: readonly string[]): Promise<void> {
    await this.canvas.getByRole('button', { name: 'Add the first touchpoint' }).first().click();
    await this.typeTitles(titles);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async pasteText(text: string): Promise<void> {
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.page.keyboard.press('ControlOrMeta+V');
  }

  /** Shows what lies that many pixels further on. */
  async moveRight(pixels: number): Promise<void> {
    await this.canvas.hover();
    await this.page.mouse.wheel(pixels, 0);
  }

  async fit(): Promise<void> {
    await this.page.getByRole('button', { name: 'Show everything' }).click();
  }

  /** The name at another person's cursor. */
  cursorOf(name: string): Locator {
    return this.canvas.locator('[data-cursor]').filter({ hasText: name });
  }
}
