/** `@name` in a text: a mention counts while its name is written in the text. */
import type { Mention } from './records';

export interface TextPart {
  readonly text: string;
  /** Who is named; null for plain text. */
  readonly member: string | null;
}

/** A name ends where a word does: `@Ann` does not name Ann in `@Anna`. */
const WORD = /[\p{L}\p{N}]/u;

/**
 * @returns the text in parts, in order, mentions of their own; the longest name wins where one begins with another
 */
export function textParts(text: string, mentions: readonly Mention[]): readonly TextPart[] {
  const byLength = [...mentions].sort((a, b) => b.name.length - a.name.length);
  const parts: TextPart[] = [];
  let from = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    if (at < from) continue;
    const hit = byLength.find(({ name }) => isNamedAt(text, at, name));
    if (!hit) continue;
    if (at > from) parts.push({ text: text.slice(from, at), member: null });
    from = at + 1 + hit.name.length;
    parts.push({ text: text.slice(at, from), member: hit.member });
  }
  if (from < text.length) parts.push({ text: text.slice(from), member: null });
  return parts;
}

function isNamedAt(text: string, at: number, name: string): boolean {
  if (name === '' || !text.startsWith(name, at + 1)) return false;
  const [next = ''] = text.slice(at + 1 + name.length, at + 3 + name.length);
  return !WORD.test(next);
}

/** @returns those that the text still names, each person once */
export function mentionsIn(text: string, mentions: readonly Mention[]): readonly Mention[] {
  const named = new Set(textParts(text, mentions).map(({ member }) => member));
  const seen = new Set<string>();
  return mentions.filter(({ member }) => named.has(member) && !seen.has(member) && seen.add(member));
}

/** What is being written after an `@` before the caret. */
export interface MentionQuery {
  /** Where the `@` is. */
  readonly at: number;
  readonly query: string;
}

const LONGEST_QUERY = 40;

/** @returns the mention that is being written at the caret, or null; an `@` inside a word (an address) begins none */
export function mentionAt(text: string, caret: number): MentionQuery | null {
  const from = Math.max(0, caret - LONGEST_QUERY - 1);
  const at = text.lastIndexOf('@', caret - 1);
  if (caret === 0 || at < from) return null;
  const query = text.slice(at + 1, caret);
  const before = text.slice(0, at).at(-1) ?? '';
  if (WORD.test(before) || /\n/.test(query) || /^\s/.test(query)) return null;
  return { at, query };
}
