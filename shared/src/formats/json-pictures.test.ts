import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64Of } from '../kernel/base64';
import { contentHash } from '../kernel/content-hash';
import type { StoredRecord } from '../kernel/document';
import { LIMITS } from '../kernel/limits';
import { exportProjectJson, parseProjectJson, picturesRefusal } from './json';
import { createPictureExtractor } from './json-extract';
import { aroundPictures, bytesOfPicture, pictureJson, picturesOfRecords } from './json-pictures';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** A PNG's head that says its size, then anything. */
function png(fill: number, size = 40, pixels = 9): Uint8Array {
  const bytes = new Uint8Array(size).fill(fill);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 0, 0, 0, 0, 0]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, pixels);
  view.setUint32(20, pixels);
  return bytes;
}
const [cat, dog] = [png(1), png(2)];
const record = (id: string, values: StoredRecord['values'], removed = false): StoredRecord => ({
  id,
  type: 'step',
  board: '',
  removed: removed ? { at: 1, by: '' } : null,
  values,
  texts: { title: 'Äiti "asks" \\ 日本' },
});
const records = [record('a', { image: contentHash(cat) }), record('b', { image: contentHash(dog) }, true)];

function fileWith(pictures: readonly Uint8Array[], stored = records): string {
  const { before, between, after } = aroundPictures(exportProjectJson(stored, new Map()));
  const entries = pictures.map((bytes) => pictureJson(contentHash(bytes), 'image/png', bytes));
  return before + entries.join(between) + after;
}
function lift(text: string, piece = 7) {
  const lifter = createPictureExtractor(LIMITS.importBytes);
  const bytes = utf8(text);
  for (let at = 0; at < bytes.length; at += piece) lifter.push(bytes.subarray(at, at + piece));
  const lifted = lifter.end();
  const data = [...lifted.spans].map(([mark, { start, end }]) => [
    mark,
    new TextDecoder().decode(bytes.slice(start, end)),
  ]);
  return { text: new TextDecoder().decode(lifted.bytes), data: new Map(data as [string, string][]) };
}
function parsed(text: string) {
  const file = parseProjectJson(text, new Map());
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  return file;
}
const problems = (text: string) => {
  const file = parseProjectJson(text, new Map());
  return file.ok ? [] : file.problems.map(({ line, place, messageId }) => [line, place, messageId]);
};

describe('pictures in the project file', () => {
  it('are found wherever a record names them, removed and unknown records included', () => {
    const [one, two] = [contentHash(cat), contentHash(dog)];
    const stored = [...records, record('c', { later: { deep: [contentHash(utf8('x'))] }, title: `${one}0` })];
    expect([...picturesOfRecords(stored)]).toEqual([one, two, contentHash(utf8('x'))]);
  });

  it('come back as they went out, and the rest of the file as without them', () => {
    const file = parsed(fileWith([cat, dog]));
    expect(file.stored).toEqual(parsed(exportProjectJson(records, new Map())).stored);
    expect(file.pictures.map(({ hash, type }) => [hash, type])).toEqual([
      [contentHash(cat), 'image/png'],
      [contentHash(dog), 'image/png'],
    ]);
    expect(file.pictures.map(({ type, data }) => bytesOfPicture(type, data))).toEqual([cat, dog]);
  });

  it('are not asked of a file of before', () => {
    expect(parsed(exportProjectJson(records, new Map())).pictures).toEqual([]);
  });

  it('are refused with line and place when the list is not what it should be', () => {
    const text = fileWith([cat, dog]);
    expect(problems(text.replaceAll(contentHash(dog), contentHash(cat)))).toEqual([
      [expect.any(Number), 'pictures[1].hash', 'formats.json.picture.twice'],
    ]);
    const svg = text.replace('"image/png"', '"image/svg+xml"');
    const line = svg.split('\n').findIndex((row) => row.includes('svg+xml')) + 1;
    expect(problems(svg)).toEqual([[line, 'pictures[0].type', 'formats.json.picture.type']]);
    const list = (pictures: unknown): string =>
      JSON.stringify({ format: 'polku-project', version: 1, records: [], pictures });
    expect(problems(list({}))[0]?.[2]).toBe('formats.json.kind');
    expect(problems(list([1]))[0]?.[1]).toBe('pictures[0]');
    expect(problems(list([{ hash: '../x', type: 'image/png', data: '' }]))[0]?.[2]).toBe('formats.json.picture.name');
    expect(problems(list([{ hash: contentHash(cat), type: 'image/png' }]))[0]?.[2]).toBe('formats.json.kind');
  });

  it('say where a damaged one stands', () => {
    const text = fileWith([cat, dog]);
    const refusal = picturesRefusal(text, [{ index: 1, messageId: 'formats.json.picture.wrong' }]);
    const line = text.split('\n').findIndex((row) => row.includes(base64Of(dog))) + 1;
    expect(refusal?.problems).toMatchObject([{ line, place: 'pictures[1].data' }]);
    expect(picturesRefusal(text, [])).toBeNull();
  });
});

describe('the bytes of a picture', () => {
  const why = (bytes: Uint8Array, type = 'image/png'): unknown => bytesOfPicture(type, base64Of(bytes));
  it('must be base64, a picture, of its type, and within the limits', () => {
    expect(bytesOfPicture('image/png', 'no base64!')).toBe('formats.json.picture.base64');
    expect(bytesOfPicture('image/png', 'AAA')).toBe('formats.json.picture.base64');
    expect(why(utf8('<svg/>'))).toBe('formats.json.picture.none');
    expect(why(cat, 'image/webp')).toBe('formats.json.picture.other');
    expect(why(png(1, 40, 40_000))).toBe('formats.json.picture.pixels');
    expect(why(png(1, LIMITS.blobBytes + 1))).toBe('formats.json.picture.large');
    expect(why(png(1, LIMITS.blobBytes))).toBeInstanceOf(Uint8Array);
  });
});

describe('lifting pictures out of a file', () => {
  it('leaves a small text that reads the same, and knows where each picture stands', () => {
    const whole = fileWith([cat, dog]);
    const { text, data } = lift(whole);
    expect(text.length).toBeLessThan(whole.length - 80);
    expect(text.split('\n')).toHaveLength(whole.split('\n').length);
    const file = parsed(text);
    expect(file.stored).toEqual(parsed(whole).stored);
    expect(file.pictures.map(({ data: mark }) => data.get(mark))).toEqual([base64Of(cat), base64Of(dog)]);
  });

  it('lifts only what stands as data of a picture, and that even when it looks like a mark', () => {
    const other = JSON.stringify({
      data: 'a',
      records: [{ data: 'b', pictures: [{ data: 'c' }] }],
      pictures: [{ data: 'd', more: { data: 'e' }, list: ['f', { data: 'g' }] }, 'h', { data: '@0' }],
      more: { pictures: [{ data: 'i' }] },
    });
    const { text, data } = lift(other);
    expect([...data.values()]).toEqual(['d', '@0']);
    expect(text).toBe(other.replace('"@0"', '"@1"').replace('"d"', '"@0"'));
  });

  it('goes by names as they are written, with any spaces and escapes around', () => {
    const text = '{ "pictures" :\r\n[ {"type":"\\"]", "data" :\t"a\\/b\\"c" } ] }';
    expect([...lift(text).data.values()]).toEqual(['a\\/b\\"c']);
  });

  it('is the same however the file is cut, for any JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.integer({ min: 1, max: 9 }), (json, piece) => {
        const text = `{"a":${json},"pictures":[{"x":${json},"data":"QUJD"}],"b":${json}}`;
        const { text: left, data } = lift(text, piece);
        expect([...data.values()]).toEqual(['QUJD']);
        expect(left).toBe(text.replace('"QUJD"', '"@0"'));
      }),
    );
  });

  it('passes through what is no JSON, for the parser to tell', () => {
    for (const text of ['', '{"pictures":[{"data":"unended', ']]}}{{', '"', 'stage;touchpoint\nÄ;ö\n'])
      expect(lift(text).text.length).toBeLessThanOrEqual(text.length + 2);
    expect(lift(']]}}{{').text).toBe(']]}}{{');
  });

  it('says when more is left than may be', () => {
    const lifter = createPictureExtractor(10);
    expect(lifter.push(utf8('{"a":1}'))).toBe(true);
    expect(lifter.push(utf8('     '))).toBe(false);
  });
});
