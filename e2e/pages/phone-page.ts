/** The page for phones. */
import { expect, type Locator, type Page } from '@playwright/test';

/** @returns the address of the phone page that a link leads to */
export const phoneAddress = (address: string): string => address.replace('/p/', '/w/');

/** Sizes of small phones that are still sold. */
export const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true } as const;

export class PhonePage {
  readonly state: Locator;

  constructor(readonly page: Page) {
    this.state = page.locator('.phone-state');
  }

  /** @param link any link of the project */
  async visit(link: string): Promise<this> {
    await this.page.goto(phoneAddress(link));
    return this;
  }

  /** Two taps and a name. */
  async join(name: string, side = 'A customer'): Promise<this> {
    await this.page.getByRole('textbox', { name: 'Your name or alias' }).fill(name);
    await this.page.getByRole('radio', { name: side }).check();
    await this.page.getByRole('button', { name: 'Join' }).click();
    return this;
  }

  async inside(): Promise<this> {
    await expect(this.page.getByText('You: ')).toBeVisible();
    return this;
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { name });
  }

  /** Chooses a step of a scale on the item in view. */
  async rate(value: string): Promise<void> {
    await this.page.getByRole('radio', { name: value }).check();
  }

  async next(): Promise<void> {
    await this.page.getByRole('button', { name: 'Next' }).click();
  }

  async confirmed(): Promise<void> {
    await expect(this.state).toHaveText('Sent');
  }
}
