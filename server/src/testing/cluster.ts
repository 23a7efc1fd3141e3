/** `npm run cluster [nodes] [port]`: a PostgreSQL of its own, nodes and a balancer, for trying out; all of it is gone when it ends. */
import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startBalancer } from './balancer';
import { buildServer, type ChildServer, startChild } from './child-server';
import { startPostgres } from './embedded-postgres';
import { temporaryFolder } from './start-server';

const [nodes = 2, port = 4321] = process.argv.slice(2).map(Number);
const CLIENT_DIR = fileURLToPath(new URL('../../../client/dist', import.meta.url));
if (!existsSync(CLIENT_DIR)) throw new Error('the app is not built yet: npm run build');

const say = (words: string): void => void process.stdout.write(`${words}\n`);
const folder = temporaryFolder();
const postgres = await startPostgres();
say(`PostgreSQL: ${postgres.url}`);
const built = await buildServer();
const children: ChildServer[] = [];
for (let i = 0; i < nodes; i += 1) {
  const child = await startChild(built, folder, { DATABASE_URL: postgres.url, CLIENT_DIR });
  say(`node ${i + 1}: ${child.url}, process ${child.process.pid ?? '?'}`);
  children.push(child);
}
const balancer = await startBalancer(
  children.map(({ url }) => url),
  port,
);
say(`Polku: ${balancer.url}. Ctrl-C ends it; end a node with kill -9 to see that people go on.`);

let ending = false;
const end = async (): Promise<void> => {
  if (ending) return;
  ending = true;
  await balancer.close();
  await Promise.all(children.map((child) => child.end('SIGTERM')));
  await postgres.stop();
  built.remove();
  rmSync(folder, { recursive: true, force: true });
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end().then(() => process.exit(0)));
