import { describe, expect, test, vi } from 'vitest';
import { createPointers } from './pointers';

const at = (x: number, laser = false) => ({ x, y: 0, laser });

describe('pointers of other people', () => {
  test('given movements within one frame, then who shows the board hears of each person once, with the last place', () => {
    const pointers = createPointers();
    const heard = vi.fn<(moved: readonly number[]) => void>();
    pointers.watch('map', heard);
    for (let x = 1; x <= 5; x += 1) {
      pointers.put(7, 'map', at(x));
      pointers.put(8, 'map', at(-x));
    }
    pointers.flush();
    expect(heard).toHaveBeenCalledExactlyOnceWith([7, 8]);
    expect([pointers.of(7), pointers.of(8)]).toEqual([at(5), at(-5)]);
    pointers.flush();
    pointers.put(7, 'map', at(5));
    pointers.flush();
    expect(heard).toHaveBeenCalledOnce();
  });

  test('given movements on another board, then nobody is told here', () => {
    const pointers = createPointers();
    const heard = vi.fn<(moved: readonly number[]) => void>();
    pointers.watch('map', heard);
    pointers.put(7, 'other', at(1));
    pointers.put(8, null, at(1));
    pointers.flush();
    expect(heard).not.toHaveBeenCalled();
    expect(pointers.of(8)).toBeNull();
  });

  test('given somebody who goes to another board, then both boards hear of it', () => {
    const pointers = createPointers();
    const [here, there] = [vi.fn<(moved: readonly number[]) => void>(), vi.fn<(moved: readonly number[]) => void>()];
    pointers.watch('map', here);
    const stop = pointers.watch('other', there);
    pointers.put(7, 'map', at(1));
    pointers.put(7, 'other', at(1));
    pointers.flush();
    pointers.put(7, 'other', null);
    pointers.flush();
    expect([here.mock.calls, there.mock.calls]).toEqual([[[[7]]], [[[7]], [[7]]]]);
    stop();
    pointers.put(7, 'other', at(2));
    pointers.flush();
    expect(there).toHaveBeenCalledTimes(2);
  });
});
