/** Choosing a person after an `@`: who matches what is written, and the text with the name in it. */
import { type MentionQuery, mentionAt, mentionsIn } from '@polku/shared/discussion/mentions';
import type { Mention } from '@polku/shared/discussion/records';

const MOST = 8;

const folded = (text: string): string => text.trim().toLowerCase();

/** @returns people whose name, or a word of it, begins with the query, those first whose name does */
export function matching(people: readonly Mention[], query: string): readonly Mention[] {
  const wanted = folded(query);
  const rank = (name: string): number => {
    const own = folded(name);
    if (own.startsWith(wanted)) return 0;
    return own.split(/\s+/).some((word) => word.startsWith(wanted)) ? 1 : 2;
  };
  return people
    .map((person) => ({ person, rank: rank(person.name) }))
    .filter((one) => one.rank < 2)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ person }) => person);
}

/** @returns the people to choose from at the caret, with the query; null where nobody is being named */
export function choicesAt(
  people: readonly Mention[],
  text: string,
  caret: number,
): { readonly query: MentionQuery; readonly people: readonly Mention[] } | null {
  const query = mentionAt(text, caret);
  if (!query) return null;
  const found = matching(people, query.query);
  // A name that is complete and followed by a space is done.
  const done = /\s$/.test(query.query) && found.every(({ name }) => folded(name) === folded(query.query));
  return found.length === 0 || done ? null : { query, people: found };
}

/** @returns the text with the name written out, and where the caret is then */
export function withName(
  text: string,
  caret: number,
  query: MentionQuery,
  name: string,
): { readonly text: string; readonly caret: number } {
  const rest = text.slice(caret);
  const space = /^\s/.test(rest) ? '' : ' ';
  const before = `${text.slice(0, query.at)}@${name}${space}`;
  return { text: before + rest, caret: before.length };
}

/**
 * @param chosen from the list
 * @param people all that may be named: a name that was typed out means its person where only one has it
 * @returns those that the text names
 */
export function namedIn(text: string, chosen: readonly Mention[], people: readonly Mention[]): readonly Mention[] {
  const alone = people.filter(({ name }) => people.filter((other) => other.name === name).length === 1);
  const names = new Set(chosen.map(({ name }) => name));
  return mentionsIn(text, [...chosen, ...alone.filter(({ name }) => !names.has(name))]);
}
