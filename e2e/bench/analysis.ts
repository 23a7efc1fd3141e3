/**
 * The cost of edits while figures are shown: another person edits touchpoints one by one, and we measure how long the main
 * thread is blocked by the analysis (idle callbacks), by rendering its result, and by anything at all.
 */
import { type Browser, chromium, type Page } from '@playwright/test';
import type * as Y from 'yjs';
import { CHROMIUM_FLAGS, requireChromium } from '../../.ci/find-chromium.mjs';
import { HomePage, textFile } from '../pages/home-page';
import { ProjectPage } from '../pages/project-page';
import { manyTouchpoints } from '../scenes/many-touchpoints';
import { joinRaw, type RawPeer } from '../scenes/raw-peer';
import type { TaskEvent } from './numbers';

const VIEW = { width: 1280, height: 800 };
const EDITS = 12;
/** From one edit to the next; the last figures are shown long before. */
const BETWEEN_MS = 1000;
const SETTLED_MS = 4000;
const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];

/** Longest tasks of the main thread, ms of processor time. */
export interface HeldUp {
  /** One slice of the analysis. */
  readonly slice: number;
  /** Drawing what came of it. */
  readonly shown: number;
  /** Of any kind: taking in the edit, drawing the board. */
  readonly any: number;
}

export interface AnalysisFigures {
  readonly touchpoints: number;
  readonly insights: HeldUp;
  readonly panel: HeldUp;
  readonly overview: HeldUp;
}

function heldUp(trace: readonly TaskEvent[]): HeldUp {
  const edits = trace.filter(({ name }) => name === 'polku-edit');
  const [first] = edits;
  if (!first) throw new Error('The trace has no edit.');
  const mine = trace.filter(({ pid, tid, ph }) => pid === first.pid && tid === first.tid && ph === 'X');
  const tasks = mine.filter(({ name }) => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask');
  const slices = mine.filter(({ name }) => name === 'FireIdleCallback');
  if (tasks.length === 0 || slices.length === 0) throw new Error('The trace has no tasks.');
  const found = { slice: 0, shown: 0, any: 0 };
  const ms = ({ dur = 0, tdur = dur }: TaskEvent): number => tdur / 1000;
  for (const [at, edit] of edits.entries()) {
    const end = edits[at + 1]?.ts ?? edit.ts + BETWEEN_MS * 1000;
    const within = ({ ts }: TaskEvent): boolean => ts >= edit.ts && ts < end;
    const own = slices.filter(within);
    const from = own[0]?.ts ?? Number.POSITIVE_INFINITY;
    const isSlice = (task: TaskEvent): boolean =>
      own.some(({ ts }) => ts >= task.ts && ts <= task.ts + (task.dur ?? 0));
    for (const slice of own) found.slice = Math.max(found.slice, ms(slice));
    for (const task of tasks.filter(within)) {
      found.any = Math.max(found.any, ms(task));
      if (task.ts > from && !isSlice(task)) found.shown = Math.max(found.shown, ms(task));
    }
  }
  return found;
}

async function whileEdited(browser: Browser, page: Page, peer: RawPeer, ids: readonly string[]): Promise<HeldUp> {
  const records = peer.doc.getMap<Y.Map<unknown>>('records');
  await page.waitForTimeout(SETTLED_MS);
  // What the import and earlier pages left behind is not what an edit costs; garbage of the edits stays in the figures.
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.detach();
  await browser.startTracing(page, { categories: CATEGORIES });
  for (let n = 0; n < EDITS; n += 1) {
    await page.evaluate("performance.mark('polku-edit')");
    const record = records.get(ids[n % ids.length] ?? '');
    peer.doc.transact(() => {
      record?.set('emotion', ((n * 7) % 5) - 2);
      record?.set('value', n % 2 ? 'waste' : 'value');
    });
    await page.waitForTimeout(BETWEEN_MS);
  }
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8')) as { traceEvents: TaskEvent[] };
  return heldUp(traceEvents);
}

/** Measures on a journey of that size on the server at `url`: with Insights open, the figures beside the map, the overview. */
export async function measureAnalysis(url: string, touchpoints: number): Promise<AnalysisFigures> {
  const browser = await chromium.launch({ executablePath: requireChromium(), args: CHROMIUM_FLAGS });
  try {
    const context = await browser.newContext({ baseURL: url, viewport: VIEW, locale: 'en-GB' });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    const home = await new HomePage(page).open();
    await home.choose(textFile(`${touchpoints}.csv`, manyTouchpoints(touchpoints)));
    const project = new ProjectPage(page);
    await project.map.touchpoints.first().waitFor();
    await project.status.filter({ hasText: 'Saved on the server' }).waitFor();
    const link = await project.openShare().then((dialog) => dialog.copyLink('editor'));
    await page.keyboard.press('Escape');
    const labels = await project.map.touchpoints.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    const peer = await joinRaw(link);
    const ids = labels.slice(0, 3).map((label) => peer.touchpointCalled((label ?? '').split('; ')[0] ?? ''));
    try {
      await project.panel.getByRole('button', { name: /^Lead time/ }).waitFor();
      const panel = await whileEdited(browser, page, peer, ids);
      await page.getByRole('radiogroup', { name: 'View' }).getByText('Insights').click();
      await page.getByRole('heading', { name: 'Findings and themes' }).waitFor();
      const insights = await whileEdited(browser, page, peer, ids);
      await page.getByRole('button', { name: 'Project overview' }).click();
      await page.getByRole('region', { name: 'Findings of all boards' }).waitFor();
      return { touchpoints, panel, insights, overview: await whileEdited(browser, page, peer, ids) };
    } finally {
      peer.end();
    }
  } finally {
    await browser.close();
  }
}
