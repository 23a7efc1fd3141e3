/** Tabs through a view: the focused element is inside the window, and nothing covers it. */
import { expect, type Page } from '@playwright/test';

const MOST = 400;
const FEWEST = 25;

/** Tabs on until the first stop comes again. @returns how many stops there are, and what could not be seen at its own */
async function tabThrough(page: Page): Promise<{ stops: number; hidden: readonly string[] }> {
  const hidden: string[] = [];
  await page.keyboard.press('Tab');
  const first = await page.evaluateHandle(() => document.activeElement);
  for (let stops = 1; stops <= MOST; stops += 1) {
    const unseen = await page.evaluate(outOfSight);
    if (unseen !== null) hidden.push(unseen);
    await page.keyboard.press('Tab');
    if (await first.evaluate((element) => element === document.activeElement)) return { stops, hidden };
  }
  throw new Error(`There are more than ${MOST} stops.`);
}

/** Waits until at least a third of the focused thing can be seen. @returns what it is when that does not come */
async function outOfSight(): Promise<string | null> {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return null;
  const isSeen = (): boolean => {
    const { left, top, width, height } = focused.getBoundingClientRect();
    const parts = [0.1, 0.5, 0.9];
    const points = parts.flatMap((across) =>
      parts.map((down) => [left + width * across, top + height * down] as const),
    );
    const hits = points.filter(([x, y]) => {
      const hit = document.elementFromPoint(x, y);
      // A switch is drawn by its label.
      return (
        hit !== null && (focused.contains(hit) || hit.contains(focused) || focused.closest('label')?.contains(hit))
      );
    });
    return hits.length >= 3;
  };
  // The view follows within some frames.
  for (let frame = 0; frame < 120; frame += 1) {
    if (isSeen()) return null;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  const { left, top, width, height } = focused.getBoundingClientRect();
  const name = focused.getAttribute('aria-label') ?? focused.textContent ?? '';
  return `“${name.trim().slice(0, 60)}” at ${left}, ${top}, ${width} × ${height}`;
}

/** Every stop of Tab is in the window, and nothing covers it. */
export async function everyStopIsSeen(page: Page, what: string): Promise<void> {
  const { stops, hidden } = await tabThrough(page);
  expect.soft(hidden, `stops of Tab on ${what}`).toEqual([]);
  expect(stops).toBeGreaterThan(FEWEST);
}
