/** The picture of a value map. Items that look the same keep their identity. */
import type { SceneInput } from '../../kernel/kind';
import { sameItems, type Scene } from '../../kernel/scene';
import { layoutValueMap, type ValueLayout } from './layout';
import { readValueMap } from './value-reader';
import { backdropItems } from './scene/backdrop';
import { cardItem } from './scene/value-card';
import { fitLinkItems } from './scene/fit-links';

export interface ValuePicture {
  readonly layout: ValueLayout;
  readonly scene: Scene;
}

/** @returns the scene with the layout that it was drawn from */
export function valuePicture({ read, board, words }: SceneInput, previous?: Scene): ValuePicture {
  const layout = layoutValueMap(readValueMap(read, board));
  const items = [
    ...backdropItems(words, layout),
    ...fitLinkItems(words, layout),
    ...[...layout.cards.values()].map((place) => cardItem(words, place)),
  ];
  const scene: Scene = {
    bounds: layout.bounds,
    items: sameItems(items, previous),
    heads: { topHeight: 0, leftWidth: 0, top: [], left: [] },
  };
  return { layout, scene };
}

export function valueScene(input: SceneInput, previous?: Scene): Scene {
  return valuePicture(input, previous).scene;
}
