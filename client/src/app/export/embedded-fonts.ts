/**
 * The fonts a picture's texts need, as CSS with embedded data, so that a drawing looks the same where Inter is not installed.
 */
import type { Scene } from '@polku/shared/kernel/scene';

interface Face {
  readonly rule: CSSFontFaceRule;
  readonly url: string;
}

const value = (rule: CSSFontFaceRule, name: string): string => rule.style.getPropertyValue(name).trim();

function facesOfPage(): readonly Face[] {
  return [...document.styleSheets].flatMap((sheet) => {
    // Style sheets of others may not be read; ours may.
    const own = sheet.href === null || sheet.href.startsWith(location.origin);
    return [...(own ? sheet.cssRules : [])].flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule) || !value(rule, 'font-family').includes('Inter')) return [];
      const found = /url\("?([^")]+)"?\)/.exec(value(rule, 'src'))?.[1];
      return found === undefined ? [] : [{ rule, url: new URL(found, sheet.href ?? location.href).href }];
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

async function asData(url: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return `data:font/woff2;base64,${btoa(text)}`;
}

/** @returns `@font-face` rules for the scene's texts; empty where the page's own cannot be read */
export async function embeddedFonts(scene: Scene): Promise<string> {
  const used = new Map<string, Set<string>>();
  for (const item of [...scene.items, ...scene.heads.top, ...scene.heads.left]) {
    for (const shape of item.shapes) {
      if (shape.kind !== 'text') continue;
      const key = `${shape.italic ? 'italic' : 'normal'} ${shape.weight}`;
      const known = used.get(key) ?? new Set<string>();
      used.set(key, known);
      for (const character of shape.text) known.add(character);
    }
  }
  const rules = facesOfPage().map(async ({ rule, url }) => {
    const style = value(rule, 'font-style') || 'normal';
    const weight = value(rule, 'font-weight') || '400';
    const range = value(rule, 'unicode-range');
    const characters = used.get(`${style} ${weight}`);
    if (!characters || !rangeHas(range, characters)) return '';
    const only = range === '' ? '' : `unicode-range:${range};`;
    return `@font-face{font-family:Inter;font-style:${style};font-weight:${weight};${only}src:url(${await asData(url)}) format("woff2")}`;
  });
  return (await Promise.all(rules)).join('');
}
