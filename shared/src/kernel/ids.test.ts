import { describe, expect, it } from 'vitest';
import { isId, newId, newSecret } from './ids';
import { parseRoomName, roomName } from './protocol';

describe('an id', () => {
  it('is 20 letters and digits, never the same twice, and names a room', () => {
    const made = new Set(Array.from({ length: 2000 }, () => newId()));
    expect(made.size).toBe(2000);
    for (const id of made) expect(id).toMatch(/^[A-Za-z0-9]{20}$/);
    const [id = ''] = made;
    expect(parseRoomName(roomName(id, 'content'))).toEqual({ projectId: id, kind: 'content' });
  });

  it('uses the whole alphabet evenly', () => {
    const counts = new Map<string, number>();
    const many = Array.from({ length: 31 }, () => newId(undefined, 2000)).join('');
    for (const char of many) counts.set(char, (counts.get(char) ?? 0) + 1);
    expect(counts.size).toBe(62);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(200);
  });

  it('is told from what is none', () => {
    expect([isId('project'), isId('a'.repeat(40)), isId('')]).toEqual([true, true, false]);
    expect([isId('a-b'), isId('a'.repeat(41)), isId(12), isId('__proto__')]).toEqual([false, false, false, false]);
  });

  it('of a link is 32 characters', () => expect(newSecret()).toMatch(/^[A-Za-z0-9]{32}$/));
});
