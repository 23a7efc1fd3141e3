/** The panel of comments beside a board. */
import { expect, type Locator, type Page } from '@playwright/test';

export class CommentsPanel {
  readonly panel: Locator;
  /** Opens the panel, and says what is unread. */
  readonly button: Locator;
  readonly newComment: Locator;
  readonly reply: Locator;

  constructor(readonly page: Page) {
    this.panel = page.getByRole('complementary', { name: 'Comments' });
    this.button = page.getByRole('banner').getByRole('button', { name: /^Comments/ });
    this.newComment = this.panel.getByRole('textbox', { name: 'Your comment' });
    this.reply = this.panel.getByRole('textbox', { name: 'Your reply' });
  }

  /** A thread of a list, by its author and the beginning of its text. */
  thread(author: string, text: string): Locator {
    return this.panel.getByRole('button', { name: `${author}: ${text}` });
  }

  /** One post of the open thread. */
  post(text: string): Locator {
    return this.panel.getByRole('listitem').filter({ hasText: text });
  }

  /** What the open place or thread is about. */
  get place(): Locator {
    return this.panel.getByRole('heading', { level: 2 });
  }

  /** Opens the comments of what is selected, by its key. */
  async openHere(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Shift+M');
    await expect(this.panel).toBeVisible();
  }

  async send(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+Enter');
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await expect(this.panel).toBeHidden();
  }
}
