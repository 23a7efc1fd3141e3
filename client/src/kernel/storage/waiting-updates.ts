/**
 * Updates of a room that do not fit yet, stored together under one setting. All calls run within a transaction of the caller.
 */
import type { PolkuDatabase } from './database';

const settingOf = (room: string): string => `waiting-${room}`;

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.byteLength === b.byteLength && a.every((byte, at) => byte === b[at]);

export async function readWaitingUpdates(database: PolkuDatabase, room: string): Promise<readonly Uint8Array[]> {
  const value = (await database.settings.get(settingOf(room)))?.value;
  return Array.isArray(value) ? value.filter((one) => one instanceof Uint8Array) : [];
}

/** Removes `gone` and adds `more`, without duplicates. */
export async function changeWaitingUpdates(
  database: PolkuDatabase,
  room: string,
  gone: readonly Uint8Array[],
  more: readonly Uint8Array[],
): Promise<void> {
  const stored = await readWaitingUpdates(database, room);
  const kept = stored.filter((one) => !gone.some((other) => sameBytes(one, other)));
  for (const update of more) if (!kept.some((one) => sameBytes(one, update))) kept.push(update);
  if (kept.length === 0) await forgetWaitingUpdates(database, room);
  else await database.settings.put({ name: settingOf(room), value: kept });
}

export async function forgetWaitingUpdates(database: PolkuDatabase, room: string): Promise<void> {
  await database.settings.delete(settingOf(room));
}
