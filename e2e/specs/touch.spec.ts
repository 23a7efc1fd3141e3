/** The map by touch, on a tablet in both orientations. */
import type { Page } from '@playwright/test';
import { Fingers } from '../pages/fingers';
import { HomePage, textFile } from '../pages/home-page';
import { manyTouchpoints } from '../scenes/many-touchpoints';
import { expect, test } from '../scenes/test';

for (const viewport of [
  { width: 1024, height: 768 },
  { width: 820, height: 1180 },
]) {
  test.describe(`a tablet of ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport, hasTouch: true, isMobile: true });

    test('pans, zooms, selects, moves and opens the menu with fingers', async ({ page }) => {
      const { map, fingers, zoom } = await open(page);
      const first = map.touchpoints.first();
      const place = async () => map.middleOf(first);
      const box = await map.canvas.boundingBox();
      if (!box) throw new Error('The canvas is not on the screen.');
      const low = { x: box.x + box.width * 0.55, y: box.y + box.height * 0.78 };

      await test.step('one finger on empty board moves the board', async () => {
        const before = await place();
        await fingers.move([low], [{ x: low.x - 60, y: low.y - 30 }]);
        await expect.poll(async () => (await place()).x).toBeCloseTo(before.x - 60, 0);
        expect((await place()).y).toBeCloseTo(before.y - 30, 0);
        await fingers.move([low], [{ x: low.x + 60, y: low.y + 30 }]);
        await expect.poll(async () => (await place()).x).toBeCloseTo(before.x, 0);
      });
      await test.step('a tap selects', async () => {
        const at = await place();
        await page.touchscreen.tap(at.x, at.y);
        await expect(first).toHaveAttribute('aria-pressed', 'true');
      });
      await test.step('what is selected follows the finger at once; the board stays', async () => {
        const title = (await first.getAttribute('aria-label'))?.split(';')[0] ?? '';
        const at = await place();
        await fingers.move([at], [{ x: at.x + 250, y: at.y }]);
        await expect.poll(async () => (await map.middleOf(map.touchpoint(title))).x).toBeGreaterThan(at.x + 100);
        await page.keyboard.press('ControlOrMeta+z');
        await expect.poll(async () => (await map.middleOf(map.touchpoint(title))).x).toBeCloseTo(at.x, 0);
      });
      await test.step('a finger held still opens the menu, on a thing and on the board', async () => {
        await fingers.hold(await place());
        await expect(page.getByRole('menu')).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(page.getByRole('menu')).toBeHidden();
        await fingers.hold(low);
        await expect(page.getByRole('menu')).toBeVisible();
        await page.keyboard.press('Escape');
      });
      await test.step('two fingers zoom the board, not the page', async () => {
        const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        const apart = (by: number) => [
          { x: middle.x - by, y: middle.y },
          { x: middle.x + by, y: middle.y },
        ];
        await expect(zoom).toHaveText('100 %');
        await fingers.move(apart(180), apart(90));
        await expect(zoom).toHaveText('50 %');
        expect(await page.evaluate<number>('visualViewport.scale')).toBe(1);
        await fingers.move(apart(90), apart(180));
        await expect(zoom).toHaveText('100 %');
      });
    });
  });
}

async function open(page: Page) {
  const home = await new HomePage(page).open();
  const project = await home.import(textFile('tablet.csv', manyTouchpoints(32)));
  await expect(project.map.touchpoints.first()).toBeVisible();
  const zoom = page.getByRole('button', { name: /^Zoom, now / });
  return { map: project.map, fingers: await Fingers.of(page), zoom };
}
