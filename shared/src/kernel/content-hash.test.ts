import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { contentHash, hashesIn, isContentHash } from './content-hash';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const found = (bytes: Uint8Array): readonly string[] => {
  const all: string[] = [];
  hashesIn(
    bytes,
    () => true,
    (hash) => all.push(hash),
  );
  return all;
};

test('a picture is named by what is in it', () => {
  expect(contentHash(text('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(isContentHash(contentHash(text('')))).toBe(true);
  expect(isContentHash('ABC')).toBe(false);
});

test('names are found in a document as it is stored: in a field, in a list, inside of an object, in a text', () => {
  const names = ['a', 'b', 'c', 'd'].map((one) => contentHash(text(one)));
  const doc = new Y.Doc();
  const record = new Y.Map<unknown>();
  doc.getMap('records').set('x', record);
  record.set('image', names[0]);
  record.set('images', ['first', names[1]]);
  record.set('new', { deep: { picture: names[2] } });
  record.set('text', new Y.Text(`see ${names[3]}.`));
  expect(new Set(found(Y.encodeStateAsUpdate(doc)))).toEqual(new Set(names));
});

test('a name beside other digits is found, and what is too short is not', () => {
  const name = contentHash(text('a'));
  expect(found(text(`f${name}0`))).toContain(name);
  expect(found(text(name.slice(1)))).toEqual([]);
});

test('only those that are asked for are told', () => {
  const all: string[] = [];
  hashesIn(
    text(contentHash(text('a')) + contentHash(text('b'))),
    (hash) => hash === contentHash(text('b')),
    (hash) => all.push(hash),
  );
  expect(all).toEqual([contentHash(text('b'))]);
});
