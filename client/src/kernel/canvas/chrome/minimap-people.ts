/** Other people as dots on the minimap, without React: where their pointer is, else at what they have in hand. */
import type { SceneIndex } from '../index/scene-index';
import type { Point, RemoteMark, RemotePointers } from '../canvas-types';
import { placeOfRemote } from '../marks/remote-things';
import type { MinimapPlace } from './minimap-place';

export interface MinimapPeopleOptions {
  readonly host: HTMLElement;
  readonly index: Pick<SceneIndex, 'item'>;
  readonly pointers: RemotePointers;
  /** Of the board on the minimap. */
  readonly place: () => MinimapPlace;
}

export interface MinimapPeople {
  people(remotes: readonly RemoteMark[]): void;
  /** The board has another place on the minimap, or things on it have moved. */
  again(): void;
  stop(): void;
}

export function createMinimapPeople({ host, index, pointers, place }: MinimapPeopleOptions): MinimapPeople {
  const dots = new Map<number, HTMLElement>();
  let known = new Map<number, RemoteMark>();

  const pointOf = (mark: RemoteMark): Point | null => {
    const pointer = pointers.of(mark.clientId);
    if (pointer) return pointer;
    const at = placeOfRemote(mark);
    const box = at === undefined ? undefined : index.item(at)?.box;
    return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
  };
  const remove = (id: number): void => {
    dots.get(id)?.remove();
    dots.delete(id);
  };
  const put = (id: number): void => {
    const mark = known.get(id);
    const point = mark ? pointOf(mark) : null;
    if (!mark || !point) return remove(id);
    let dot = dots.get(id);
    if (!dot) {
      dot = host.ownerDocument.createElement('span');
      dot.className = 'canvas-minimap-person own-colour pass';
      host.append(dot);
      dots.set(id, dot);
    }
    const { scale, dx, dy } = place();
    dot.style.setProperty('--person', mark.color);
    dot.toggleAttribute('data-away', mark.away !== null);
    dot.style.transform = `translate(${point.x * scale + dx}px,${point.y * scale + dy}px)`;
  };
  const again = (): void => {
    for (const id of known.keys()) put(id);
  };
  const stop = pointers.watch((moved) => moved.forEach(put));
  return {
    people(remotes) {
      known = new Map(remotes.map((mark) => [mark.clientId, mark]));
      for (const id of dots.keys()) if (!known.has(id)) remove(id);
      again();
    },
    again,
    stop() {
      stop();
      for (const id of [...dots.keys()]) remove(id);
    },
  };
}
