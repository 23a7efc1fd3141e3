/**
 * One thing near the view: its face as SVG, or its editor, in a button for keyboard and screen readers. Re-renders only when
 * this thing changes. Pointers are handled by the canvas.
 */
import type { NodeProps } from '@xyflow/react';
import { memo, useLayoutEffect, useRef } from 'react';
import { useCanvasUi, useEngine, useItem } from '../engine-context';
import { ShapesSvg } from '../paint/ShapesSvg';
import { useImageUrls } from '../paint/image-urls';
import type { BoardNodeType } from '../nodes/node-set';

export const BoardNode = memo(function BoardNode({ id }: NodeProps<BoardNodeType>) {
  const engine = useEngine();
  const item = useItem(id);
  const editing = useCanvasUi((ui) => (ui.editing?.id === id ? ui.editing : null));
  if (!item) return null;
  if (editing) {
    return (
      <div className="canvas-node cover rounded canvas-editing" data-canvas-own="" style={{ pointerEvents: 'all' }}>
        {editing.render(item.box)}
      </div>
    );
  }
  if (!item.interactive) return <Face id={id} />;
  return <Reachable key={id} id={id} label={item.label ?? ''} grasp={item.grasp} engine={engine} />;
});

interface ReachableProps {
  readonly id: string;
  readonly label: string;
  readonly grasp: 'lines' | undefined;
  readonly engine: ReturnType<typeof useEngine>;
}

function Reachable({ id, label, grasp, engine }: ReachableProps) {
  const element = useRef<HTMLDivElement>(null);
  const selected = useCanvasUi((ui) => ui.selection.has(id));
  const focusable = useCanvasUi((ui) => ui.focused === id);
  const lifted = useCanvasUi((ui) => ui.lifted.has(id));
  useLayoutEffect(() => {
    if (focusable) engine.takeFocus(element.current);
  }, [focusable, engine]);
  return (
    <div
      ref={element}
      className={`canvas-node cover rounded${lifted ? ' is-lifted' : ''}`}
      data-item={id}
      data-grasp={grasp}
      role="button"
      tabIndex={focusable ? 0 : -1}
      aria-label={label}
      aria-pressed={selected}
    >
      <Face id={id} />
    </div>
  );
}

const Face = memo(function Face({ id }: { readonly id: string }) {
  const item = useItem(id);
  const faces = useCanvasUi((ui) => ui.faces);
  const faint = useCanvasUi((ui) => ui.highlight !== null && !ui.highlight.has(id));
  const imageUrl = useImageUrls();
  if (!item || !faces) return null;
  const { x, y, width, height } = item.box;
  return (
    <svg
      className={`canvas-face pass origin board-text${faint ? ' is-faint' : ''}`}
      width={width}
      height={height}
      viewBox={`${x} ${y} ${width} ${height}`}
      aria-hidden="true"
    >
      <ShapesSvg shapes={item.shapes} imageUrl={imageUrl} />
    </svg>
  );
});
