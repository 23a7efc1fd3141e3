/** Which versions of a project are given up: those kept by time thin out as they age, and all have limits together. */
import { LIMITS } from '@polku/shared/kernel/limits';
import type { VersionInfo } from '@polku/shared/kernel/versions';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** All of the last day, one an hour for a week, one a day for 90 days. */
const AGES = [
  { until: DAY_MS, every: 0 },
  { until: 7 * DAY_MS, every: HOUR_MS },
  { until: 90 * DAY_MS, every: DAY_MS },
] as const;

/**
 * Only versions that came by themselves, or before a large change, are given up; what somebody named or a step of a workshop
 * stays.
 * @param versions latest first @param now ms
 * @returns ids of those to delete
 */
export function outdated(versions: readonly VersionInfo[], now: number): readonly string[] {
  const gone: string[] = [];
  const kept = new Set<string>();
  let count = 0;
  let bytes = 0;
  for (const version of versions) {
    const lasting = version.kind === 'named' || version.kind === 'step';
    const at = Date.parse(version.at);
    const age = AGES.find(({ until }) => now - at <= until);
    const slot = age && age.every > 0 ? `${age.every} ${Math.floor(at / age.every)}` : version.versionId;
    const tooMany = count >= LIMITS.versionsPerProject || bytes + version.bytes > LIMITS.versionBytesPerProject;
    if (!lasting && (!age || kept.has(slot) || tooMany)) {
      gone.push(version.versionId);
      continue;
    }
    kept.add(slot);
    count += 1;
    bytes += version.bytes;
  }
  return gone;
}

/** @returns whether no further version fits, since all there are must stay */
export function isFull(versions: readonly VersionInfo[]): boolean {
  const lasting = versions.filter(({ kind }) => kind === 'named' || kind === 'step');
  const bytes = lasting.reduce((sum, version) => sum + version.bytes, 0);
  return lasting.length >= LIMITS.versionsPerProject || bytes >= LIMITS.versionBytesPerProject;
}
