/** Which palette entries were used lately, latest first; kept on this device. */
const KEY = 'polku.palette.recent';
const KEPT = 20;

export function readRecent(): readonly string[] {
  const stored = localStorage.getItem(KEY);
  if (stored === null) return [];
  const ids: unknown = safeJson(stored);
  return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string').slice(0, KEPT) : [];
}

export function rememberRecent(id: string): void {
  const ids = [id, ...readRecent().filter((other) => other !== id)].slice(0, KEPT);
  localStorage.setItem(KEY, JSON.stringify(ids));
}

/** What somebody else wrote under our key is nothing to fail over: the list then begins anew. */
function safeJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
