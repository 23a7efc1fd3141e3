/** Growing, jittered delays between attempts, so that a restarted server is not hit by all clients at once. */
export interface RetryDelay {
  /** @returns ms until the next attempt; each longer than the last, spread by ±40 % */
  next(): number;
  reset(): void;
  readonly failures: number;
}

export function createRetryDelay(options: { first: number; most: number; random?: () => number }): RetryDelay {
  const random = options.random ?? Math.random;
  let failures = 0;
  return {
    next() {
      const base = Math.min(options.most, options.first * 2 ** failures);
      failures++;
      return base * (0.6 + 0.8 * random());
    },
    reset() {
      failures = 0;
    },
    get failures() {
      return failures;
    },
  };
}
