/**
 * What a machine with only Node has: the packed package, put into an empty folder, far from the repository. The steps are those
 * of the Dockerfile, read from it.
 */
import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SETTINGS } from '../config';
import { createProject } from '../testing/project';
import { temporaryFolder } from '../testing/start-server';
import { WireClient } from '../testing/wire-client';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const DEPLOY = join(ROOT, 'server', 'deploy');
const dockerfile = readFileSync(join(DEPLOY, 'Dockerfile'), 'utf8').replaceAll('\\\n', ' ');
const folder = temporaryFolder();
const cache = join(ROOT, '.cache', 'npm');
const { NODE_ENV: _, ...own } = process.env;
const env: NodeJS.ProcessEnv = {
  ...own,
  npm_config_cache: cache,
  npm_config_prefer_offline: 'true',
  npm_config_loglevel: 'error',
  npm_config_better_sqlite3_local_prebuilds: join(folder, 'prebuilds'),
};
const run = async (file: string, args: readonly string[], cwd: string, more: NodeJS.ProcessEnv = {}): Promise<string> =>
  (await promisify(execFile)(file, [...args], { cwd, env: { ...env, ...more }, maxBuffer: 64 * 1024 * 1024 })).stdout;

/**
 * The database module comes built from its makers, who are not reached from everywhere, or is compiled for a minute. It was
 * for this repository already; npm is offered that one, in the form in which it looks for it.
 */
function offerBuiltModule(): void {
  const of = dirname(createRequire(import.meta.url).resolve('better-sqlite3/package.json'));
  const { version } = JSON.parse(readFileSync(join(of, 'package.json'), 'utf8')) as { version: string };
  const built = join(folder, 'built', 'build', 'Release');
  mkdirSync(built, { recursive: true });
  copyFileSync(join(of, 'build', 'Release', 'better_sqlite3.node'), join(built, 'better_sqlite3.node'));
  mkdirSync(join(folder, 'prebuilds'));
  const name = `better-sqlite3-v${version}-node-v${process.versions.modules}-${process.platform}-${process.arch}.tar.gz`;
  execFileSync('tar', ['-czf', join(folder, 'prebuilds', name), '-C', join(folder, 'built'), 'build']);
}

/** The Dockerfile's folders, as they are called here. */
const here = (command: string): string =>
  command.replaceAll(/(?<![\w.])\/(package|app)\b/g, (path) => join(folder, path));

beforeAll(async () => {
  offerBuiltModule();
  const [, build = ''] = dockerfile.split(/^FROM .*$/m);
  const steps = [...build.matchAll(/^RUN (.*)$/gm)].map(([, command = '']) => here(command));
  if (steps.length === 0) throw new Error('the Dockerfile has no steps to try');
  for (const step of steps) await run('sh', ['-c', step], ROOT);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(join(cache, '_npx'), { recursive: true, force: true });
});

const packed = (): string => readdirSync(join(folder, 'package'))[0] ?? 'nothing';
const installed = (): string => join(folder, 'app', 'node_modules', 'polku');
const program = (): string => join(folder, 'app', 'node_modules', '.bin', 'polku');

interface Running {
  lines: string[];
  url: string;
  end(): Promise<void>;
}
/** Starts a server and waits until it has said all that it says. */
async function started(child: ChildProcess): Promise<Running> {
  const lines: string[] = [];
  const ended = once(child, 'close');
  const { stdout } = child;
  if (!stdout) throw new Error('no output to read');
  await new Promise<void>((resolve, reject) => {
    void ended.then(([code]: unknown[]) => reject(new Error(`ended with ${String(code)}: ${lines.join('\n')}`)));
    createInterface({ input: stdout }).on('line', (line) => {
      lines.push(line);
      if (line.startsWith('Polku: data in')) resolve();
    });
  });
  return {
    lines,
    url: /^Polku: (http:\S+)$/m.exec(lines.join('\n'))?.[1] ?? '',
    end: async () => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
      await ended;
    },
  };
}

test('in an empty folder, npx serves the pages and keeps edits in a folder beside', async () => {
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  const settings = { ...env, PORT: '0', HOST: '127.0.0.1' };
  const child = spawn('npx', ['--yes', `../package/${packed()}`], {
    cwd: empty,
    env: settings,
    detached: true,
    stdio: 'pipe',
  });
  const server = await started(child);
  expect(server.lines.at(-1)).toBe(`Polku: data in ${join(empty, 'data')}`);

  for (const path of ['/', '/w']) {
    const page = await fetch(`${server.url}${path}`);
    const files = [...(await page.text()).matchAll(/(?:src|href)="(\/[^"]+\.\w+)"/g)].map(([, file = '']) => file);
    expect([page.status, files.length > 0]).toEqual([200, true]);
    for (const file of files) expect([file, (await fetch(`${server.url}${file}`)).status]).toEqual([file, 200]);
  }

  const [, check = ''] = /^HEALTHCHECK .* CMD (\[.*\])$/m.exec(dockerfile) ?? [];
  const [command = '', ...args] = JSON.parse(check) as string[];
  await run(command, args, empty, { PORT: new URL(server.url).port });
  await expect(run(command, args, empty, { PORT: '9' })).rejects.toThrow('Command failed');

  const project = await createProject(server.url);
  const client = await WireClient.synced(`${server.url.replace('http', 'ws')}/sync`, project);
  client.doc.getMap('records').set('kept', true);
  await client.barrier();
  await server.end();

  const backup = join(folder, 'backup.sqlite');
  expect(await run(program(), ['backup', backup], empty)).toContain('backup of 1 projects (1 documents)');
  expect(existsSync(backup)).toBe(true);
});

test('what is installed is the version it says, with its guide and nothing that it does not need', async () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  expect(await run(program(), ['--version'], folder)).toBe(`polku ${version}\n`);
  const files = (readdirSync(installed(), { recursive: true }) as string[]).map((file) => file.replaceAll('\\', '/'));
  for (const file of ['docs/OPERATING.md', 'server/deploy/polku.service', 'LICENSE']) expect(files).toContain(file);
  expect(files.filter((file) => /\.(map|ts|tsx)$|\.built-from$|(^|\/)(src|testing)\//.test(file))).toEqual([]);
});

test('every package that the built server loads is one that the package asks for, in the version that was tried', () => {
  const read = (file: string): Record<string, string> =>
    (JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as { dependencies: Record<string, string> }).dependencies;
  const asked = read('package.json');
  const tried = read('server/package.json');
  for (const [name, version] of Object.entries(asked)) expect([name, tried[name]]).toEqual([name, version]);
  const dist = join(installed(), 'server', 'dist');
  const loaded = readdirSync(dist).flatMap((file) =>
    [
      ...readFileSync(join(dist, file), 'utf8').matchAll(/^(?:import|export)\s[^'"\n]*?['"]([^.'"][^'"]*)['"];?$/gm),
    ].map(([, name = '']) => name),
  );
  const foreign = loaded.filter((name) => !name.startsWith('node:') && !builtinModules.includes(name));
  expect(foreign).toContain('better-sqlite3');
  expect([...new Set(foreign)].filter((name) => asked[name] === undefined)).toEqual([]);
});

test('what Docker, compose and systemd set are settings that there are', () => {
  const others = /^(NODE_ENV|POSTGRES_\w+|POLKU_HOST)$/;
  const set = ['Dockerfile', 'compose.yaml', 'compose.cluster.yaml', 'polku.service'].flatMap((name) => {
    const text = readFileSync(join(DEPLOY, name), 'utf8');
    const lines = [...text.matchAll(/^(?:ENV|Environment=|\s{4,}(?=[A-Z_]+:))(.*)$/gm)].map(([, line = '']) => line);
    return lines.flatMap((line) => [...line.matchAll(/(?:^|[ =])([A-Z][A-Z_]+)[=:]/g)].map(([, found = '']) => found));
  });
  expect(set).toEqual(expect.arrayContaining(['DATA_DIR', 'TRUST_PROXY', 'DATABASE_URL']));
  expect([...new Set(set)].filter((name) => !SETTINGS.includes(name) && !others.test(name))).toEqual([]);
});
