/** The built server in its own process, for tests that kill it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const SERVER = fileURLToPath(new URL('../../', import.meta.url));

export interface Build {
  main: string;
  remove(): void;
}

/** Bundles the server into a folder of its own (inside the package, so that its dependencies are found). */
export async function buildServer(): Promise<Build> {
  const outDir = join(SERVER, '.cache', `build-${process.pid}-${Date.now()}`);
  await build({ root: SERVER, configFile: join(SERVER, 'vite.config.ts'), logLevel: 'error', build: { outDir } });
  return { main: join(outDir, 'main.js'), remove: () => rmSync(outDir, { recursive: true, force: true }) };
}

/** @returns what to start so that it runs on this core only; `taskset` becomes the program itself, so the process is the same */
export function pinned(program: string, args: readonly string[], core?: number): [string, string[]] {
  return core === undefined ? [program, [...args]] : ['taskset', ['-c', String(core), program, ...args]];
}

export interface ChildServer {
  url: string;
  syncUrl: string;
  process: ChildProcess;
  /** Everything that it has written so far, if it was started so. */
  written(): string;
  /** @returns the exit code, null after SIGKILL */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
}

/**
 * @param keepsOutput what it writes is kept instead of shown
 * @param core the only one it may run on (Linux); any, unless given
 * @throws when the process ends before it has printed its address
 */
export async function startChild(
  { main }: Build,
  dataDir: string,
  env: NodeJS.ProcessEnv = {},
  keepsOutput = false,
  core?: number,
): Promise<ChildServer> {
  const [program, args] = pinned(process.execPath, [main], core);
  const child = spawn(program, args, {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', keepsOutput ? 'pipe' : 'inherit'],
  });
  let written = '';
  const keep = (bytes: Buffer): void => {
    written += bytes.toString();
  };
  if (keepsOutput) child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const ended = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null);
  const url = await new Promise<string>((resolve, reject) => {
    void ended.then((code) => reject(new Error(`the server ended with ${code} before it listened\n${written}`)));
    createInterface({ input: child.stdout as Readable }).on('line', (line) => {
      const address = /^Polku: (http:\S+)$/.exec(line)?.[1];
      if (address) resolve(address);
    });
  });
  return {
    url,
    syncUrl: `${url.replace('http', 'ws')}/sync`,
    process: child,
    written: () => written,
    async end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}
