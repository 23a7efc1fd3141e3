import { describe, expect, test } from 'vitest';
import { fittedSize, NotAPicture, preparePicture, sourcePixels } from './prepare-picture';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const sized = (head: string, at: number, width: number, height: number, bytes: 2 | 4): Uint8Array => {
  const data = new Uint8Array(64);
  data.set(text(head));
  const view = new DataView(data.buffer);
  if (bytes === 2) view.setUint16(at, width, true);
  else view.setInt32(at, width, true);
  if (bytes === 2) view.setUint16(at + 2, height, true);
  else view.setInt32(at + 4, height, true);
  return data;
};

test('a picture is made to fit the longest side and never larger', () => {
  expect(fittedSize(4000, 3000, 1600)).toEqual({ width: 1600, height: 1200 });
  expect(fittedSize(300, 200, 1600)).toEqual({ width: 300, height: 200 });
  expect(fittedSize(10_000, 2, 1600)).toEqual({ width: 1600, height: 1 });
});

describe('before anything is decoded', () => {
  test('a file says how many pixels it has, where its kind is known', () => {
    expect(sourcePixels(sized('GIF89a', 6, 60_000, 60_000, 2))).toBe(3_600_000_000);
    expect(sourcePixels(sized('BM', 18, 4000, -3000, 4))).toBe(12_000_000);
    expect(sourcePixels(text('....ftypavif'))).toBeNull();
    expect(sourcePixels(new Uint8Array())).toBeNull();
  });

  test('a drawing that can hold scripts is known by its text, whatever it is called', async () => {
    for (const drawing of ['<svg xmlns="http://www.w3.org/2000/svg"/>', '\uFEFF \n<?xml version="1.0"?><svg/>'])
      expect(sourcePixels(text(drawing))).toBe('drawing');
    await expect(preparePicture(new Blob(['<svg/>'], { type: 'image/png' }))).rejects.toThrow(NotAPicture);
  });

  test('a small file that would fill the memory is refused', async () => {
    const bomb = new Blob([new Uint8Array(sized('GIF89a', 6, 60_000, 60_000, 2))], { type: 'image/gif' });
    await expect(preparePicture(bomb)).rejects.toThrow('too many pixels');
  });
});
