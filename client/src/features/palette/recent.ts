/** Recently used palette entries, latest first, kept on this device. */
import * as z from 'zod/mini';
import { savePreference, parsedPreference } from '../../kernel/local-preferences';

const KEY = 'polku.palette.recent';
const KEPT = 20;

export function readRecent(): readonly string[] {
  return parsedPreference(KEY, z.array(z.string()))?.slice(0, KEPT) ?? [];
}

export function rememberRecent(id: string): void {
  const ids = [id, ...readRecent().filter((other) => other !== id)].slice(0, KEPT);
  savePreference(KEY, JSON.stringify(ids));
}
