/** How soon things happen by themselves; what tests make shorter. */
export const TIMES = {
  /** Counts, and answers of open rounds, are told at most so often, and later the more requests wait. */
  tellMs: 2_000,
  tellMsPerWaiting: 5,
  /** Who was heard of so lately is here, without a socket, too. */
  hereMs: 120_000,
  /** For so long a facilitator who is gone may be coming back. */
  facilitatorGoneMs: 10_000,
  /** Who is here is counted anew so often. */
  sweepMs: 15_000,
  /** Who was told at another node of what this one has not told yet waits so long for it. */
  elsewhereMs: 1_000,
  /** While somebody waits, the store is looked at so often, should a note from another node be lost. */
  lookMs: 2_000,
};
export type Times = typeof TIMES;
