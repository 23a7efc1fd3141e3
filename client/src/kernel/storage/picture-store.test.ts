import { newId } from '@polku/shared/kernel/ids';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pictureHash } from '../pictures/picture-hash';
import { openStorage } from './storage';
import type { Storage } from './storage-types';

const DAY = 24 * 60 * 60 * 1000;
const GRACE = 30 * DAY;
let storage: Storage;
beforeEach(() => {
  storage = openStorage(`test-${newId()}`);
});
afterEach(() => storage.close());

async function kept(text: string): Promise<string> {
  const blob = new Blob([text], { type: 'image/webp' });
  const hash = await pictureHash(blob);
  await storage.pictures.keep(hash, blob);
  return hash;
}
/** A document on this device whose bytes name the picture. */
async function named(hash: string, project = 'aaaaaaaa'): Promise<void> {
  const room = storage.room(`${project}-content`);
  const { generation } = await room.open();
  const bytes = new TextEncoder().encode(`\u0001image@${hash}\u0002`);
  await room.exchange({ after: 0, generation, add: [{ bytes, pending: true }], rewrite: false });
  await storage.library.rememberProject({ id: project });
}
const there = async (hash: string): Promise<boolean> => (await storage.pictures.find(hash)) !== null;
const sweep = (day: number): Promise<number> => storage.pictures.sweep(day * DAY, GRACE);

describe('pictures of this device', () => {
  test('that nothing names go after the time of grace, and only they', async () => {
    const [used, unused] = [await kept('cat'), await kept('dog')];
    await named(used);
    expect(await sweep(1)).toBe(0);
    expect(await sweep(30)).toBe(0);
    expect(await sweep(31)).toBe(1);
    expect([await there(used), await there(unused)]).toEqual([true, false]);
  });

  test('begin their time of grace anew when they were used in between', async () => {
    const hash = await kept('cat');
    await sweep(1);
    await named(hash);
    await sweep(20);
    await storage.library.forgetProject('aaaaaaaa');
    await sweep(40);
    expect(await sweep(60)).toBe(0);
    expect(await sweep(71)).toBe(1);
  });

  test('that wait to be sent stay, until their project is forgotten', async () => {
    const blob = new Blob(['cat'], { type: 'image/webp' });
    const hash = await pictureHash(blob);
    await storage.pictures.keepToSend('aaaaaaaa', hash, blob);
    await sweep(1);
    expect(await sweep(60)).toBe(0);
    await storage.library.forgetProject('aaaaaaaa');
    await sweep(61);
    expect(await sweep(91)).toBe(1);
  });
});
