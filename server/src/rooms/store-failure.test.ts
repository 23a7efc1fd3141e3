import { rmSync } from 'node:fs';
import { CLOSE } from '@polku/shared/kernel/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databaseFile } from '../config';
import { openDatabase } from '../log/database';
import { createProject } from '../testing/project';
import { startServer, temporaryFolder } from '../testing/start-server';
import { WireClient } from '../testing/wire-client';

let dataDir: string;
beforeEach(() => {
  dataDir = temporaryFolder();
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

describe('given a corrupt row', () => {
  test('the room fails to open, its neighbours do not', async () => {
    const first = await startServer({ dataDir });
    const project = await createProject(first.url);
    const client = await WireClient.synced(first.syncUrl, project);
    client.doc.getMap('records').set('precious', true);
    await client.barrier();
    await first.close();
    const db = openDatabase({ file: databaseFile(dataDir), maxBytes: 0 });
    // The row, and the snapshot that unloading may have made.
    db.exec("UPDATE updates SET data = x'0000'; UPDATE snapshots SET data = x'0000'");
    db.close();
    const second = await startServer({ dataDir });
    const here = project.at(second.url);
    const refused = await WireClient.connect(second.syncUrl, here);
    expect(await refused.closed).toBe(CLOSE.roomFailed);
    expect(refused.frames).toEqual([]);
    const neighbour = await WireClient.synced(second.syncUrl, here, { kind: 'discussion' });
    await neighbour.close();
    await second.close();
  });
});

describe('given a full disk', () => {
  test('nothing is acknowledged, clients are sent away, and nothing is lost once there is room again', async () => {
    const small = await startServer({ dataDir, env: { MAX_DATA_MB: '1' } });
    const project = await createProject(small.url);
    const writer = await WireClient.synced(small.syncUrl, project);
    const reader = await WireClient.synced(small.syncUrl, project);
    let acknowledged = 0;
    for (let i = 0; writer.code === null && i < 200; i += 1) {
      writer.doc.getMap('records').set(`r${i}`, `${i}`.padEnd(50_000, '.'));
      await writer.barrier().then(
        () => {
          acknowledged = i + 1;
        },
        () => {},
      );
    }
    expect(await writer.closed).toBe(CLOSE.roomFailed);
    expect(await reader.closed).toBe(CLOSE.roomFailed);
    expect(acknowledged).toBeGreaterThan(2);
    expect(reader.doc.getMap('records').size, 'nothing undurable was broadcast').toBe(acknowledged);
    const again = await WireClient.synced(small.syncUrl, project);
    expect(again.doc.getMap('records').size).toBe(acknowledged);
    await small.close();
    const roomy = await startServer({ dataDir });
    const back = await WireClient.synced(roomy.syncUrl, project.at(roomy.url), { doc: writer.doc });
    await back.until(() => back.frames.length >= 3);
    await back.barrier();
    const other = await WireClient.synced(roomy.syncUrl, project.at(roomy.url));
    expect(other.doc.getMap('records').size).toBe(acknowledged + 1);
    await roomy.close();
  });
});
