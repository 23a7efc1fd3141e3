/** The picture of a value map. Items whose picture did not change keep their identity. */
import type { SceneInput } from '../../kernel/kind';
import type { Scene, SceneItem } from '../../kernel/scene';
import { createValueLayout, type ValueLayout } from './layout';
import { readValueMap } from './value-reader';
import { backdropItems } from './scene/backdrop';
import { cardItem } from './scene/value-card';
import { fitLinkItems } from './scene/fit-links';

const layouts = new WeakMap<Scene, ValueLayout>();
const layoutValueMap = createValueLayout();

/** @returns the layout that a scene was drawn from */
export function layoutOf(scene: Scene): ValueLayout | undefined {
  return layouts.get(scene);
}

/** Value maps are small (tens of items): comparing what was drawn is cheaper than keeping track of what was read. */
function kept(items: readonly SceneItem[], previous: Scene | undefined): readonly SceneItem[] {
  if (!previous) return items;
  const before = new Map(previous.items.map((item) => [item.id, item]));
  return items.map((item) => {
    const old = before.get(item.id);
    return old && JSON.stringify(old) === JSON.stringify(item) ? old : item;
  });
}

export function valueScene({ read, board, words }: SceneInput, previous?: Scene): Scene {
  const layout = layoutValueMap(readValueMap(read, board));
  const items = [
    ...backdropItems(words, layout),
    ...fitLinkItems(words, layout),
    ...[...layout.cards.values()].map((place) => cardItem(words, place)),
  ];
  const scene: Scene = {
    bounds: layout.bounds,
    items: kept(items, previous),
    heads: { topHeight: 0, leftWidth: 0, top: [], left: [] },
  };
  layouts.set(scene, layout);
  return scene;
}
