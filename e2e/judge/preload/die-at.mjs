/**
 * Preloaded into a server (`node --import`): ends it at once, without a farewell, when the point JUDGE_POINT is passed for the
 * JUDGE_NTH time. Preloads run in every thread, and each point is passed in one of them.
 */
import { subscribe } from 'node:diagnostics_channel';

const { JUDGE_POINT, JUDGE_NTH } = process.env;
let left = Number(JUDGE_NTH);
subscribe(`polku:${JUDGE_POINT}`, () => {
  left -= 1;
  if (left <= 0) process.kill(process.pid, 'SIGKILL');
});
