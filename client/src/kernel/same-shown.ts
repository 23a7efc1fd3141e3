/**
 * Whether plain data shows the same, for `memo`: what an edit makes anew with equal content renders nothing. Cost follows the
 * data, and what is the same object is not looked into.
 */

/** @returns whether two values are equal: lists and plain objects by what they hold, everything else by identity */
export function sameShown(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((one, at) => sameShown(one, b[at]));
  if (!isPlain(a) || !isPlain(b)) return false;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => name in b && sameShown(a[name], b[name]));
}

/** Elements of React are not looked into: what they show may change without their props. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || '$$typeof' in value) return false;
  return Object.getPrototypeOf(value) === Object.prototype;
}
