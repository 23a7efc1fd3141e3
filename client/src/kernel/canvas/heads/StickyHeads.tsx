/**
 * Sticky heads above the board, scrolled with it along one axis only by writing style.transform from the camera; React
 * re-renders only when other heads come near or the zoom has changed noticeably.
 */
import type { SceneHeads } from '@polku/shared/kernel/scene';
import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { BoardCanvasProps } from '../canvas-types';
import { ShapesSvg } from '../paint/ShapesSvg';
import { useCanvasUi, useEngine } from '../engine-context';
import { headInsets, headZoom } from '../camera/camera-math';
import { createHeadFitter, type HeadItem, slideRoom, slides } from './fit-head';
import { layoutServes, layoutHeads } from './head-layout';

export interface StickyHeadsProps {
  readonly heads: SceneHeads;
  readonly label: string;
  readonly overlay: BoardCanvasProps['headOverlay'] | undefined;
}

export const StickyHeads = memo(function StickyHeads({ heads, label, overlay }: StickyHeadsProps) {
  const { camera } = useEngine();
  const topRef = useRef<HTMLDivElement>(null);
  const leftRef = useRef<HTMLDivElement>(null);
  const topOver = useRef<HTMLDivElement>(null);
  const leftOver = useRef<HTMLDivElement>(null);
  const frameRef = useRef<HTMLDivElement>(null);
  const [view, setView] = useState(() => camera.viewport());
  const [fit] = useState(createHeadFitter);
  const plan = useMemo(() => layoutHeads(heads, view, camera.size(), fit), [heads, view, camera, fit]);

  useLayoutEffect(() => {
    const place = (): void => {
      const now = camera.viewport();
      const scale = headZoom(now.zoom);
      const stretch = now.zoom / plan.zoom;
      const made = headZoom(plan.zoom);
      const cross = scale / made;
      if (topRef.current)
        topRef.current.style.transform = `translate(${now.x}px,0px) scale(${scale * (stretch / cross)},${scale})`;
      if (leftRef.current)
        leftRef.current.style.transform = `translate(0px,${now.y}px) scale(${scale},${scale * (stretch / cross)})`;
      if (topOver.current) topOver.current.style.transform = `translate(${now.x}px,0px) scale(${now.zoom},${scale})`;
      if (leftOver.current) leftOver.current.style.transform = `translate(0px,${now.y}px) scale(${scale},${now.zoom})`;
      // What must keep its shape over the heads (a button, a field) takes the stretch back by this.
      const unstretch = String(Math.round((scale / now.zoom) * 1000) / 1000);
      for (const over of [topOver.current, leftOver.current]) {
        if (over && over.style.getPropertyValue('--unstretch') !== unstretch)
          over.style.setProperty('--unstretch', unstretch);
      }
      const insets = headInsets(heads, now.zoom);
      const frame = frameRef.current;
      if (frame && frame.dataset['size'] !== `${insets.top} ${insets.left}`) {
        frame.dataset['size'] = `${insets.top} ${insets.left}`;
        frame.style.setProperty('--head-top', `${insets.top}px`);
        frame.style.setProperty('--head-left', `${insets.left}px`);
      }
      if (topRef.current) slideTitles(topRef.current, plan.top, (insets.left - now.x) / (scale * (stretch / cross)));
      if (!layoutServes(plan, now, camera.size(), false)) setView({ ...now });
    };
    place();
    return camera.subscribe(place);
  }, [camera, plan, heads]);
  useEffect(
    () =>
      camera.phase.subscribe(({ phase }) => {
        const now = camera.viewport();
        if (phase === 'rest' && !layoutServes(plan, now, camera.size(), true)) setView({ ...now });
      }),
    [camera, plan],
  );

  if (heads.top.length === 0 && heads.left.length === 0) return null;
  return (
    <div ref={frameRef} className="canvas-heads pass cover board-text" role="group" aria-label={label}>
      {heads.top.length > 0 && (
        <div className="canvas-strip origin catch paper canvas-strip-top">
          <div ref={topRef} className="canvas-strip-content origin">
            {plan.top.map((head) => (
              <Head key={head.id} head={head} slider />
            ))}
          </div>
          <div ref={topOver} className="canvas-strip-content origin" data-canvas-own="">
            {overlay?.top}
          </div>
        </div>
      )}
      {heads.left.length > 0 && (
        <div className="canvas-strip origin catch paper canvas-strip-left">
          <div ref={leftRef} className="canvas-strip-content origin">
            {plan.left.map((head) => (
              <Head key={head.id} head={head} />
            ))}
          </div>
          <div ref={leftOver} className="canvas-strip-content origin" data-canvas-own="">
            {overlay?.left}
          </div>
        </div>
      )}
      <div className="canvas-corner origin catch paper" data-canvas-own="">
        {overlay?.corner}
      </div>
    </div>
  );
});

/** Names of column heads that are partly scrolled away keep in sight; `edge` is where the view begins, in head units. */
function slideTitles(strip: HTMLElement, heads: readonly HeadItem[], edge: number): void {
  const slid = new Set<Element>(strip.querySelectorAll('g[transform]'));
  for (const [at, head] of heads.entries()) {
    if (head.box.x >= edge || head.box.x + head.box.width <= edge) continue;
    const title = strip.children[at]?.querySelector('g');
    if (!title) continue;
    slid.delete(title);
    title.setAttribute('transform', `translate(${Math.min(edge - head.box.x, slideRoom(head))},0)`);
  }
  for (const title of slid) title.removeAttribute('transform');
}

/** The outline is around the frame that a head draws, without the text above it. */
function ringOf({ box, shapes }: HeadItem): { top: number; height: number } {
  const frame = shapes.find((shape) => shape.kind === 'rect') ?? box;
  return { top: frame.y - box.y, height: frame.height };
}

const Head = memo(
  function Head({ head, slider = false }: { readonly head: HeadItem; readonly slider?: boolean }) {
    const { box, shapes } = head;
    const selected = useCanvasUi((ui) => ui.selection.has(head.id));
    const focusable = useCanvasUi((ui) => ui.focused === head.id);
    const editing = useCanvasUi((ui) => (ui.editing?.id === head.id ? ui.editing : null));
    const style = { left: box.x, top: box.y, width: Math.max(1, box.width), height: Math.max(1, box.height) };
    if (editing) {
      return (
        <div className="canvas-head canvas-editing" style={style} data-canvas-own="">
          {editing.render(box)}
        </div>
      );
    }
    const face = (
      <svg
        width={style.width}
        height={style.height}
        viewBox={`${box.x} ${box.y} ${style.width} ${style.height}`}
        aria-hidden="true"
        overflow="visible"
      >
        {slider ? (
          <>
            <ShapesSvg shapes={shapes.filter((shape) => !slides(shape))} />
            <g>
              <ShapesSvg shapes={shapes.filter(slides)} />
            </g>
          </>
        ) : (
          <ShapesSvg shapes={shapes} />
        )}
      </svg>
    );
    if (!head.interactive) {
      return (
        <div className="canvas-head" style={style}>
          {face}
        </div>
      );
    }
    return (
      <div
        className={`canvas-head canvas-head-active${selected ? ' is-selected' : ''}`}
        style={style}
        data-item={head.id}
        role="button"
        tabIndex={focusable ? 0 : -1}
        aria-label={head.label}
        aria-pressed={selected}
      >
        {face}
        <span className="canvas-head-ring pass rounded" style={ringOf(head)} />
      </div>
    );
  },
  (a, b) =>
    a.head === b.head ||
    (a.head.shapes === b.head.shapes && a.head.box === b.head.box && a.head.label === b.head.label),
);
