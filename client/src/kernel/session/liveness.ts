/**
 * Finds out that a connection is dead although its socket says nothing: a network that changed leaves sockets open from which
 * nothing ever comes. Asks when it was quiet, waits as long as this network takes to answer, and then says so.
 */
const TICK_MS = 250;
const QUIET_MS = 1_500;
const LEAST_PATIENCE_MS = 2_000;
const MOST_PATIENCE_MS = 15_000;
/** An answer may take so many times as long as the last one. */
const SLOWER = 4;
/** A page that slept knows nothing of the time in between. */
const SLEPT_MS = 8 * TICK_MS;

export interface Liveness {
  /** A message has come, whatever it says. */
  heard(): void;
  /** Something else that was asked on this connection has been answered, after so many ms. */
  answered(ms: number): void;
  /** A connection is there from now on. */
  begin(): void;
  end(): void;
}

/**
 * @param ask sends something that is answered; false when there is nothing to ask by
 * @param dead no answer came
 */
export function createLiveness(ask: () => boolean, dead: () => void): Liveness {
  let timer: ReturnType<typeof setInterval> | undefined;
  let heardAt = 0;
  let askedAt: number | null = null;
  let tickedAt = 0;
  let patience = LEAST_PATIENCE_MS;

  const end = (): void => {
    clearInterval(timer);
    timer = undefined;
    askedAt = null;
  };
  const tick = (): void => {
    const now = performance.now();
    const slept = now - tickedAt > SLEPT_MS;
    tickedAt = now;
    if (slept) askedAt = null;
    if (askedAt === null) {
      if ((slept || now - heardAt >= QUIET_MS) && ask()) askedAt = now;
    } else if (now - askedAt >= patience) {
      // A network that has become slow: the next connection is waited for longer.
      patience = Math.min(MOST_PATIENCE_MS, patience * 2);
      end();
      dead();
    }
  };
  const answered = (ms: number): void => {
    patience = Math.min(MOST_PATIENCE_MS, Math.max(LEAST_PATIENCE_MS, ms * SLOWER));
  };
  return {
    heard() {
      heardAt = performance.now();
      if (askedAt === null) return;
      answered(heardAt - askedAt);
      askedAt = null;
    },
    answered,
    begin() {
      end();
      heardAt = tickedAt = performance.now();
      timer = setInterval(tick, TICK_MS);
    },
    end,
  };
}
