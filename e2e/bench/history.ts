/**
 * An older version of a large map: comparing it with now, drawing the difference, setting nine hundred touchpoints back and undoing
 * that. How long each takes, and how long the main thread is blocked at most.
 */
import { type Browser, chromium, type Page } from '@playwright/test';
import type * as Y from 'yjs';
import { CHROMIUM_FLAGS, requireChromium } from '../../.ci/find-chromium.mjs';
import { HomePage, textFile } from '../pages/home-page';
import { ProjectPage } from '../pages/project-page';
import { manyTouchpoints } from '../scenes/many-touchpoints';
import { joinRaw } from '../scenes/raw-peer';
import type { TaskEvent } from './numbers';

const VIEW = { width: 1280, height: 800 };
const CHANGED = 900;
const SETTLED_MS = 3000;
const DONE_MS = 120_000;
const VERSION = 'Before';

/** Milliseconds: until it was done, and the longest task of the main thread, in processor time. */
export interface Step {
  readonly ms: number;
  readonly longest: number;
}
export interface HistoryFigures {
  readonly touchpoints: number;
  readonly changed: number;
  readonly compared: Step;
  readonly drawn: Step;
  readonly setBack: Step;
  readonly undone: Step;
}

async function step(browser: Browser, page: Page, act: () => Promise<void>): Promise<Step> {
  await page.waitForTimeout(SETTLED_MS);
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  await page.evaluate("performance.mark('polku-step')");
  const began = performance.now();
  await act();
  const ms = performance.now() - began;
  await page.waitForTimeout(SETTLED_MS);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8')) as { traceEvents: TaskEvent[] };
  const mark = traceEvents.find(({ name }) => name === 'polku-step');
  if (!mark) throw new Error('The trace has no step.');
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid, ts }) =>
      name === 'ThreadControllerImpl::RunTask' && ph === 'X' && pid === mark.pid && tid === mark.tid && ts >= mark.ts,
  );
  if (tasks.length === 0) throw new Error('The trace has no tasks.');
  return { ms, longest: Math.max(...tasks.map(({ dur = 0, tdur = dur }) => tdur)) / 1000 };
}

/** Measures on a journey of that size on the server at `url`. */
export async function measureHistory(url: string, touchpoints: number): Promise<HistoryFigures> {
  const browser = await chromium.launch({ executablePath: requireChromium(), args: CHROMIUM_FLAGS });
  try {
    const context = await browser.newContext({ baseURL: url, viewport: VIEW, locale: 'en-GB' });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    page.setDefaultTimeout(DONE_MS);
    const home = await new HomePage(page).open();
    await home.choose(textFile(`${touchpoints}.csv`, manyTouchpoints(touchpoints)));
    const project = new ProjectPage(page);
    await project.map.touchpoints.first().waitFor();
    await project.status.filter({ hasText: 'Saved on the server' }).waitFor();
    const link = await project.openShare().then((dialog) => dialog.copyLink('editor'));
    await page.keyboard.press('Escape');
    const history = page.getByRole('dialog', { name: 'History' });
    const openHistory = async (): Promise<void> => {
      await page.getByRole('button', { name: 'Menu', exact: true }).click();
      await page.getByRole('menuitem', { name: 'History' }).click();
      await history.waitFor();
    };
    await openHistory();
    await history.getByRole('textbox', { name: 'Name of the version' }).fill(VERSION);
    await history.getByRole('button', { name: 'Keep this version' }).click();
    await history.getByRole('button', { name: new RegExp(`^${VERSION}`) }).waitFor();
    await page.keyboard.press('Escape');

    const peer = await joinRaw(link);
    const changed = Math.min(CHANGED, touchpoints);
    let left = changed;
    peer.doc.transact(() => {
      for (const record of peer.doc.getMap<Y.Map<unknown>>('records').values()) {
        if (left === 0 || record.get('type') !== 'touchpoint') continue;
        record.set('emotion', -2);
        record.set('value', left % 2 ? 'waste' : 'value');
        left -= 1;
      }
    });
    await peer.stored();
    peer.end();

    await openHistory();
    const comparison = history.getByRole('region', { name: /^Changed since/ });
    const compared = await step(browser, page, async () => {
      await history.getByRole('button', { name: new RegExp(`^${VERSION}`) }).click();
      await comparison.getByText(`${changed} changed`).waitFor();
    });
    const drawn = await step(browser, page, async () => {
      await comparison.getByText('On the board').click();
      await comparison.getByRole('group', { name: /with what has changed/ }).waitFor();
    });
    await comparison.getByText('List').click();
    const setBack = await step(browser, page, async () => {
      await comparison.getByRole('button', { name: 'Set everything back' }).click();
      await comparison.getByRole('alertdialog').getByRole('button', { name: 'Set everything back' }).click();
      await comparison.getByText('Nothing has changed since then.').waitFor();
    });
    await page.keyboard.press('Escape');
    await history.waitFor({ state: 'hidden' });
    const undone = await step(browser, page, async () => {
      await page.keyboard.press('ControlOrMeta+z');
      await page.waitForTimeout(SETTLED_MS);
    });
    return { touchpoints, changed, compared, drawn, setBack, undone: { ...undone, ms: undone.ms - SETTLED_MS } };
  } finally {
    await browser.close();
  }
}
