import { beforeEach, describe, expect, it } from 'vitest';
import { saveView, savedViewOf } from './saved-view';

describe('where one last looked', () => {
  beforeEach(() => localStorage.clear());

  it('is kept for each board', () => {
    saveView('a', { x: 120.04, y: -3, zoom: 0.7 });
    saveView('b', { x: 1, y: 2, zoom: 1 });
    saveView('b', { x: 5, y: 6, zoom: 2 });
    expect(savedViewOf('a')).toEqual({ x: 120, y: -3, zoom: 0.7 });
    expect(savedViewOf('b')).toEqual({ x: 5, y: 6, zoom: 2 });
    expect(savedViewOf('c')).toBeNull();
  });

  it('is forgotten of the boards not looked at for longest', () => {
    for (let n = 0; n < 100; n++) saveView(`board${n}`, { x: n, y: 0, zoom: 1 });
    expect([savedViewOf('board0'), savedViewOf('board99')?.x]).toEqual([null, 99]);
  });

  it('is not read from what is no place', () => {
    for (const stored of ['{', '{"a":1}', '[["a",1,2]]', '[["a",1,2,0]]', '[["a",1,null,1]]']) {
      localStorage.setItem('polku.seen', stored);
      expect(savedViewOf('a')).toBeNull();
    }
    saveView('a', { x: 0, y: 0, zoom: 1 });
    expect(savedViewOf('a')).toEqual({ x: 0, y: 0, zoom: 1 });
  });
});
