/** Loads fonts before painting: a canvas draws with the fonts loaded at that moment and never waits. */
import type { SceneItem } from '@polku/shared/kernel/scene';
import { type BoardFace, loadFontFace } from '../../ui/fonts';

/**
 * Loads every face, and of it the subsets, that the items' texts need.
 * @throws Error naming the face that could not be loaded
 */
export async function loadFonts(items: readonly SceneItem[]): Promise<void> {
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
  await Promise.all([...characters].map(([face, used]) => loadFontFace(face, [...used].join(''))));
}
