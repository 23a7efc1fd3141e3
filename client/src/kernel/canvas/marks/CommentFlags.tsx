/** Flags at the corner of things that people comment on: a press opens the comments, far away they are dots. */
import { boxesMeet, sameBox, type SceneItem } from '@polku/shared/kernel/scene';
import { MessageSquare } from 'lucide-react';
import { useEffect, useReducer } from 'react';
import { grownBox } from '../boxes';
import type { CanvasComments } from '../canvas-types';
import { useCanvasUi, useEngine } from '../engine-context';

/** Below this zoom a flag would cover much of its thing. */
const FLAGS_FROM = 0.45;

export function CommentFlags() {
  const comments = useCanvasUi((ui) => ui.comments);
  return comments && comments.counts.size > 0 ? <Flags comments={comments} /> : null;
}

function Flags({ comments }: { readonly comments: CanvasComments }) {
  const { camera, index } = useEngine();
  const zoom = useCanvasUi((ui) => ui.restZoom);
  const editing = useCanvasUi((ui) => ui.editing?.id);
  // Boxes are read from the index: a thing that moved, or a rest elsewhere, asks for another look.
  const [, look] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const stops = [
      index.subscribe((changes) => {
        const moved = changes.some(
          ({ before, after }) =>
            comments.counts.has(after?.id ?? before?.id ?? '') && !(before && after && sameBox(before.box, after.box)),
        );
        if (moved) look();
      }),
      camera.phase.subscribe(({ phase }) => phase === 'rest' && look()),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [camera, index, comments]);
  const near = grownBox(camera.seen(), 1);
  const flags = [...comments.counts].flatMap(([id, count]) => {
    const item = index.item(id);
    return item && id !== editing && boxesMeet(item.box, near) ? [{ id, count, item }] : [];
  });
  return (
    <div className="canvas-flags origin" data-canvas-own="">
      {flags.map(({ id, count, item }) =>
        zoom < FLAGS_FROM ? (
          <span key={id} className="canvas-flag-dot pass origin round" style={placeOf(item, zoom)} aria-hidden="true" />
        ) : (
          <button
            key={id}
            type="button"
            className="canvas-flag catch origin inline-row pill nopan nodrag"
            // The things are walked by keys of their own; the key for a comment opens those of the selected one.
            tabIndex={-1}
            aria-label={comments.label(item.label ?? '', count)}
            title={comments.label(item.label ?? '', count)}
            style={placeOf(item, zoom)}
            onClick={() => comments.onOpen(id)}
          >
            <MessageSquare size={12} aria-hidden />
            {count}
          </button>
        ),
      )}
    </div>
  );
}

/** At the corner above on the right, as large on the screen at every zoom. */
function placeOf({ box }: SceneItem, zoom: number) {
  return { transform: `translate(${box.x + box.width}px, ${box.y}px) scale(${1 / zoom}) translate(-70%, -60%)` };
}
