/** The files of the page's own fonts, for what draws elsewhere: a drawing that carries its fonts, a thread without a page. */

export interface FontFile {
  /** Of the fetched file; same origin. */
  readonly url: string;
  readonly style: string;
  readonly weight: string;
  /** A CSS `unicode-range`; empty: all characters. */
  readonly range: string;
}

const value = (rule: CSSFontFaceRule, name: string): string => rule.style.getPropertyValue(name).trim();

/**
 * @param used characters by style and weight, such as `normal 600`
 * @returns the files of Inter with these characters; empty where the page's style sheets cannot be read
 */
export function fontFilesFor(used: ReadonlyMap<string, Iterable<string>>): readonly FontFile[] {
  return [...document.styleSheets].flatMap((sheet) => {
    // Style sheets of others may not be read; ours may.
    const own = sheet.href === null || sheet.href.startsWith(location.origin);
    return [...(own ? sheet.cssRules : [])].flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule) || !value(rule, 'font-family').includes('Inter')) return [];
      const found = /url\("?([^")]+)"?\)/.exec(value(rule, 'src'))?.[1];
      const style = value(rule, 'font-style') || 'normal';
      const weight = value(rule, 'font-weight') || '400';
      const range = value(rule, 'unicode-range');
      const characters = used.get(`${style} ${weight}`);
      if (found === undefined || !characters || !rangeHas(range, characters)) return [];
      return [{ url: new URL(found, sheet.href ?? location.href).href, style, weight, range }];
    });
  });
}

/** @returns whether a `unicode-range` (empty: everything) has one of the characters */
export function rangeHas(range: string, characters: Iterable<string>): boolean {
  if (range === '') return true;
  const spans = range.split(',').map((part) => {
    const [from = '0', to = from] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  for (const character of characters) {
    const code = character.codePointAt(0) ?? 0;
    if (spans.some(([from, to]) => code >= from && code <= to)) return true;
  }
  return false;
}
