/** Preloaded into a server: documents that nobody has open leave the memory after 150 ms instead of 30 s. */
const IDLE_MS = 30_000;
const { setTimeout: wait } = globalThis;
globalThis.setTimeout = Object.assign((act, ms, ...args) => wait(act, ms === IDLE_MS ? 150 : ms, ...args), wait);
