/**
 * A room at work: fifty scripted people, thirty of whom edit four times a second while all move cursors, and three browsers
 * that look on. How long an edit takes until a browser draws it, how the map moves meanwhile, and what the server keeps.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import type * as Y from 'yjs';
import { CHROMIUM_FLAGS, requireChromium } from '../../.ci/find-chromium.mjs';
import { HomePage, textFile } from '../pages/home-page';
import { ProjectPage } from '../pages/project-page';
import { manyTouchpoints } from '../scenes/many-touchpoints';
import { joinRaw } from '../scenes/raw-peer';
import type { CrowdNews, CrowdTask } from './crowd';
import { type Motion, motion, percentile, sixtyTimesASecond, STEPS } from './numbers';

const VIEW = { width: 1280, height: 800 };
const TOUCHPOINTS = 200;
const [EDITING, WATCHING, EDITS_PER_SECOND, CURSORS_PER_SECOND] = [30, 20, 4, 20];
const BROWSERS = 3;
const OPEN_MS = 120_000;
const CROWD = fileURLToPath(new URL('crowd.ts', import.meta.url));

export interface RoomFigures {
  readonly minutes: number;
  /** Edits that were written, and those of them that a browser drew, of what it had in view. */
  readonly written: number;
  readonly drawn: number;
  /** Milliseconds from writing an edit until a browser has drawn it. */
  readonly seen: { readonly p50: number; readonly p95: number; readonly p99: number; readonly most: number };
  readonly alone: Motion;
  readonly together: Motion;
  /** Resident memory of the server, MB, a sample every ten seconds. */
  readonly serverMb: readonly number[];
  readonly heapMb: { readonly before: number; readonly after: number };
  /** Sockets that were closed before the end. */
  readonly lost: number;
}

/** Notes when a touchpoint of another title has been drawn: changed in one frame, on the screen by the next. */
const WATCH = `globalThis.polkuDrawn = [];
new MutationObserver((changes) => {
  const titles = [];
  for (const { target } of changes) {
    const label = target.getAttribute('aria-label') ?? '';
    if (label.startsWith('Step ')) titles.push(label.split('; ')[0]);
  }
  if (titles.length > 0) requestAnimationFrame(() => { const at = Date.now(); for (const title of titles) polkuDrawn.push([title, at]); });
}).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['aria-label'] });`;
const TAKE = 'polkuDrawn.splice(0)';

type Drawn = readonly (readonly [title: string, at: number])[];

function pan(browser: Browser, page: Page): Promise<Motion> {
  return page
    .context()
    .newCDPSession(page)
    .then(async (cdp) => {
      await cdp.send('Performance.enable');
      await page.mouse.move(480, 420);
      const moved = await motion({ browser, page, cdp }, 1, () =>
        sixtyTimesASecond(STEPS, (n) => {
          const deltaX = n < STEPS / 2 ? 20 : -20;
          void cdp.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x: 480, y: 420, deltaX, deltaY: 0 });
        }),
      );
      await cdp.detach();
      return moved;
    });
}

async function heapOf(page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await cdp.detach();
  return usedSize / 2 ** 20;
}

async function memoryOf(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)$/m.exec(text)?.[1]) / 2 ** 20;
}

/** @returns a crowd at work; `news` collects what it writes */
async function gather(
  task: CrowdTask,
): Promise<{ child: ChildProcess; wrote: Map<string, number>; lost: () => number }> {
  const child = fork(CROWD, { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const wrote = new Map<string, number>();
  let lost = 0;
  const ready = new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the crowd ended with ${code}`)));
    child.on('message', (news: CrowdNews) => {
      if (news.kind === 'ready') return resolve();
      for (const [title, at] of news.titles) wrote.set(title, at);
      lost = news.lost;
    });
  });
  child.send(task);
  await ready;
  return { child, wrote, lost: () => lost };
}

/** Measures on the server at `url`, for that many minutes. */
export async function measureRoom(url: string, minutes: number): Promise<RoomFigures> {
  const browser = await chromium.launch({ executablePath: requireChromium(), args: CHROMIUM_FLAGS });
  try {
    const pages: Page[] = [];
    const newPage = async (): Promise<Page> => {
      const context = await browser.newContext({ baseURL: url, viewport: VIEW, locale: 'en-GB' });
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const page = await context.newPage();
      pages.push(page);
      return page;
    };
    const first = await newPage();
    const home = await new HomePage(first).open();
    await home.choose(textFile('room.csv', manyTouchpoints(TOUCHPOINTS)));
    const project = new ProjectPage(first);
    await project.map.touchpoints.first().waitFor();
    await project.status.filter({ hasText: 'Saved on the server' }).waitFor();
    const linkFor = async (role: 'editor' | 'viewer'): Promise<string> => {
      const link = await project.openShare().then((dialog) => dialog.copyLink(role));
      await first.keyboard.press('Escape');
      return link;
    };
    const [editor, viewer] = [await linkFor('editor'), await linkFor('viewer')];
    while (pages.length < BROWSERS) {
      const other = await new ProjectPage(await newPage()).visit(editor);
      await other.map.touchpoints.first().waitFor({ timeout: OPEN_MS });
    }
    // Those in view come first, then others: a browser draws what it has in view.
    const labels = await project.map.touchpoints.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    const peer = await joinRaw(editor);
    const inView = labels.map((label) => peer.touchpointCalled((label ?? '').split('; ')[0] ?? ''));
    const others = [...peer.doc.getMap<Y.Map<unknown>>('records')].flatMap(([id, record]) =>
      record.get('type') === 'touchpoint' ? [id] : [],
    );
    const touchpoints = [...new Set([...inView, ...others])].slice(0, EDITING);
    peer.end();
    const { pathname, hash, origin } = new URL(editor);
    const alone = await pan(browser, first);
    const heapBefore = await heapOf(first);
    const { child, wrote, lost } = await gather({
      origin,
      projectId: pathname.split('/')[2] ?? '',
      editorSecret: hash.slice(1),
      viewerSecret: new URL(viewer).hash.slice(1),
      touchpoints,
      watching: WATCHING,
      editsPerSecond: EDITS_PER_SECOND,
      cursorsPerSecond: CURSORS_PER_SECOND,
    });
    await first.waitForTimeout(5000);
    for (const page of pages) await page.evaluate(WATCH);
    const drawn: (readonly [string, number])[] = [];
    const serverMb: number[] = [];
    let together: Motion | null = null;
    const end = Date.now() + minutes * 60_000;
    while (Date.now() < end) {
      await first.waitForTimeout(10_000);
      serverMb.push(await memoryOf(url));
      for (const page of pages) drawn.push(...(await page.evaluate<Drawn>(TAKE)));
      if (!together && Date.now() > end - minutes * 30_000) {
        together = await pan(browser, first);
        // What the map draws while it is moved is not what is measured.
        for (const page of pages) await page.evaluate(TAKE);
      }
    }
    await first.waitForTimeout(1500);
    const closed = lost();
    child.removeAllListeners('exit');
    child.disconnect();
    const times = drawn.flatMap(([title, at]) => {
      const sent = wrote.get(title);
      return sent === undefined ? [] : [at - sent];
    });
    return {
      minutes,
      written: wrote.size,
      drawn: times.length,
      seen: {
        p50: percentile(times, 0.5),
        p95: percentile(times, 0.95),
        p99: percentile(times, 0.99),
        most: Math.max(...times),
      },
      alone,
      together: together ?? (await pan(browser, first)),
      serverMb,
      heapMb: { before: heapBefore, after: await heapOf(first) },
      lost: closed,
    };
  } finally {
    await browser.close();
  }
}
