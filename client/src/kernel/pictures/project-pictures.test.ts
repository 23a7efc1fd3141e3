import { newId } from '@polku/shared/kernel/ids';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openStorage } from '../storage/storage';
import type { Storage } from '../storage/storage-types';
import { pictureHash } from './picture-hash';
import { createProjectPictures, type ProjectPictures } from './project-pictures';
import { eventually } from '../../testing/eventually';

const PROJECT = 'project1';
let name: string;
let opened: { close(): void }[];
let onServer: Map<string, Uint8Array>;
let answer: ((method: string) => Response) | null;
let calls: string[];

beforeEach(() => {
  name = `test-${newId()}`;
  opened = [];
  onServer = new Map();
  answer = null;
  calls = [];
});
afterEach(() => {
  for (const one of opened.toReversed()) one.close();
  vi.restoreAllMocks();
});

const server = (async (url: string, init?: RequestInit) => {
  const method = init?.method ?? 'GET';
  const hash = url.split('/').at(-1) ?? '';
  if (hash === 'missing') {
    const { hashes } = JSON.parse(init?.body as string) as { hashes: string[] };
    return new Response(JSON.stringify({ missing: hashes.filter((one) => !onServer.has(one)) }));
  }
  calls.push(`${method} ${hash.slice(0, 4)}`);
  if (answer) return answer(method);
  if (method === 'PUT') {
    onServer.set(hash, new Uint8Array(await ((init?.body ?? new Blob()) as Blob).arrayBuffer()));
    return new Response('{}', { status: 201 });
  }
  const bytes = onServer.get(hash);
  return bytes ? new Response(new Uint8Array(bytes)) : new Response('{}', { status: 404 });
}) as typeof fetch;

function device(): Storage {
  const storage = openStorage(name);
  opened.push(storage);
  return storage;
}
function pictures(storage: Storage): ProjectPictures {
  const urlOf = (blob: Blob): string => `bytes:${blob.size}`;
  const one = createProjectPictures({
    projectId: PROJECT,
    bearer: () => 's',
    store: storage.pictures,
    server: 'http://polku.test',
    fetch: server,
    urlOf,
    gatherMs: 5,
  });
  opened.push(one);
  return one;
}
const picture = (text: string): Blob => new Blob([text], { type: 'image/webp' });
const refusedOf = (of: ProjectPictures): readonly unknown[] => [...of.state.getState().refused];
const waiting = (of: ProjectPictures): number => of.state.getState().waiting;

describe('a picture that is added', () => {
  test('offline is shown at once, waits, and is sent when there is a connection', async () => {
    const mine = pictures(device());
    const hash = await mine.add(picture('cat'));
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(mine.url(hash)).toBe('bytes:3');
    expect(waiting(mine)).toBe(1);
    expect(calls).toEqual([]);
    mine.online(true);
    await eventually(() => expect(waiting(mine)).toBe(0));
    expect(onServer.has(hash)).toBe(true);
  });

  test('waits through a restart, and through an answer that may change', async () => {
    const storage = device();
    const first = pictures(storage);
    const hash = await first.add(picture('cat'));
    first.close();
    const second = pictures(storage);
    await eventually(() => expect(waiting(second)).toBe(1));
    answer = () => new Response('{"error":"pictures-full","message":""}', { status: 413 });
    second.online(true);
    await eventually(() => expect(refusedOf(second)).toEqual([[hash, 'pictures-full']]));
    expect(waiting(second)).toBe(1);
    second.online(false);
    answer = null;
    second.online(true);
    await eventually(() => expect(waiting(second)).toBe(0));
    expect(onServer.has(hash)).toBe(true);
    expect(refusedOf(second)).toEqual([]);
  });

  test('that the server will never take stays on this device, says why, and is not sent by itself again', async () => {
    const storage = device();
    const mine = pictures(storage);
    answer = () => new Response('{"error":"not-a-picture","message":""}', { status: 400 });
    mine.online(true);
    const hash = await mine.add(picture('text'));
    await eventually(() => expect(refusedOf(mine)).toEqual([[hash, 'not-a-picture']]));
    expect(waiting(mine)).toBe(1);
    mine.online(false);
    mine.online(true);
    await mine.add(picture('more'));
    await eventually(() => expect(refusedOf(mine)).toHaveLength(2));
    expect(calls).toHaveLength(2);
    expect((await storage.pictures.find(hash))?.size).toBe(4);
    answer = null;
    mine.retry();
    await eventually(() => expect(waiting(mine)).toBe(0));
    expect(refusedOf(mine)).toEqual([]);
    expect(onServer.has(hash)).toBe(true);
  });

  test('does not hold up the others when it is refused', async () => {
    const mine = pictures(device());
    let first = true;
    answer = (method) => {
      if (method !== 'PUT' || !first) return new Response('{}', { status: 201 });
      first = false;
      return new Response('{"error":"pictures-full","message":""}', { status: 413 });
    };
    const large = await mine.add(picture('large'));
    await mine.add(picture('cat'));
    mine.online(true);
    await eventually(() => expect(refusedOf(mine)).toEqual([[large, 'pictures-full']]));
    await eventually(() => expect(waiting(mine)).toBe(1));
  });

  test('waits, and is not called refused, while the server is busy', async () => {
    const mine = pictures(device());
    answer = () => new Response('{"error":"rate-limited","message":""}', { status: 429 });
    mine.online(true);
    await mine.add(picture('cat'));
    await eventually(() => expect(calls).toHaveLength(1));
    expect([waiting(mine), refusedOf(mine)]).toEqual([1, []]);
  });

  test('and came to nothing is not sent any more', async () => {
    const mine = pictures(device());
    const hash = await mine.add(picture('cat'));
    await mine.giveUp([hash]);
    expect(waiting(mine)).toBe(0);
    mine.online(true);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(calls).toEqual([]);
  });

  test('twice is one picture', async () => {
    const mine = pictures(device());
    expect(await mine.add(picture('cat'))).toBe(await mine.add(picture('cat')));
    expect(waiting(mine)).toBe(1);
  });
});

describe("another person's picture", () => {
  test('comes from the server once and is then kept on this device', async () => {
    const blob = picture('dog');
    const hash = await pictureHash(blob);
    onServer.set(hash, new Uint8Array(await blob.arrayBuffer()));
    const storage = device();
    const mine = pictures(storage);
    expect(mine.url(hash)).toBeUndefined();
    await eventually(() => expect(mine.url(hash)).toBe('bytes:3'));
    await eventually(async () => expect(await storage.pictures.find(hash)).toBeDefined());
    const later = pictures(storage);
    expect((await later.bytes(hash))?.size).toBe(3);
    expect(calls).toHaveLength(1);
  });

  test('that nobody has is missing, and is asked for again with the next connection', async () => {
    const mine = pictures(device());
    const blob = picture('dog');
    const hash = await pictureHash(blob);
    mine.url(hash);
    await eventually(() => expect(mine.url(hash)).toBeNull());
    onServer.set(hash, new Uint8Array(await blob.arrayBuffer()));
    mine.online(true);
    mine.url(hash);
    await eventually(() => expect(mine.url(hash)).toBe('bytes:3'));
  });

  test('that is still on its way from their device comes as soon as it is there, without being called missing', async () => {
    const mine = pictures(device());
    mine.online(true);
    const blob = picture('dog');
    const hash = await pictureHash(blob);
    mine.url(hash);
    await eventually(() => expect(calls).toHaveLength(1));
    expect(mine.url(hash)).toBeUndefined();
    onServer.set(hash, new Uint8Array(await blob.arrayBuffer()));
    await eventually(() => expect(mine.url(hash)).toBe('bytes:3'));
    expect(calls).toHaveLength(2);
  });

  test('with other bytes than its name says is not shown', async () => {
    const mine = pictures(device());
    const hash = await pictureHash(picture('dog'));
    onServer.set(hash, new TextEncoder().encode('wolf'));
    mine.url(hash);
    await eventually(() => expect(mine.url(hash)).toBeNull());
  });
});

describe('a picture of this device that the project’s server lacks', () => {
  test('is sent when it is shown: copied here from another project, or lost with a backup', async () => {
    const storage = device();
    const blob = picture('cat');
    const hash = await pictureHash(blob);
    await storage.pictures.keep(hash, blob);
    const mine = pictures(storage);
    mine.online(true);
    mine.url(hash);
    await eventually(() => expect(onServer.has(hash)).toBe(true));
    expect(calls.filter((call) => call.startsWith('PUT'))).toHaveLength(1);
  });

  test('is asked about once, and not sent where the server has it', async () => {
    const storage = device();
    const blob = picture('cat');
    const hash = await pictureHash(blob);
    await storage.pictures.keep(hash, blob);
    onServer.set(hash, new Uint8Array(await blob.arrayBuffer()));
    const mine = pictures(storage);
    mine.online(true);
    mine.url(hash);
    await eventually(() => expect(mine.url(hash)).toBe('bytes:3'));
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(calls).toEqual([]);
  });
});
