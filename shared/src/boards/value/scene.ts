/** The picture of a value map. Items that look the same keep their identity. */
import type { SceneInput } from '../../kernel/kind';
import { noteItems } from '../../kernel/notes/note-scene';
import { type Box, sameItems, type Scene, type SceneItem, unionBox } from '../../kernel/scene';
import { GEOMETRY, layoutValueMap, type ValueLayout } from './layout';
import { withNotes } from './note-anchors';
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
  const layout = withNotes(layoutValueMap(readValueMap(read, board)), read, board);
  const notes = noteItems(
    layout.notes,
    words,
    (id) => layout.cards.get(id)?.box,
    (_id, _from, make) => make(),
  );
  const items = [
    ...backdropItems(words, layout),
    ...fitLinkItems(words, layout),
    ...[...layout.cards.values()].map((place) => cardItem(words, place)),
    ...notes,
  ];
  const scene: Scene = {
    bounds: boundsWith(layout.bounds, notes),
    items: sameItems(items, previous),
    heads: { topHeight: 0, leftWidth: 0, top: [], left: [] },
  };
  return { layout, scene };
}

/** Notes may lie outside of the map on every side. */
function boundsWith(bounds: Box, notes: readonly SceneItem[]): Box {
  if (notes.length === 0) return bounds;
  const { x, y, width, height } = unionBox(notes.map(({ box }) => box));
  const room = GEOMETRY.margin;
  return unionBox([bounds, { x: x - room, y: y - room, width: width + 2 * room, height: height + 2 * room }]);
}

export function valueScene(input: SceneInput, previous?: Scene): Scene {
  return valuePicture(input, previous).scene;
}
