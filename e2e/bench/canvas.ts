/** The map at one size: opening, panning, dragging, remote typing, the picture, in one headless browser. */
import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  chromium,
  type Locator,
  type Page,
} from '@playwright/test';
import { CHROMIUM_FLAGS, requireChromium } from '../../.ci/find-chromium.mjs';
import { HomePage, textFile } from '../pages/home-page';
import { ProjectPage } from '../pages/project-page';
import { manyTouchpoints } from '../scenes/many-touchpoints';
import { joinRaw } from '../scenes/raw-peer';
import { type Motion, motion, sixtyTimesASecond, STEPS } from './numbers';

const VIEW = { width: 1280, height: 800 };
const MIDDLE = { x: 480, y: 420 };
const CTRL = 2;
const SETTLED_MS = 1500;
const PNG_MS = 240_000;
const MANY = { people: 30, lettersEach: 4 };
const SLOWER = 3;

export interface CanvasFigures {
  readonly touchpoints: number;
  readonly importMs: number;
  readonly openMs: number;
  readonly pan: Motion;
  readonly panAll: Motion;
  readonly zoom: Motion;
  readonly drag: Motion;
  readonly remoteTyping: Motion;
  /** Thirty people write four letters a second each, as many of them as possible in what is in view. */
  readonly manyTyping: Motion;
  /** The same hand on a processor that the browser slows down to a third. */
  readonly slow: { readonly pan: Motion; readonly zoom: Motion; readonly drag: Motion };
  readonly png: { readonly ms: number; readonly width: number; readonly height: number; readonly remark: string };
  readonly heapMb: number;
  readonly elements: number;
}

interface Tab {
  readonly browser: Browser;
  readonly page: Page;
  readonly cdp: CDPSession;
  readonly project: ProjectPage;
}

/** Notes when each touchpoint's face was first on the screen: seen in one frame, painted by the next. */
const WATCH_OPENING = `globalThis.polkuSeen = new Map();
requestAnimationFrame(function look() {
  const fresh = [];
  for (const face of document.querySelectorAll('.canvas-node[data-item] .canvas-face')) {
    const id = face.parentElement.dataset.item;
    if (!polkuSeen.has(id)) fresh.push(id);
  }
  requestAnimationFrame((now) => { for (const id of fresh) if (!polkuSeen.has(id)) polkuSeen.set(id, now); });
  if (performance.now() < 20000) requestAnimationFrame(look);
});`;
const OPENED = `(() => {
  let last = 0;
  for (const node of document.querySelectorAll('.canvas-node[data-item]')) {
    const box = node.getBoundingClientRect();
    const inView = box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight;
    if (inView) last = Math.max(last, polkuSeen.get(node.dataset.item) ?? Infinity);
  }
  return last;
})()`;

async function settle(page: Page): Promise<void> {
  // Nothing to poll: what is waited for is that the page has nothing more to do.
  await page.waitForTimeout(SETTLED_MS);
}

async function openTab(browser: Browser, context: BrowserContext, address: string): Promise<Tab & { openMs: number }> {
  const page = await context.newPage();
  await page.addInitScript({ content: WATCH_OPENING });
  const project = await new ProjectPage(page).visit(address);
  await project.map.touchpoints.first().waitFor();
  await settle(page);
  const openMs = await page.evaluate<number>(OPENED);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  return { browser, page, cdp, project, openMs };
}

async function wheel(
  { cdp }: Tab,
  step: (n: number) => { dx?: number; dy?: number; modifiers?: number },
): Promise<void> {
  await sixtyTimesASecond(STEPS, (n) => {
    const { dx = 0, dy = 0, modifiers = 0 } = step(n);
    const event = { type: 'mouseWheel', ...MIDDLE, deltaX: dx, deltaY: dy, modifiers } as const;
    void cdp.send('Input.dispatchMouseEvent', event);
  });
}

/** There and back, so that the board's edge is never reached. */
const turning = (n: number, by: number): number => (n < STEPS / 2 ? by : -by);

/** @returns a touchpoint that stands in the middle of the view, clear of heads and panels */
async function inTheMiddle({ project }: Tab): Promise<Locator> {
  for (const touchpoint of await project.map.touchpoints.all()) {
    const box = await touchpoint.boundingBox();
    if (box && box.x > 250 && box.x + box.width < 900 && box.y > 200 && box.y + box.height < 650) return touchpoint;
  }
  throw new Error('No touchpoint stands in the middle of the view.');
}

async function drag(tab: Tab): Promise<Motion> {
  const { page, cdp, project } = tab;
  const { x, y } = await project.map.middleOf(await inTheMiddle(tab));
  await page.mouse.move(x, y);
  await page.mouse.down();
  const dragged = await motion(tab, 1, () =>
    sixtyTimesASecond(STEPS, (n) => {
      const at = { x: x + n * 5, y: y + Math.sin(n / 8) * 60 };
      void cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at, button: 'left', buttons: 1 });
    }),
  );
  await page.keyboard.press('Escape');
  await page.mouse.up();
  return dragged;
}

async function remoteTyping(tab: Tab, link: string): Promise<Motion> {
  const label = (await (await inTheMiddle(tab)).getAttribute('aria-label')) ?? '';
  const peer = await joinRaw(link);
  const title = peer.titleOf(peer.touchpointCalled(label.split('; ')[0] ?? ''));
  try {
    return await motion(tab, 2, () =>
      sixtyTimesASecond(STEPS * 2, (n) => {
        if (n % 20 < 10) title.insert(title.length, 'a');
        else title.delete(title.length - 1, 1);
      }),
    );
  } finally {
    peer.end();
  }
}

async function manyTyping(tab: Tab, link: string): Promise<Motion> {
  const labels = await tab.project.map.touchpoints.evaluateAll((all) =>
    all.map((element) => element.getAttribute('aria-label') ?? ''),
  );
  const peer = await joinRaw(link);
  try {
    const titles = labels
      .slice(0, MANY.people)
      .map((label) => peer.titleOf(peer.touchpointCalled(label.split('; ')[0] ?? '')));
    const perStep = (MANY.people * MANY.lettersEach) / 60;
    return await motion(tab, 2, () =>
      sixtyTimesASecond(STEPS * 2, (n) => {
        for (let letter = 0; letter < perStep; letter += 1) {
          const nth = n * perStep + letter;
          const title = titles[nth % titles.length];
          if (nth % (2 * MANY.people) < MANY.people) title?.insert(title.length, 'a');
          else title?.delete(title.length - 1, 1);
        }
      }),
    );
  } finally {
    peer.end();
  }
}

const panned = (tab: Tab): Promise<Motion> => motion(tab, 1, () => wheel(tab, (n) => ({ dx: turning(n, 20) })));
const zoomed = (tab: Tab): Promise<Motion> =>
  motion(tab, 1, () => wheel(tab, (n) => ({ dy: turning(n, 12), modifiers: CTRL })));

/** Goes back to the beginning at the height that fits, and waits until all is still. */
async function toTheStart({ page }: Tab): Promise<void> {
  await page.getByRole('button', { name: 'Fit the height and go to the start' }).click();
  await settle(page);
}

async function slowly(tab: Tab): Promise<CanvasFigures['slow']> {
  const { page, cdp } = tab;
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  try {
    await page.mouse.move(MIDDLE.x, MIDDLE.y);
    await settle(page);
    const pan = await panned(tab);
    await settle(page);
    const zoom = await zoomed(tab);
    await settle(page);
    await toTheStart(tab);
    return { pan, zoom, drag: await drag(tab) };
  } finally {
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await settle(page);
  }
}

async function picture({ page, project }: Tab): Promise<CanvasFigures['png']> {
  const dialog = await project.openExport();
  const began = performance.now();
  const { bytes } = await dialog.png(1, PNG_MS);
  const ms = performance.now() - began;
  const remark = (await dialog.dialog.getByRole('alert').allInnerTexts()).join(' ');
  await page.keyboard.press('Escape');
  return { ms, width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), remark };
}

/** Measures a journey of that size on the server at `url`. */
export async function measureCanvas(url: string, touchpoints: number): Promise<CanvasFigures> {
  const browser = await chromium.launch({ executablePath: requireChromium(), args: CHROMIUM_FLAGS });
  try {
    const context = await browser.newContext({ baseURL: url, viewport: VIEW, locale: 'en-GB' });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const first = await context.newPage();
    const home = await new HomePage(first).open();
    const began = performance.now();
    await home.choose(textFile(`${touchpoints}.csv`, manyTouchpoints(touchpoints)));
    const made = new ProjectPage(first);
    await made.map.touchpoints.first().waitFor();
    const importMs = performance.now() - began;
    await made.status.filter({ hasText: 'Saved on the server' }).waitFor();
    const link = await made.openShare().then((dialog) => dialog.copyLink('editor'));
    const { address } = made;
    await first.close();
    const tab = await openTab(browser, context, address);
    const { page, cdp, project, openMs } = tab;
    await page.mouse.move(MIDDLE.x, MIDDLE.y);
    const pan = await panned(tab);
    await settle(page);
    const zoom = await zoomed(tab);
    await settle(page);
    await toTheStart(tab);
    const typing = await remoteTyping(tab, link);
    const many = await manyTyping(tab, link);
    const dragged = await drag(tab);
    await toTheStart(tab);
    const slow = await slowly(tab);
    await project.map.fit();
    await settle(page);
    const panAll = await motion(tab, 1, () => wheel(tab, (n) => ({ dx: turning(n, 6), dy: turning(n, 3) })));
    await settle(page);
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    const elements = await page.locator('*').count();
    const png = await picture(tab);
    return {
      touchpoints,
      importMs,
      openMs,
      pan,
      panAll,
      zoom,
      drag: dragged,
      remoteTyping: typing,
      manyTyping: many,
      slow,
      png,
      heapMb: usedSize / 2 ** 20,
      elements,
    };
  } finally {
    await browser.close();
  }
}
