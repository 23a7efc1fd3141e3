import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createProject } from '../testing/project';
import { startServer } from '../testing/start-server';
import { pictureSweep } from './picture-sweep';
import { eventually } from '../testing/eventually';

const NOTHING = { marked: 0, deleted: 0, bytes: 0 };

describe('looking for unused pictures', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('goes through the projects, again every time, and one that fails does not stop the others', async () => {
    const [done, failed] = [vi.fn<(project: string) => void>(), vi.fn<(project: string, error: Error) => void>()];
    const sweep = async (project: string) => {
      if (project === 'b') throw new Error('checksum');
      return NOTHING;
    };
    const projects = async (): Promise<readonly string[]> => ['a', 'b', 'c'];
    const job = pictureSweep({ projects, sweep, done, failed, firstMs: 10, everyMs: 100 });
    await vi.advanceTimersByTimeAsync(10);
    expect(done.mock.calls.map(([project]) => project)).toEqual(['a', 'c']);
    expect(failed).toHaveBeenCalledWith('b', new Error('checksum'));
    await vi.advanceTimersByTimeAsync(100);
    expect(done).toHaveBeenCalledTimes(4);
    await job.stop();
    await vi.advanceTimersByTimeAsync(1000);
    expect(done).toHaveBeenCalledTimes(4);
  });

  test('stops after the project under way', async () => {
    let finish = (): void => undefined;
    const swept: string[] = [];
    const sweep = (project: string) =>
      new Promise<typeof NOTHING>((resolve) => {
        swept.push(project);
        finish = () => resolve(NOTHING);
      });
    const job = pictureSweep({ projects: async () => ['a', 'b'], sweep, done: vi.fn(), failed: vi.fn(), firstMs: 0 });
    await vi.advanceTimersByTimeAsync(1);
    const stopped = job.stop();
    finish();
    await stopped;
    expect(swept).toEqual(['a']);
  });
});

test('a running server deletes what was unused for the whole time of grace, and nothing where it may not', async () => {
  const data = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(60, 1)]);
  data.writeUInt32BE(5, 16);
  data.writeUInt32BE(5, 20);
  const hash = createHash('sha256').update(data).digest('hex');
  const withPicture = async (
    graceDays: string,
  ): Promise<{ status: () => Promise<number>; close: () => Promise<void> }> => {
    const server = await startServer({
      env: { PICTURE_GRACE_DAYS: graceDays },
      sweepMs: { first: 20, every: 20 },
    });
    const project = await createProject(server.url);
    const address = `${server.url}/api/projects/${project.id}/blobs/${hash}`;
    const headers = { authorization: `Bearer ${project.secret}` };
    await fetch(address, {
      method: 'PUT',
      headers: { ...headers, 'content-type': 'image/png' },
      body: new Uint8Array(data),
    });
    return { status: async () => (await fetch(address, { headers })).status, close: () => server.close() };
  };
  const [short, long] = [await withPicture('0.0000001'), await withPicture('30')];
  try {
    await eventually(async () => expect(await short.status()).toBe(404));
    expect(await long.status()).toBe(200);
  } finally {
    await short.close();
    await long.close();
  }
});
