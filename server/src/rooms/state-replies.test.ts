import { expect, test } from 'vitest';
import { MemoryClient, MemoryRoom } from '../testing/memory-room';

const titles = ({ doc }: MemoryClient): unknown => doc.getMap('records').toJSON();

test('who comes while edits are being stored is shown them when they are, not before', () => {
  const memory = new MemoryRoom();
  const aino = new MemoryClient({ owner: 'device:aino' }).online(memory);
  aino.doc.getMap('records').set('first', 1);
  memory.commit();
  aino.doc.getMap('records').set('second', 2);
  const veikko = new MemoryClient({ owner: 'device:veikko' }).online(memory);
  expect(titles(veikko)).toEqual({});
  memory.commit();
  expect(titles(veikko)).toEqual({ first: 1, second: 2 });
});

test('who comes into a room that is never at rest waits for what was there, not for what came since', () => {
  const memory = new MemoryRoom();
  const aino = new MemoryClient({ owner: 'device:aino' }).online(memory);
  aino.doc.getMap('records').set('first', 1);
  const veikko = new MemoryClient({ owner: 'device:veikko' }).online(memory);
  aino.doc.getMap('records').set('second', 2);
  memory.commit(1);
  expect(titles(veikko)).toEqual({ first: 1 });
  memory.commit();
  expect(titles(veikko)).toEqual({ first: 1, second: 2 });
});
