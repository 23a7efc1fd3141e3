/**
 * `npm test`: every check, from a fresh clone; `npm test -- unit e2e` runs only the named stages. The last line is always `N
 * passed, M failed`. A failed stage does not stop the others; a skipped, to-do or focused test is a failure.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { provideChromium } from './find-chromium.mjs';
import { provideFirefox } from './find-firefox.mjs';
import { ensureInstalled, requireNode, ROOT } from './install.mjs';
import { endWithUs, run } from './run.mjs';
import { countPlaywright, countVitest } from './test-counts.mjs';

const say = (line) => console.log(`test: ${line}`);
const report = (name) => join(ROOT, '.cache', `${name}.json`);
const { NODE_ENV: _, ...env } = { ...process.env, npm_config_loglevel: 'error' };
if (!process.stdout.isTTY) Object.assign(env, { NO_COLOR: '1', FORCE_COLOR: '0' });

const tool = (...args) => run('npx', ['--no-install', ...args], { cwd: ROOT, env, limitMinutes: 5 });

/** Runs tests with their output shown, and counts them from the report that they must leave behind. */
async function tests(name, args, cwd, moreEnv, count) {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  rmSync(report(name), { force: true });
  let failure = new Error(`${name} left no report, or a report without a single test`);
  let ended = false;
  try {
    await run('npx', ['--no-install', ...args], { cwd, env: { ...env, ...moreEnv }, live: true, limitMinutes: 40 });
    ended = true;
  } catch (error) {
    failure = error;
  }
  if (!existsSync(report(name))) throw failure;
  const counts = count(JSON.parse(readFileSync(report(name), 'utf8')));
  if (counts.total === 0) throw failure;
  return ended ? counts : { ...counts, problem: failure.message };
}

/**
 * Independent stages run two at a time, quietly; unit and browser tests run alone, since some of them measure time. A failed
 * stage without tests of its own, and each skipped test, counts as one failed.
 */
const STAGES = [
  { name: 'install', run: () => ensureInstalled(say) },
  { name: 'build', quiet: true, run: () => ensureBuilt(say) },
  { name: 'types', quiet: true, run: () => tool('tsc', '-b') },
  { name: 'lint', quiet: true, run: () => tool('oxlint', '--type-aware', '--deny-warnings') },
  { name: 'format', quiet: true, run: () => tool('biome', 'format', '.') },
  { name: 'boundaries', quiet: true, run: () => run('node', ['.ci/boundaries.mjs'], { cwd: ROOT }) },
  {
    name: 'unused',
    quiet: true,
    run: async () => {
      await tool('knip', '--no-progress');
      await run('node', ['.ci/messages.mjs'], { cwd: ROOT });
    },
  },
  {
    name: 'unit',
    run: () =>
      tests(
        'unit',
        ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report('unit')}`],
        ROOT,
        {},
        countVitest,
      ),
  },
  {
    name: 'e2e',
    needs: ['build'],
    run: () => {
      const POLKU_CHROMIUM = provideChromium(say);
      const POLKU_FIREFOX = provideFirefox(say) ?? '';
      const more = { POLKU_CHROMIUM, POLKU_FIREFOX, POLKU_E2E_REPORT: report('e2e') };
      return tests('e2e', ['playwright', 'test'], join(ROOT, 'e2e'), more, countPlaywright);
    },
  },
];

/** @returns the stage's outcome; a throw inside becomes its `problem` */
async function outcome(stage) {
  const started = Date.now();
  let result;
  try {
    result = await stage.run();
  } catch (error) {
    result = { problem: error.message };
  }
  const counts = typeof result === 'object' && result !== null ? result : {};
  const { passed = 0, failed = 0, skipped = [], problem } = counts;
  const seconds = (Date.now() - started) / 1000;
  const ok = !problem && failed === 0 && skipped.length === 0;
  if (stage.quiet || !ok) say(`${ok ? 'ok    ' : 'FAILED'} ${stage.name} (${seconds.toFixed(1)} s)`);
  if (problem) console.log(problem);
  for (const title of skipped) console.log(`skipped, which is not allowed: ${title}`);
  return { name: stage.name, seconds, ok, passed, failed: failed + skipped.length || (ok ? 0 : 1) };
}

async function twoAtATime(stages) {
  const queue = [...stages];
  const done = [];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) done.push(await outcome(next));
  };
  await Promise.all([work(), work()]);
  return done;
}

function summarise(done, seconds) {
  console.log(`\n${'stage'.padEnd(12)}${'seconds'.padStart(9)}  result`);
  for (const { name, seconds: took, ok, passed, failed } of done) {
    const counts = passed > 0 ? ` (${passed} passed, ${failed} failed)` : '';
    console.log(`${name.padEnd(12)}${took.toFixed(1).padStart(9)}  ${ok ? 'ok' : 'FAILED'}${counts}`);
  }
  console.log(`${'all'.padEnd(12)}${seconds.toFixed(1).padStart(9)}`);
  for (const { name, ok } of done) if (!ok) console.log(`${name} failed; to run it alone: npm test -- ${name}`);
  const sum = (key) => done.reduce((total, one) => total + one[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return done.every(({ ok }) => ok);
}

/** @returns the stages to run: those asked for and what they need; all if none is named */
function chosen(asked) {
  const unknown = asked.find((name) => !STAGES.some((stage) => stage.name === name));
  if (unknown) {
    console.error(`There is no stage "${unknown}". Stages: ${STAGES.map(({ name }) => name).join(', ')}`);
    process.exit(2);
  }
  if (asked.length === 0) return STAGES;
  const wanted = new Set(['install', ...asked]);
  for (const { name, needs = [] } of STAGES) if (wanted.has(name)) for (const one of needs) wanted.add(one);
  return STAGES.filter(({ name }) => wanted.has(name));
}

requireNode();
process.chdir(ROOT);
endWithUs();
const started = Date.now();
const [install, ...rest] = chosen(process.argv.slice(2));
const done = [await outcome(install)];
if (done[0].ok) {
  done.push(...(await twoAtATime(rest.filter(({ quiet }) => quiet))));
  for (const stage of rest.filter(({ quiet }) => !quiet)) {
    const missing = stage.needs?.find((name) => !done.find((one) => one.name === name)?.ok);
    const ready = missing ? { ...stage, run: () => Promise.reject(new Error(`not run: it needs ${missing}`)) } : stage;
    if (!missing) say(`${stage.name} …`);
    done.push(await outcome(ready));
  }
}
process.exit(summarise(done, (Date.now() - started) / 1000) ? 0 : 1);
