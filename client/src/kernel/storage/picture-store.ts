/**
 * Pictures in the browser's store by content hash, and which of them the project's server lacks. A picture and its queue
 * entry are written in one transaction, so uploads survive a restart.
 */
import { hashesIn } from '@polku/shared/kernel/content-hash';
import type { DatabaseAccess } from './connect';
import type { BlobRow } from './database';
import type { PictureStore } from './storage-types';

const QUEUES = 'pictures-waiting:';
/** By hash, since when a picture was not used (ms). */
const UNUSED = 'pictures-unused';
/** Name of the setting that holds what a project has still to send. */
export const picturesWaiting = (project: string): string => `${QUEUES}${project}`;

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
          const waiting = hashes((await database.settings.get(picturesWaiting(project)))?.value);
          if (!waiting.includes(hash))
            await database.settings.put({ name: picturesWaiting(project), value: [...waiting, hash] });
        }),
      );
    },
    waiting: (project) =>
      access.use(async (database) => hashes((await database.settings.get(picturesWaiting(project)))?.value)),
    done: (project, hash) =>
      access.use((database) =>
        database.transaction('rw', database.settings, async () => {
          const waiting = hashes((await database.settings.get(picturesWaiting(project)))?.value);
          const left = waiting.filter((other) => other !== hash);
          if (left.length === 0) await database.settings.delete(picturesWaiting(project));
          else await database.settings.put({ name: picturesWaiting(project), value: left });
        }),
      ),
    sweep: (now, graceMs) =>
      access.use((database) =>
        database.transaction('rw', database.blobs, database.updates, database.settings, async () => {
          const unused = new Set(await database.blobs.toCollection().primaryKeys());
          if (unused.size === 0) return 0;
          const queues = await database.settings.where('name').startsWith(QUEUES).toArray();
          for (const { value } of queues) for (const hash of hashes(value)) unused.delete(hash);
          await database.updates.each(({ bytes }) =>
            hashesIn(
              bytes,
              (hash) => unused.has(hash),
              (hash) => unused.delete(hash),
            ),
          );
          const before = (await database.settings.get(UNUSED))?.value as Readonly<Record<string, number>> | undefined;
          const since = [...unused].map((hash): readonly [string, number] => [hash, before?.[hash] ?? now]);
          const gone = since.filter(([, at]) => at <= now - graceMs).map(([hash]) => hash);
          await database.blobs.bulkDelete(gone);
          const left = since.filter(([hash]) => !gone.includes(hash));
          await database.settings.put({ name: UNUSED, value: Object.fromEntries(left) });
          return gone.length;
        }),
      ),
  };
}
