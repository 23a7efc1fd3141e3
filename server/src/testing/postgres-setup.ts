/**
 * Runs beside the tests of the server and hands out databases in PostgreSQL, each made from a template that has the tables.
 * PostgreSQL starts when the first is asked for; `TEST_DATABASE_URL` uses another one, in which only databases of this run are
 * made and dropped.
 */
import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { postgresDatabase } from '../log/postgres';
import { upgradePostgres } from '../log/schema-postgres';
import { type EmbeddedPostgres, startPostgres } from './embedded-postgres';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where databases are handed out: POST makes one and answers with its address, DELETE `/name` drops it. */
    databases: string;
  }
}

interface Databases {
  readonly make: () => Promise<string>;
  readonly drop: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Called by Vitest before the first test of the server. @returns what ends it */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let databases: Promise<Databases> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const server = createServer((request, response) => {
    // One after another: a template may not be copied while somebody is in it.
    last = last.then(async () => {
      try {
        databases ??= open();
        const { make, drop } = await databases;
        if (request.method === 'POST') response.end(await make());
        else {
          await drop((request.url ?? '').slice(1));
          response.end();
        }
      } catch (error) {
        response.writeHead(500).end(error instanceof Error ? error.message : String(error));
      }
    });
  });
  project.provide('databases', await listen(server));
  return async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await last;
    await (await databases?.catch(() => null))?.close();
  };
}

async function open(): Promise<Databases> {
  const other = process.env['TEST_DATABASE_URL'];
  let own: EmbeddedPostgres | null = null;
  const url = other ?? (own = await startPostgres({ fsync: false })).url;
  const run = `polku_test_${randomBytes(4).toString('hex')}`;
  const template = `${run}_template`;
  const admin = new pg.Client({ connectionString: url });
  try {
    await admin.connect();
    await admin.query(`CREATE DATABASE ${template} TEMPLATE template0 ENCODING 'UTF8'`);
  } catch (error) {
    await own?.stop();
    const detail = error instanceof Error ? error.message : String(error);
    throw new Error(`no database can be made for tests at ${other ? 'TEST_DATABASE_URL' : url}: ${detail}`, {
      cause: error,
    });
  }
  const at = (name: string): string => {
    const address = new URL(url);
    address.pathname = `/${name}`;
    return address.href;
  };
  const tables = postgresDatabase({ url: at(template), connections: 1 }, () => {});
  await upgradePostgres(tables);
  await tables.close();

  const made = new Set<string>();
  const drop = async (name: string): Promise<void> => {
    if (!made.delete(name)) throw new Error(`this run made no database ${name}`);
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
  };
  let count = 0;
  return {
    async make() {
      count += 1;
      const name = `${run}_${count}`;
      await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
      made.add(name);
      return at(name);
    },
    drop,
    async close() {
      if (own) {
        await admin.end();
        return own.stop();
      }
      for (const name of made) await drop(name);
      await admin.query(`DROP DATABASE ${template}`);
      await admin.end();
    },
  };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
