/**
 * `npm run judge:recovery -- [--records 5000] [--times 10]`: a board as large as the largest that we promise; the server is killed,
 * and the time is taken from the start of a new one until a person who comes back has the first edit confirmed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { pause } from './random';
import { addressOf, type Build, buildServer, freePort, ServerProcess } from './server-process';
import { percentiles } from './summary';
import { type Address, answerState, askBarrier, askState, askTicket, createProject, type Project } from './wire';
import { randomName, read, sendUpdate, socketAddress } from './wire';

const FIELDS = 12;
const { values } = parseArgs({
  options: { records: { type: 'string', default: '5000' }, times: { type: 'string', default: '10' } },
});

/** Fills the document in messages of 100 records, as an import does. */
function fill(doc: Y.Doc, records: number): void {
  for (let from = 0; from < records; from += 100) {
    doc.transact(() => {
      for (let i = from; i < Math.min(records, from + 100); i += 1) {
        const record = new Y.Map<unknown>();
        const title = new Y.Text();
        title.insert(0, `Touchpoint ${i}: somebody waits for an answer`);
        record.set('title', title);
        for (let field = 1; field < FIELDS; field += 1) record.set(`field${field}`, `value ${i}.${field}`);
        doc.getMap('records').set(`t${i}`, record);
      }
    });
  }
}

/**
 * Tries until the server lets it in, sends what it has and one edit more, and ends when that is confirmed.
 * @param doc what the person has on the device
 */
async function edit(address: Address, project: Project, device: string, doc: Y.Doc, make: () => void): Promise<void> {
  for (;;) {
    const ticket = await askTicket(address, project, device).catch(() => null); // not listening yet
    if (ticket !== null) return editWith(socketAddress(address, project, ticket), doc, make);
    await pause(5);
  }
}

function editWith(url: string, doc: Y.Doc, make: () => void): Promise<void> {
  const socket = new WebSocket(url, { perMessageDeflate: false });
  const send = (update: Uint8Array): void => socket.send(sendUpdate(update));
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', (code) => reject(new Error(`closed with ${code} before the edit was confirmed`)));
    socket.on('open', () => socket.send(askState(Y.encodeStateVector(doc))));
    socket.on('message', (data: Buffer) => {
      const heard = read(data);
      if (heard.kind === 'question') socket.send(answerState(Y.encodeStateAsUpdate(doc, heard.vector)));
      if (heard.kind === 'barrier') {
        doc.off('update', send);
        resolve();
        socket.terminate();
      }
      if (heard.kind !== 'state') return;
      Y.applyUpdate(doc, heard.update);
      doc.on('update', send);
      make();
      socket.send(askBarrier(1));
    });
  });
}

/** @returns milliseconds of each start: of people who have the board on their device, and of people who have not */
async function measure(build: Build, folder: string): Promise<{ known: number[]; fresh: number[] }> {
  const port = await freePort();
  const address = addressOf(port);
  const start = (): ServerProcess =>
    new ServerProcess({ main: build.main, port, env: { DATA_DIR: folder }, preloads: [] });
  let server = start();
  await server.listening;
  const project = await createProject(address);
  const mine = new Y.Doc();
  const device = randomName(16);
  await edit(address, project, device, mine, () => fill(mine, Number(values.records)));
  const known: number[] = [];
  const fresh: number[] = [];
  for (let i = 0; i < 2 * Number(values.times); i += 1) {
    await server.end('SIGKILL');
    const doc = i % 2 === 0 ? mine : new Y.Doc();
    server = start();
    await edit(address, project, i % 2 === 0 ? device : randomName(16), doc, () =>
      doc.getMap('counts').set(`r${i}`, i),
    );
    (i % 2 === 0 ? known : fresh).push(Date.now() - server.startedAt);
  }
  await server.end('SIGKILL');
  return { known, fresh };
}

const build = await buildServer();
const folder = mkdtempSync(join(tmpdir(), 'polku-recovery-'));
try {
  const { known, fresh } = await measure(build, folder);
  for (const [who, times] of Object.entries({ 'with the board on the device': known, 'without it': fresh })) {
    const { p50, max, count } = percentiles(times);
    console.log(
      `${values.records} records, ${who}: p50 ${p50} ms, max ${max} ms of ${count} starts (${times.join(', ')})`,
    );
  }
} finally {
  build.remove();
  rmSync(folder, { recursive: true, force: true });
}
