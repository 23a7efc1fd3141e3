/**
 * The fonts a picture's texts need, as CSS with embedded data, so that a drawing looks the same where Inter is not installed.
 */
import type { Scene } from '@polku/shared/kernel/scene';
import { fontFilesFor } from '../../ui/font-files';

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
  const rules = fontFilesFor(used).map(async ({ url, style, weight, range }) => {
    const only = range === '' ? '' : `unicode-range:${range};`;
    return `@font-face{font-family:Inter;font-style:${style};font-weight:${weight};${only}src:url(${await asData(url)}) format("woff2")}`;
  });
  return (await Promise.all(rules)).join('');
}
