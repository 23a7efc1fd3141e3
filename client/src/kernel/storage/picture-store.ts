/**
 * Pictures in the browser's store, by content hash, and which of them a project's server has not got yet. A picture and
 * its place in the queue are written in one transaction: what waits can be sent after any restart.
 */
import type { DatabaseAccess } from './connect';
import type { BlobRow } from './database';
import type { PictureStore } from './storage-types';

const queueOf = (project: string): string => `pictures-waiting:${project}`;

function hashes(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((hash): hash is string => typeof hash === 'string') : [];
}

async function rowOf(hash: string, blob: Blob): Promise<BlobRow> {
  return { hash, bytes: new Uint8Array(await blob.arrayBuffer()), type: blob.type };
}

export function createPictureStore(access: DatabaseAccess): PictureStore {
  return {
    find: (hash) =>
      access.use(async (database) => {
        const row = await database.blobs.get(hash);
        return row ? new Blob([new Uint8Array(row.bytes)], { type: row.type }) : null;
      }),
    async keep(hash, blob) {
      const row = await rowOf(hash, blob);
      await access.use(async (database) => {
        await database.blobs.put(row);
      });
    },
    async keepToSend(project, hash, blob) {
      const row = await rowOf(hash, blob);
      await access.use((database) =>
        database.transaction('rw', database.blobs, database.settings, async () => {
          await database.blobs.put(row);
          const waiting = hashes((await database.settings.get(queueOf(project)))?.value);
          if (!waiting.includes(hash))
            await database.settings.put({ name: queueOf(project), value: [...waiting, hash] });
        }),
      );
    },
    waiting: (project) =>
      access.use(async (database) => hashes((await database.settings.get(queueOf(project)))?.value)),
    done: (project, hash) =>
      access.use((database) =>
        database.transaction('rw', database.settings, async () => {
          const waiting = hashes((await database.settings.get(queueOf(project)))?.value);
          const left = waiting.filter((other) => other !== hash);
          if (left.length === 0) await database.settings.delete(queueOf(project));
          else await database.settings.put({ name: queueOf(project), value: left });
        }),
      ),
  };
}
