/**
 * Two people on one map, one of them behind a network that is bad for a while, again and again; and whether both have everything
 * soon after it is well. `npx tsx e2e/faults/browsers.ts [runs] [lanes] [seed]`, with a built server.
 */
import { type Browser, chromium, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, requireChromium } from '../../.ci/find-chromium.mjs';
import { ProjectPage } from '../pages/project-page';
import { OwnServer } from '../scenes/own-server';
import { placeProject } from '../scenes/place-project';
import { BadNetwork, type Fault, FAULTS } from './network';
import { seededRandom } from '@polku/shared/testing/seeded-random';

const STUCK_MS = 60_000;
const [runs = 300, lanes = 3, seed = Date.now() % 1e6] = process.argv.slice(2).map(Number);

interface Run {
  readonly nth: number;
  readonly fault: Fault;
  readonly badMs: number;
  /** From the end of the fault until both show both texts as saved; null: not within a minute. */
  readonly equalMs: number | null;
}

interface Lane {
  readonly network: BadNetwork;
  readonly anna: ProjectPage;
  readonly mikko: ProjectPage;
}

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
  await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  return context.newPage();
}

async function lane(browser: Browser, server: OwnServer): Promise<Lane> {
  const network = await BadNetwork.to(server.port);
  const placed = await placeProject(server.url, ['Of Anna', 'Of Mikko']);
  const away = (await placed.linkFor('editor')).replace(`:${server.port}/`, `:${network.port}/`);
  const anna = await new ProjectPage(await newPage(browser)).visit(away);
  const mikko = await new ProjectPage(await newPage(browser)).visit(await placed.linkFor('editor'));
  await Promise.all([anna.savedOnServer(), mikko.savedOnServer()]);
  return { network, anna, mikko };
}

/** Writes a title anew, at the pace of a person. */
async function write({ map, page }: ProjectPage, before: string, after: string): Promise<void> {
  await map.edit(before);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(after, { delay: 40 });
  await page.keyboard.press('Escape');
}

async function has({ map, status }: ProjectPage, titles: readonly string[]): Promise<void> {
  const until = { timeout: STUCK_MS };
  for (const title of titles) await map.touchpoint(title).waitFor({ state: 'visible', ...until });
  await status.filter({ hasText: 'Saved on the server' }).waitFor({ state: 'visible', ...until });
}

async function run(
  { network, anna, mikko }: Lane,
  nth: number,
  titles: [string, string],
  random: () => number,
): Promise<Run> {
  const fault = FAULTS[nth % FAULTS.length] ?? 'reset';
  const badMs = Math.round(300 + random() * 12_000);
  const after: [string, string] = [`Of Anna ${nth} ${fault}`, `Of Mikko ${nth} ${fault}`];
  const writing = Promise.all([write(anna, titles[0], after[0]), write(mikko, titles[1], after[1])]);
  await new Promise((resolve) => setTimeout(resolve, random() * 1_500));
  network.worsen(fault);
  await Promise.all([writing, new Promise((resolve) => setTimeout(resolve, badMs))]);
  network.heal();
  const healed = performance.now();
  const equal = await Promise.all([has(anna, after), has(mikko, after)]).then(
    () => performance.now() - healed,
    (error: unknown) => (console.error(String(error).split('\n')[0]), null),
  );
  [titles[0], titles[1]] = after;
  return { nth, fault, badMs, equalMs: equal === null ? null : Math.round(equal) };
}

const server = await OwnServer.start();
const browser = await chromium.launch({ executablePath: requireChromium(), args: CHROMIUM_FLAGS });
const done: Run[] = [];
try {
  let next = 0;
  await Promise.all(
    Array.from({ length: lanes }, async (_, own) => {
      const random = seededRandom(seed + own);
      const place = await lane(browser, server);
      const titles: [string, string] = ['Of Anna', 'Of Mikko'];
      while (next < runs) {
        const nth = next;
        next += 1;
        const one = await run(place, nth, titles, random);
        done.push(one);
        if (one.equalMs === null || one.equalMs > 5_000) console.log(JSON.stringify(one));
        if (one.equalMs === null) break;
      }
      await place.network.close();
    }),
  );
} finally {
  await browser.close();
  await server.end();
}
const late = done.filter(({ equalMs }) => equalMs === null || equalMs > 5_000);
console.log(`seed ${seed}, ${done.length} runs, ${late.length} not equal within 5 s of the network being well`);
for (const fault of FAULTS) {
  const times = done
    .flatMap((one) => (one.fault === fault ? [one.equalMs ?? Number.POSITIVE_INFINITY] : []))
    .sort((a, b) => a - b);
  const at = (part: number): number => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  console.log(
    `${fault.padEnd(12)} ${String(times.length).padStart(4)} runs, equal after p50 ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)} ms`,
  );
}
process.exitCode = late.length > 0 ? 1 : 0;
