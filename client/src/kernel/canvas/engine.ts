/**
 * The non-React parts of one canvas: camera, index, nodes, picture and scheduled work. Created per mounted canvas and
 * destroyed with it; nothing outlives it or is shared between canvases.
 */
import type { Box, Scene } from '@polku/shared/kernel/scene';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Camera, createCamera } from './camera/camera';
import { createFrameScheduler } from './camera/frame-scheduler';
import { saveView, savedViewOf } from './camera/saved-view';
import type { BoardCanvasProps, CanvasComments, DropPreview, RemoteMark, Viewport } from './canvas-types';
import { createSceneIndex, type SceneIndex } from './index/scene-index';
import { type BoardNodeType, createNodeSet, type NodeSet } from './nodes/node-set';
import { createLaserTrails, type LaserTrails } from './laser/laser-trails';
import { isBackdrop, isNear } from './picture/level-policy';
import { createPictureLayer, type PictureLayer } from './picture/picture-layer';

/** State read by nodes and marks; each reads only its own part. */
export interface CanvasUi {
  /** The things that are elements, in reading order; objects and list stay the same while nothing changes. */
  readonly nodes: BoardNodeType[];
  readonly selection: ReadonlySet<string>;
  readonly highlight: ReadonlySet<string> | null;
  readonly focused: string | null;
  readonly editing: NonNullable<BoardCanvasProps['editing']> | null;
  readonly hovered: string | null;
  /** Whether nodes show their faces; far away the picture does. */
  readonly faces: boolean;
  /** At the last rest the board was too small, or too crowded, for its things to be nodes. */
  readonly small: boolean;
  readonly lifted: ReadonlySet<string>;
  /** What a marquee in progress would select. */
  readonly caught: readonly string[];
  readonly preview: DropPreview | null;
  readonly remotes: readonly RemoteMark[];
  readonly pinged: ReadonlySet<string>;
  readonly comments: CanvasComments | null;
  readonly overlay: BoardCanvasProps['overlay'];
  /** Whether one's own laser is switched on. */
  readonly laser: boolean;
  /** Zoom of the last rest: marks keep their width on the screen by it. */
  readonly restZoom: number;
}

export interface CanvasEngine {
  readonly camera: Camera;
  readonly index: SceneIndex;
  readonly nodes: NodeSet;
  readonly picture: PictureLayer;
  readonly ui: StoreApi<CanvasUi>;
  readonly lasers: LaserTrails;
  setScene(scene: Scene): void;
  readonly scene: () => Scene | null;
  /** Focuses the element, if the canvas has the focus (or nothing has) and nothing is being edited. */
  takeFocus(element: HTMLElement | null): void;
  /** @param root the canvas's own element; @returns what ends all */
  start(root: HTMLElement): () => void;
}

/** A few selected things stay mounted out of view; thousands need not. */
const mostPinned = 40;
/** Milliseconds of one frame for painting and mounting: at rest, and while the hand moves. */
const slice = { rest: 6, moving: 3 };

/** @param keepAs under what name its view is kept on this device; left out: nowhere */
export function createCanvasEngine(keepAs?: string): CanvasEngine {
  const camera = createCamera(undefined, keepAs === undefined ? null : savedViewOf(keepAs));
  const index = createSceneIndex();
  const ui = createStore<CanvasUi>(() => ({
    nodes: [],
    selection: new Set(),
    highlight: null,
    focused: null,
    editing: null,
    hovered: null,
    faces: false,
    small: false,
    lifted: new Set(),
    caught: [],
    preview: null,
    remotes: [],
    pinged: new Set(),
    comments: null,
    overlay: undefined,
    laser: false,
    restZoom: 1,
  }));
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)');
  const lasers = createLaserTrails({ host: () => root, camera, still: () => calm.matches });
  const work = createFrameScheduler(() => (camera.phase.getState().phase === 'rest' ? slice.rest : slice.moving));
  let scene: Scene | null = null;
  let root: HTMLElement | null = null;
  let started = false;
  const nodes = createNodeSet({
    camera,
    index,
    wake: () => work.wake(),
    publish: (next) => ui.setState({ nodes: next }),
  });
  const picture = createPictureLayer({
    camera,
    index,
    wake: () => work.wake(),
    pixelRatio: () => window.devicePixelRatio || 1,
    nodesComplete: () => nodes.complete(),
    mountedArea: () => nodes.area(),
    onPictureOnly(only) {
      root?.classList.toggle('is-picture-only', only && !ui.getState().editing);
    },
    onShown(near) {
      ui.setState({ faces: near });
      if (!near) nodes.setNear(false);
    },
  });
  const pin = ({ focused, editing, selection }: CanvasUi): ReadonlySet<string> => {
    const pinned = new Set(selection.size <= mostPinned ? selection : []);
    if (focused !== null) pinned.add(focused);
    if (editing) pinned.add(editing.id);
    return pinned;
  };
  /** A layer moved by a transform keeps the resolution at which it was drawn: after a zoom it is redrawn. */
  const redraw = (): void => {
    const element = root;
    if (!element) return;
    element.style.setProperty('--canvas-zoom', String(camera.viewport().zoom));
    element.classList.add('is-redrawing');
    requestAnimationFrame(() => requestAnimationFrame(() => element.classList.remove('is-redrawing')));
  };
  let first: Viewport | null = null;
  /** A view that nobody has moved is not saved: the initial view follows the size of the board. */
  const keep = (): void => {
    const view = camera.viewport();
    if (keepAs === undefined || first === null || view === first) return;
    const { x, y } = camera.visible();
    saveView(keepAs, { x, y, zoom: view.zoom });
  };
  const rest = (): void => {
    keep();
    const { zoom } = camera.viewport();
    if (ui.getState().restZoom !== zoom) {
      ui.setState({ restZoom: zoom });
      redraw();
    }
    const near = isNear(zoom, () => index.query(camera.seen()).filter((item) => !isBackdrop(item)).length);
    if (ui.getState().small === near) ui.setState({ small: !near });
    if (near) {
      nodes.setNear(true);
      ui.setState({ faces: true });
    }
    nodes.follow();
    picture.settle(near);
  };

  return {
    camera,
    index,
    nodes,
    picture,
    ui,
    lasers,
    scene: () => scene,
    setScene(next) {
      if (scene === next) return;
      const bounds = grown(next);
      scene = next;
      const changes = index.update(next);
      camera.setBoard(bounds, next.heads);
      picture.setBounds(bounds);
      if (changes.length > 0) {
        nodes.changed(changes);
        picture.changed(changes);
      }
    },
    takeFocus(element) {
      // After the effects of this render, which may include the end of an edit.
      queueMicrotask(() => {
        const { activeElement } = document;
        const free = activeElement === document.body || (root?.contains(activeElement) ?? false);
        const { editing, focused } = ui.getState();
        // Another may have been chosen meanwhile: two that take the focus from one another would never end.
        const wanted = element?.dataset['item'] === focused;
        if (element && wanted && started && free && !editing) element.focus({ preventScroll: true });
      });
    },
    start(element) {
      root = element;
      element.classList.toggle('is-webkit', navigator.vendor.startsWith('Apple'));
      if (scene) picture.setBounds(grown(scene));
      const stops = [
        work.add(nodes),
        work.add(picture),
        camera.subscribe(() => {
          nodes.follow();
          picture.follow();
          lasers.place();
        }),
        camera.phase.subscribe(({ phase }) => {
          element.classList.toggle('is-moving', phase !== 'rest');
          if (phase === 'rest') rest();
        }),
        ui.subscribe((now, before) => {
          if (now.focused !== before.focused || now.editing !== before.editing || now.selection !== before.selection) {
            nodes.setPinned(pin(now));
          }
        }),
      ];
      nodes.setPinned(pin(ui.getState()));
      rest();
      first = camera.viewport();
      work.wake();
      started = true;
      return () => {
        keep();
        started = false;
        root = null;
        for (const stop of stops) stop();
        work.stop();
        lasers.stop();
        camera.stop();
        picture.drop();
      };
    },
  };
}

/** The board with a margin, so that nothing is cut at its edge. */
function grown(scene: Scene): Box {
  const { x, y, width, height } = scene.bounds;
  return { x: x - 8, y: y - 8, width: width + 16, height: height + 16 };
}
