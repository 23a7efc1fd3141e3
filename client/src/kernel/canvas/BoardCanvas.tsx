/**
 * The canvas of a board: shows a scene and reports what people do on it, and never touches a document. Cost follows what is
 * in view, not the size of the board. Contract in `canvas-types.ts`; drawing is explained in README.md.
 */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../words/words';
import type { BoardCanvasProps, CameraControl, Point, RemoteMark, RemotePointers } from './canvas-types';
import './board-canvas.css';
import { createCanvasEngine } from './engine';
import { EngineContext } from './engine-context';
import { type CanvasHandlers, createScreenPoint, type GesturePort } from './gestures/gesture-port';
import { attachKeys } from './gestures/keys';
import { attachLaser } from './gestures/laser';
import { attachPointer } from './gestures/pointer';
import { attachWheel } from './gestures/wheel';
import { StickyHeads } from './heads/StickyHeads';
import { RemoteCursors } from './marks/RemoteCursors';
import { SmallNote } from './chrome/SmallNote';
import { Minimap } from './chrome/Minimap';
import { coversOf } from './chrome/covers';
import { keepMinimap, wantsMinimap } from './chrome/minimap-choice';
import { minimapSize } from './chrome/minimap-place';
import { ZoomControls } from './chrome/ZoomControls';
import { ImageUrlContext, imageUrlsOf } from './paint/image-urls';
import { NodeLayer } from './layers/NodeLayer';

const nobody: readonly RemoteMark[] = [];
const nothing: ReadonlySet<string> = new Set();
const noPointers: RemotePointers = { of: () => null, watch: () => () => undefined };

export function BoardCanvas(props: BoardCanvasProps) {
  const { scene, theme, label, selection, highlight = null, focused = null, editing = null, images, onReady } = props;
  const { remotes = nobody, pointers = noPointers, comments = null, overlay, headOverlay } = props;
  const { pinged = nothing } = props;
  const { minimap = true, smallNote = null } = props;
  const words = useWords();
  const [engine] = useState(() => createCanvasEngine(props.keepAs));
  const root = useRef<HTMLDivElement>(null);
  const gestureLayer = useRef<HTMLDivElement>(null);
  const pictureHost = useRef<HTMLDivElement>(null);
  const live = useRef<HTMLDivElement>(null);
  const handlers = useRef<CanvasHandlers>(props);
  const wordsRef = useRef(words);
  // Views speak of points as pointer events do; the camera counts from the canvas's own corner.
  const [control] = useState<CameraControl>(() => {
    const corner = (): Point => {
      const { left = 0, top = 0 } = root.current?.getBoundingClientRect() ?? {};
      return { x: left, y: top };
    };
    return {
      ...engine.camera,
      reveal: (box) => engine.camera.reveal(box, coversOf(root.current)),
      switchLaser: () => engine.ui.setState(({ laser }) => ({ laser: !laser })),
      toBoard(screen) {
        const { x, y } = corner();
        return engine.camera.toBoard({ x: screen.x - x, y: screen.y - y });
      },
      toScreen(point) {
        const { x, y } = corner();
        const at = engine.camera.toScreen(point);
        return { x: at.x + x, y: at.y + y };
      },
    };
  });
  const imageUrls = useMemo(() => imageUrlsOf(images), [images]);

  useLayoutEffect(() => {
    handlers.current = props;
    wordsRef.current = words;
  });
  useLayoutEffect(() => engine.setScene(scene), [engine, scene]);
  useLayoutEffect(() => {
    engine.picture.setLook({ theme, highlight, images });
  }, [engine, theme, highlight, images]);
  useLayoutEffect(() => {
    engine.ui.setState({ selection, highlight, focused, editing, remotes, pinged, comments, overlay });
  }, [engine, selection, highlight, focused, editing, remotes, pinged, comments, overlay]);

  const [mapShown, setMapShown] = useState(wantsMinimap);
  const showMap = useCallback((shown: boolean) => {
    keepMinimap(shown);
    setMapShown(shown);
  }, []);
  const announce = useCallback((message: string) => {
    if (live.current) live.current.textContent = message;
  }, []);
  useLayoutEffect(() => {
    const element = root.current;
    const host = pictureHost.current;
    if (!element || !host || !gestureLayer.current) return undefined;
    host.append(engine.picture.element);
    const measure = (): void => engine.camera.resize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const stopEngine = engine.start(element);
    const resizes = new ResizeObserver(measure);
    resizes.observe(element);
    const port: GesturePort = {
      engine,
      root: element,
      layer: gestureLayer.current,
      handlers: () => handlers.current,
      at: createScreenPoint(element),
      announce,
      words: () => ({
        cancelled: wordsRef.current.t('canvas.dragCancelled'),
        dropped: wordsRef.current.t('canvas.dropped'),
      }),
    };
    const stops = [attachLaser(port), attachPointer(port), attachWheel(port), attachKeys(port)];
    return () => {
      for (const stop of stops) stop();
      resizes.disconnect();
      stopEngine();
    };
  }, [engine, announce]);
  useEffect(() => {
    onReady?.(control);
  }, [control, onReady]);

  return (
    <EngineContext value={engine}>
      <ImageUrlContext value={imageUrls}>
        <div
          ref={root}
          className="canvas paper full tall relative"
          role="group"
          aria-label={label}
          aria-roledescription={words.t('canvas.role')}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- keys pan and zoom while no thing has the focus
          tabIndex={focused === null ? 0 : -1}
        >
          {smallNote !== null && <SmallNote>{smallNote}</SmallNote>}
          {/* The picture says nothing that the things and the note do not. */}
          <div ref={pictureHost} className="canvas-ground" aria-hidden="true" />
          <NodeLayer engine={engine} />
          <StickyHeads heads={scene.heads} label={words.t('canvas.heads')} overlay={headOverlay} />
          <div ref={gestureLayer} className="canvas-gestures" aria-hidden="true" />
          <RemoteCursors remotes={remotes} pointers={pointers} />
          <div className="canvas-chrome pass stack gap-2">
            {minimap && mapShown && (
              <Minimap theme={theme} remotes={remotes} pointers={pointers} {...minimapSize(scene.bounds)} />
            )}
            <ZoomControls
              minimap={minimap ? mapShown : undefined}
              onMinimap={showMap}
              long={scene.heads.top.length > 0}
              laser={props.laser !== undefined}
            />
          </div>
          <div ref={live} className="visually-hidden" aria-live="polite" />
        </div>
      </ImageUrlContext>
    </EngineContext>
  );
}
