/** Which versions of a project are given up: they thin out as they age, and have a limit of bytes together. */
import { LIMITS } from '@polku/shared/kernel/limits';
import type { VersionInfo, VersionKind } from '@polku/shared/kernel/versions';

const MINUTE_MS = 60 * 1000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** All of the last hour, one in ten minutes for a day, one an hour for a week, one a day for 90 days. */
const AGES = [
  { until: HOUR_MS, every: 0 },
  { until: DAY_MS, every: 10 * MINUTE_MS },
  { until: 7 * DAY_MS, every: HOUR_MS },
  { until: 90 * DAY_MS, every: DAY_MS },
] as const;

/** What somebody named, or a step of a workshop, stays until there is no room. */
export function isLasting(kind: VersionKind): boolean {
  return kind === 'named' || kind === 'step';
}

/**
 * Lasting ones stay. Beyond the bytes of a project the largest of the others go first, and never the first of a day: who makes
 * the boards huge does not push out what they were before.
 * @param versions in any order @param now ms
 * @returns ids of those to delete
 */
export function outdated(versions: readonly VersionInfo[], now: number): readonly string[] {
  const oldestFirst = [...versions].sort((a, b) => (a.at < b.at ? -1 : 1));
  const gone = new Set<string>();
  const slots = new Set<string>();
  const days = new Set<number>();
  const firstOfDay = new Set<string>();
  for (const { versionId, kind, at } of oldestFirst) {
    if (isLasting(kind)) continue;
    const time = Date.parse(at);
    const age = AGES.find(({ until }) => now - time <= until);
    const slot = age && (age.every === 0 ? versionId : `${age.every} ${Math.floor(time / age.every)}`);
    if (slot === undefined || slots.has(slot)) {
      gone.add(versionId);
      continue;
    }
    slots.add(slot);
    const day = Math.floor(time / DAY_MS);
    if (!days.has(day)) firstOfDay.add(versionId);
    days.add(day);
  }
  let bytes = versions.reduce((sum, one) => sum + (gone.has(one.versionId) ? 0 : one.bytes), 0);
  const largestFirst = oldestFirst
    .filter(({ versionId, kind }) => !isLasting(kind) && !gone.has(versionId) && !firstOfDay.has(versionId))
    .sort((a, b) => sizeClass(b) - sizeClass(a));
  for (const { versionId, bytes: own } of largestFirst) {
    if (bytes <= LIMITS.versionBytesPerProject) break;
    gone.add(versionId);
    bytes -= own;
  }
  return [...gone];
}

/** Versions of about the same size are equally large: of these the oldest goes first. */
function sizeClass({ bytes }: VersionInfo): number {
  return Math.floor(Math.log2(bytes + 1));
}

/** @returns whether no further version fits that is to stay */
export function isFull(versions: readonly VersionInfo[]): boolean {
  const lasting = versions.filter(({ kind }) => isLasting(kind));
  const bytes = lasting.reduce((sum, version) => sum + version.bytes, 0);
  return lasting.length >= LIMITS.lastingVersionsPerProject || bytes >= LIMITS.versionBytesPerProject / 2;
}
