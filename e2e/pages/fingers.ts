/** Touch gestures, moved as a hand moves: in steps, some milliseconds apart. */
import type { CDPSession, Page } from '@playwright/test';

interface Point {
  readonly x: number;
  readonly y: number;
}

const STEPS = 12;
const STEP_MS = 16;
/** Longer than the canvas waits before a still finger is held. */
const HELD_MS = 700;

export class Fingers {
  private constructor(
    private readonly page: Page,
    private readonly cdp: CDPSession,
  ) {}

  static async of(page: Page): Promise<Fingers> {
    return new Fingers(page, await page.context().newCDPSession(page));
  }

  private async put(type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]): Promise<void> {
    await this.cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map((point, id) => ({ ...point, id })),
    });
  }

  /** Moves any number of fingers at once. @param held how long they rest before they move, ms */
  async move(from: readonly Point[], to: readonly Point[], held = 0): Promise<void> {
    await this.put('touchStart', from);
    await this.page.waitForTimeout(held);
    for (let step = 1; step <= STEPS; step += 1) {
      const share = step / STEPS;
      const between = from.map((point, at) => ({
        x: point.x + ((to[at]?.x ?? point.x) - point.x) * share,
        y: point.y + ((to[at]?.y ?? point.y) - point.y) * share,
      }));
      await this.put('touchMove', between);
      await this.page.waitForTimeout(STEP_MS);
    }
    await this.put('touchEnd', []);
  }

  async hold(point: Point): Promise<void> {
    await this.put('touchStart', [point]);
    await this.page.waitForTimeout(HELD_MS);
    await this.put('touchEnd', []);
  }
}
