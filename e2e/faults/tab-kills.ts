/**
 * Tabs that are killed, browsers that are killed and stretches without a network, while somebody writes: what was called saved,
 * on this device or on the server, is there afterwards. `npx tsx e2e/faults/tab-kills.ts [runs] [seed]`, with a built server.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { seededRandom } from '@polku/shared/testing/seeded-random';
import { CHROMIUM_FLAGS, requireChromium } from '../../.ci/find-chromium.mjs';
import { ProjectPage } from '../pages/project-page';
import { OwnServer } from '../scenes/own-server';
import { placeProject } from '../scenes/place-project';

const [runs = 300, seed = Date.now() % 1e6] = process.argv.slice(2).map(Number);
const random = seededRandom(seed);
/** The status while everything up to now is somewhere safe. */
const SAVED = /^Saved on (this device|the server)/;

const profile = mkdtempSync(join(tmpdir(), 'polku-profile-'));
const server = await OwnServer.start();
const launch = (): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, {
    executablePath: requireChromium(),
    args: CHROMIUM_FLAGS,
    locale: 'en-GB',
    viewport: { width: 1280, height: 800 },
  });

/** What a person sees: the picture after the key. */
async function isSaved({ page, status }: ProjectPage): Promise<boolean> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return SAVED.test((await status.textContent()) ?? '');
}

let context = await launch();
const { address } = await placeProject(server.url, ['Written']);
let project = await new ProjectPage(await context.newPage()).visit(address);
await project.savedOnServer();
const home = `${server.url}${project.address}`;

let title = 'Written';
const lost: string[] = [];
const counts = { tab: 0, browser: 0, offline: 0, claims: 0 };
const started = Date.now();
for (let nth = 0; nth < runs; nth += 1) {
  const offline = random.chance(0.5);
  const way = random.chance(0.15) ? 'browser' : 'tab';
  counts[way] += 1;
  if (offline) {
    counts.offline += 1;
    await context.setOffline(true);
  }
  await project.map.edit(title);
  await project.page.keyboard.press('ControlOrMeta+A');
  // What the status vouched for: the longest text during which it said that all is saved.
  const word = `Run ${nth} ${'abcdefghij'.slice(0, 1 + random.int(9))}`;
  let claimed = '';
  let typed = '';
  const until = random.int(word.length + 8);
  for (const letter of word) {
    await project.page.keyboard.type(letter);
    typed += letter;
    if (random.chance(0.3)) await new Promise((resolve) => setTimeout(resolve, random.int(250)));
    if (await isSaved(project)) claimed = typed;
    if (typed.length > until) break;
  }
  if (random.chance(0.4)) await new Promise((resolve) => setTimeout(resolve, random.int(600)));
  if (await isSaved(project)) claimed = typed;
  if (claimed === typed) counts.claims += 1;

  if (way === 'tab') {
    const { page } = project;
    const devtools = await context.newCDPSession(page);
    const crashed = new Promise((resolve) => page.once('crash', resolve));
    void devtools.send('Page.crash').catch(() => undefined); // there is nobody left to answer
    await crashed;
    await page.close();
  } else {
    const gone = new Promise((resolve) => context.once('close', resolve));
    const devtools = await context.newCDPSession(project.page);
    void devtools.send('Browser.crash').catch(() => undefined);
    await gone;
    context = await launch();
  }
  if (offline && way === 'tab') await context.setOffline(false);
  project = await new ProjectPage(await context.newPage()).visit(home);
  await project.savedOnServer();
  const shown = async (): Promise<string> =>
    ((await project.map.touchpoints.first().getAttribute('aria-label')) ?? '').split('; ')[0] ?? '';
  // What only the server had comes with the connection. Later letters may be there, too; what was vouched for has to be.
  let now = await shown();
  for (let step = 0; step < 100 && !now.startsWith(claimed.trim()); step += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    now = await shown();
  }
  if (!now.startsWith(claimed.trim())) {
    lost.push(`run ${nth} (${way}${offline ? ', offline' : ''}): saved was “${claimed}”, there is “${now}”`);
    console.log(lost.at(-1));
  }
  title = now;
}
await context.close();
await server.end();
rmSync(profile, { recursive: true, force: true });
console.log(
  `seed ${seed}: ${counts.tab} tabs and ${counts.browser} browsers killed, ${counts.offline} of them without a network, ` +
    `${counts.claims} when all was called saved; ${lost.length} lost; ${Math.round((Date.now() - started) / 1000)} s`,
);
process.exitCode = lost.length > 0 ? 1 : 0;
