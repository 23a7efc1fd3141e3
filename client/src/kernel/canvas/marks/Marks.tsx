/** Marks over the things: outlines of selection, hover, marquee and other people's selections; the drop preview. */
import { boxesMeet, sameBox, type SceneItem } from '@polku/shared/kernel/scene';
import { pathData } from '@polku/shared/kernel/shape-path';
import { type CSSProperties, useReducer, useEffect } from 'react';
import type { RemoteMark } from '../canvas-types';
import { useCanvasUi, useEngine } from '../engine-context';
import { ShapesSvg } from '../paint/ShapesSvg';
import { grownBox } from '../boxes';
import { outlinePath } from './mark-path';
import { heldBy } from './remote-things';

/** Above this many outlines only those near the view are drawn. */
const manyOutlines = 60;

/** @returns the things with the ids, of many only those around the view */
function useItems(ids: Iterable<string> & { readonly size?: number; readonly length?: number }): SceneItem[] {
  const { index, camera } = useEngine();
  const near = (ids.size ?? ids.length ?? 0) > manyOutlines ? grownBox(camera.seen(), 1) : null;
  const items: SceneItem[] = [];
  for (const id of ids) {
    const item = index.item(id);
    if (item && (!near || boxesMeet(item.box, near))) items.push(item);
  }
  return items;
}

export function Marks() {
  const { camera, index } = useEngine();
  const remotes = useCanvasUi((ui) => ui.remotes);
  const pinged = useCanvasUi((ui) => ui.pinged);
  const selection = useCanvasUi((ui) => ui.selection);
  const caught = useCanvasUi((ui) => ui.caught);
  const hovered = useCanvasUi((ui) => ui.hovered);
  const preview = useCanvasUi((ui) => ui.preview);
  const editing = useCanvasUi((ui) => ui.editing?.id);
  const zoom = useCanvasUi((ui) => ui.restZoom);
  // Boxes are read from the index: a marked thing that moved, or a rest elsewhere, asks for another look.
  const [, look] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const marked = (id: string): boolean =>
      selection.has(id) || id === hovered || pinged.has(id) || remotes.some((remote) => heldBy(remote).includes(id));
    const stops = [
      index.subscribe((changes) => {
        const moved = changes.some(
          ({ before, after }) =>
            marked(after?.id ?? before?.id ?? '') && !(before && after && sameBox(before.box, after.box)),
        );
        if (moved) look();
      }),
      selection.size > manyOutlines ? camera.phase.subscribe(({ phase }) => phase === 'rest' && look()) : null,
    ];
    return () => {
      for (const stop of stops) stop?.();
    };
  }, [camera, index, selection, hovered, pinged, remotes]);

  return (
    <svg
      className="canvas-marks pass origin"
      width="1"
      height="1"
      aria-hidden="true"
      style={{ strokeWidth: 2 / zoom, '--mark-width': `${2 / zoom}px` } as CSSProperties}
    >
      {remotes.map((remote) => (
        <RemoteOutline key={remote.clientId} remote={remote} zoom={zoom} />
      ))}
      <Outline className="canvas-mark-pinged" ids={pinged} gap={5 / zoom} zoom={zoom} />
      <Outline
        className="canvas-mark-hover"
        ids={hovered === null || selection.has(hovered) ? [] : [hovered]}
        gap={1 / zoom}
        zoom={zoom}
      />
      <Outline className="canvas-mark-caught" ids={caught} gap={1 / zoom} zoom={zoom} />
      <Outline
        className="canvas-mark-selected"
        ids={editing === undefined ? selection : [...selection].filter((id) => id !== editing)}
        gap={1 / zoom}
        zoom={zoom}
      />
      {preview && (
        <g className="canvas-preview board-text">
          <ShapesSvg shapes={preview.shapes} />
        </g>
      )}
    </svg>
  );
}

interface OutlineProps {
  readonly className: string;
  readonly ids: Iterable<string>;
  readonly gap: number;
  readonly zoom: number;
  readonly stroke?: string;
}

function Outline({ className, ids, gap, zoom, stroke }: OutlineProps) {
  const items = useItems(ids);
  if (items.length === 0) return null;
  const boxes = items.filter(({ grasp }) => grasp === undefined).map(({ box }) => box);
  const lines = items.filter(({ grasp }) => grasp === 'lines').map(linesOf);
  // The words on a line stay readable: its outline must not strike them out.
  const words = items
    .filter(({ grasp }) => grasp === 'lines')
    .flatMap(({ shapes }) => shapes.filter(({ kind }) => kind === 'rect' || kind === 'text'));
  return (
    <>
      <path
        className={className}
        d={outlinePath(boxes, gap, Math.min(9, 6 + 2 / zoom)) + lines.join('')}
        {...(stroke ? { stroke } : {})}
      />
      {words.length > 0 && (
        <g className="board-text" strokeWidth="0">
          <ShapesSvg shapes={words} />
        </g>
      )}
    </>
  );
}

/** @returns path data of what is drawn as a line */
function linesOf({ shapes }: SceneItem): string {
  return shapes
    .map((shape) => (shape.kind === 'path' && (shape.fill ?? 'none') === 'none' ? pathData(shape.commands) : ''))
    .join('');
}

function RemoteOutline({ remote, zoom }: { readonly remote: RemoteMark; readonly zoom: number }) {
  return (
    <Outline className="canvas-mark-remote" ids={heldBy(remote)} gap={2.5 / zoom} zoom={zoom} stroke={remote.color} />
  );
}
