/** A real server on a free port with its own data folder. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../config';
import { startPolku, type Tuning } from '../server';

export interface TestServer {
  /** e.g. `http://127.0.0.1:34567` */
  url: string;
  /** e.g. `ws://127.0.0.1:34567/sync` */
  syncUrl: string;
  dataDir: string;
  /** Stops it; the data folder stays when it was given. */
  close(): Promise<void>;
}

export interface TestServerOptions extends Tuning {
  dataDir?: string;
  /** Further settings as environment variables. */
  env?: NodeJS.ProcessEnv;
}

/** @returns a new folder for data, under the system's temporary one */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'polku-'));
}

export async function startServer({ dataDir, env, ...tuning }: TestServerOptions = {}): Promise<TestServer> {
  const folder = dataDir ?? temporaryFolder();
  const defaults = { PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent', DATA_DIR: folder };
  const config = readConfig({ ...defaults, ...(await storeOf(folder)), ...env });
  const fatal = (error: Error): void => {
    throw error;
  };
  const server = await startPolku(config, fatal, { idleMs: 50, ...tuning });
  return {
    url: server.address,
    syncUrl: `${server.address.replace('http', 'ws')}/sync`,
    dataDir: folder,
    async close() {
      await server.close();
      if (!dataDir) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Of a folder that a server was started with before, the database that it had. */
const ADDRESS = 'test-database-url';

/** With `TEST_STORE=postgres` every server has a PostgreSQL database where it would have its data folder. */
async function storeOf(folder: string): Promise<NodeJS.ProcessEnv> {
  if (process.env['TEST_STORE'] !== 'postgres') return {};
  const file = join(folder, ADDRESS);
  if (!existsSync(file)) {
    const { postgresPlace } = await import('./postgres-place');
    writeFileSync(file, (await postgresPlace()).options.url);
  }
  return { DATABASE_URL: readFileSync(file, 'utf8') };
}
