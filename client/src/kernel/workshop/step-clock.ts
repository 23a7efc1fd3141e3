/** What the clock of the running step says. */
import type { RunningStep } from '@polku/shared/kernel/steps';
import { useEffect, useReducer } from 'react';

export interface StepClock {
  /** Milliseconds until the time is over, below zero after it; null: the step has no clock. */
  readonly left: number | null;
  readonly paused: boolean;
}

/**
 * @param told the server's clock when it told of the step
 * @param now the server's clock
 */
export function stepClock({ endsAt, pausedAt }: RunningStep, told: number, now: number): StepClock {
  const paused = pausedAt !== null;
  // Of a paused step the end is told as if it went on at that moment.
  return { left: endsAt === null ? null : endsAt - (paused ? told : now), paused };
}

const MINUTE_S = 60;
const HOUR_S = 3600;

/** @returns `4:05`, `−0:30` when it is over, `1:02:00` from an hour on */
export function clockText(ms: number): string {
  // A whole minute is shown as such at its beginning, and nothing is over before it is.
  const seconds = Math.ceil(ms / 1000);
  const size = Math.abs(seconds);
  const two = (n: number): string => String(n).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(size / HOUR_S), Math.floor((size % HOUR_S) / MINUTE_S), size % MINUTE_S];
  const text = hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
  return seconds < 0 ? `−${text}` : text;
}

/** Renders again with every second that passes, while `on`. */
export function useSeconds(on: boolean): void {
  const [, tick] = useReducer((n: number) => n + 1, 0);
  useEffect(() => {
    if (!on) return undefined;
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [on]);
}
