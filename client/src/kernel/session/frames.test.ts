import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFrameSchedule } from './frames';

describe('when remote edits are shown', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame'] });
  });
  afterEach(() => void vi.useRealTimers());

  it('given one edit after a pause, then the next frame shows it', () => {
    let time = 0;
    const schedule = createFrameSchedule(() => time);
    const work = vi.fn(() => void (time += 1));
    schedule(work);
    vi.advanceTimersByTime(20);
    expect(work).toHaveBeenCalledTimes(1);
    time += 1000;
    schedule(work);
    vi.advanceTimersByTime(20);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('given a stream of cheap edits, then they are gathered for a moment', () => {
    const schedule = createFrameSchedule(() => 0);
    const work = vi.fn();
    schedule(work);
    vi.advanceTimersByTime(20);
    schedule(work);
    vi.advanceTimersByTime(30);
    expect(work).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(40);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('given work that takes longer than a frame, then the next waits twice as long as it took', () => {
    let time = 0;
    const schedule = createFrameSchedule(() => time);
    const work = vi.fn(() => void (time += 30));
    schedule(work);
    vi.advanceTimersByTime(20);
    expect(work).toHaveBeenCalledTimes(1);
    schedule(work);
    vi.advanceTimersByTime(50);
    expect(work).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(40);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('given a tab without frames, then it is shown soon all the same', () => {
    vi.stubGlobal('requestAnimationFrame', () => 0);
    const schedule = createFrameSchedule(() => 0);
    const work = vi.fn();
    schedule(work);
    vi.advanceTimersByTime(260);
    expect(work).toHaveBeenCalledTimes(1);
    vi.unstubAllGlobals();
  });
});
