/** @returns one or two letters, e.g. `MV` for Maija V; text in brackets and symbols are ignored */
export function initialsOf(name: string): string {
  const plain = name.replace(/[([{][^)\]}]*[)\]}]?/gu, ' ').trim() || name;
  const letters = plain.split(/\s+/).flatMap((part) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.exec(part)?.[0] ?? []);
  const [first = '?'] = letters;
  return (first + (letters.length > 1 ? (letters.at(-1) ?? '') : '')).toUpperCase();
}
