/**
 * Small preferences kept on this device by key. Where the browser forbids storage or it is full, a preference lasts only as
 * long as its caller holds it, for this visit.
 */
import type * as z from 'zod/mini';

/** @returns what was kept, or null */
export function savedPreference(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @returns what was kept as JSON; null for nothing, and for what another program or another version wrote */
export function parsedPreference<Schema extends z.ZodMiniType>(key: string, schema: Schema): z.infer<Schema> | null {
  let value: unknown;
  try {
    value = JSON.parse(savedPreference(key) ?? 'null');
  } catch {
    return null;
  }
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** @param value null forgets it */
export function savePreference(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Kept for this visit by the caller only.
  }
}
