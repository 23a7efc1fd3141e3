/** Which fonts a picture's texts need, and loading them: a canvas draws with the fonts loaded at that moment and never waits. */
import type { SceneItem } from '@polku/shared/kernel/scene';
import { fontFilesFor } from '../../ui/font-files';
import { type BoardFace, loadFontFace } from '../../ui/fonts';

/** Characters by face. */
export type UsedFonts = ReadonlyMap<BoardFace, ReadonlySet<string>>;

/** @returns the faces, and of each the characters, of the items' texts */
export function usedFonts(items: readonly SceneItem[]): UsedFonts {
  const characters = new Map<BoardFace, Set<string>>();
  for (const item of items) {
    for (const shape of item.shapes) {
      if (shape.kind !== 'text') continue;
      const face: BoardFace = shape.italic ? 'italic 400' : `${shape.weight}`;
      let cached = characters.get(face);
      if (!cached) characters.set(face, (cached = new Set()));
      for (const char of shape.text) cached.add(char);
    }
  }
  return characters;
}

/**
 * Loads every face, and of it the subsets, that are used.
 * @throws Error naming the face that could not be loaded
 */
export async function loadFonts(used: UsedFonts): Promise<void> {
  await Promise.all([...used].map(([face, characters]) => loadFontFace(face, [...characters].join(''))));
}

/** A font with its bytes, for a thread that has no style sheets. */
export interface FontBytes {
  readonly style: string;
  readonly weight: string;
  readonly range: string;
  readonly bytes: ArrayBuffer;
}

/** @returns the bytes of what is used; null where they cannot all be had @throws where a file cannot be fetched */
export async function fontBytes(used: UsedFonts): Promise<readonly FontBytes[] | null> {
  const byStyle = new Map([...used].map(([face, characters]) => [styleOf(face), characters]));
  const files = fontFilesFor(byStyle);
  const found = new Set(files.map(({ style, weight }) => `${style} ${weight}`));
  if ([...byStyle.keys()].some((style) => !found.has(style))) return null;
  return Promise.all(
    files.map(async ({ url, ...file }) => {
      const answer = await fetch(url);
      if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
      return { ...file, bytes: await answer.arrayBuffer() };
    }),
  );
}

function styleOf(face: BoardFace): string {
  return face.startsWith('italic') ? face : `normal ${face}`;
}
