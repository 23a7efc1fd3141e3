import type { Pieces } from '@polku/shared/kernel/pieces';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createUpdater, runInSlices, SLICE_MS } from './slices';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

let clock = 0;
let slices = 0;

/** Work of so many pieces, each of which takes a millisecond of the clock; notes when each was done. */
function* slow(pieces: number, done: number[] = []): Pieces<string> {
  for (let n = 0; n < pieces; n++) {
    clock += 1;
    done.push(slices);
    yield;
  }
  return 'done';
}
function everySlice(): void {
  slices++;
  vi.advanceTimersToNextTimer();
}

describe('work in slices', () => {
  beforeEach(() => {
    clock = 0;
    slices = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => clock);
  });

  it('stops after its few milliseconds and goes on in the next slice', () => {
    const told = vi.fn<(value: string) => void>();
    const done: number[] = [];
    runInSlices(slow(10, done), told);
    expect(done).toEqual([]);
    for (let n = 0; n < 4; n++) everySlice();
    expect(told).toHaveBeenCalledExactlyOnceWith('done');
    const bySlice = [1, 2, 3].map((slice) => done.filter((at) => at === slice).length);
    expect(bySlice).toEqual([SLICE_MS, SLICE_MS, 10 - 2 * SLICE_MS]);
  });

  it('is called off between two slices', () => {
    const told = vi.fn<(value: string) => void>();
    const cancel = runInSlices(slow(10), told);
    everySlice();
    cancel();
    expect(vi.getTimerCount()).toBe(0);
    expect(told).not.toHaveBeenCalled();
  });

  it('is finished although everything is stale again before every slice, and then made once more', () => {
    let begun = 0;
    const told = vi.fn<(value: number) => void>();
    const kept = createUpdater(function* () {
      const run = ++begun;
      yield* slow(10);
      return run;
    }, told);
    kept.stale();
    for (let n = 0; n < 9; n++) {
      kept.stale();
      everySlice();
    }
    expect(told.mock.calls.length).toBeGreaterThanOrEqual(2);
    for (let n = 0; n < 9 && vi.getTimerCount() > 0; n++) everySlice();
    expect(told).toHaveBeenLastCalledWith(begun);
    expect(vi.getTimerCount()).toBe(0);
  });
});
