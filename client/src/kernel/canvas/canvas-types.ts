/**
 * The contract between the canvas and a board's view. The canvas knows scenes, boxes and pointers, but no board kind.
 * Coordinates are board units (scene) unless named `screen`.
 */
import type { Box, Scene, Shape } from '@polku/shared/kernel/scene';
import type { ReactNode } from 'react';

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Viewport extends Point {
  readonly zoom: number;
}

/** Handed out once the canvas is ready; keeps its identity. */
export interface CameraControl {
  viewport(): Viewport;
  /** The part of the board that is seen, without what sticky heads cover. */
  visible(): Box;
  fit(box?: Box): void;
  /** The whole height from the left edge on: how a board far wider than high is read. */
  fitHeight(): void;
  /** Zooms around the middle of the view, staying on the board; 1 is 100 %. */
  zoomTo(zoom: number): void;
  zoomBy(factor: number): void;
  /** Brings the box into the free part of the view: by as little as needed, or into the middle if it is far. */
  reveal(box: Box): void;
  setViewport(viewport: Viewport): void;
  /** From a point of the window, as pointer events have it (`clientX`, `clientY`). */
  toBoard(screen: Point): Point;
  toScreen(point: Point): Point;
  subscribe(listener: (viewport: Viewport) => void): () => void;
  /** Switches the laser on or off: while it is on, a pressed pointer draws. Absent where there is none. */
  switchLaser?(): void;
}

/** What a drag would do if dropped here: drawn over the board, never written to the document. */
export interface DropPreview {
  readonly shapes: readonly Shape[];
  /** The screen reader announcement, also shown next to the pointer. */
  readonly label?: string;
}

export interface DragHandlers {
  /** Things that move together when one of them is dragged; an empty list refuses the drag. */
  start(id: string, selection: ReadonlySet<string>): readonly string[];
  /** Called per frame while dragging. `grab` is where in the dragged thing the pointer took hold. */
  over(ids: readonly string[], point: Point, grab: Point): DropPreview | null;
  drop(ids: readonly string[], point: Point, grab: Point, copy: boolean): void;
}

/** Another person on the board; the same object while they only move their pointer. */
export interface RemoteMark {
  readonly clientId: number;
  readonly name: string;
  readonly color: string;
  readonly selection: readonly string[];
  /** The thing in whose text they write. */
  readonly editing: { readonly id: string } | null;
  /** The thing that they are at in another view, such as a table. */
  readonly record: { readonly id: string } | null;
  readonly away: 'idle' | 'hidden' | null;
}

/** Where other people's pointers are. Keeps its identity. */
export interface RemotePointers {
  of(clientId: number): (Point & { readonly laser: boolean }) | null;
  /** @param listener called at most once a frame with those who moved, came or went */
  watch(listener: (moved: readonly number[]) => void): () => void;
}

/** One's own pointer as a laser that others see. */
export interface CanvasLaser {
  /** Of the trail. */
  readonly color: () => string;
  /** The pointer begins to draw, or ends. */
  draw(on: boolean): void;
}

/** Flags at things that people comment on. */
export interface CanvasComments {
  /** How many by thing; the map is another when one changes. */
  readonly counts: ReadonlyMap<string, number>;
  /** @returns the name of a flag */
  label(name: string, count: number): string;
  onOpen(id: string): void;
}

export interface BoardCanvasProps {
  readonly scene: Scene;
  readonly theme: 'light' | 'dark';
  /** Name of the board for screen readers. */
  readonly label: string;
  readonly selection: ReadonlySet<string>;
  /** `add` toggles with Shift or Ctrl/Cmd; a click on empty board gives []. */
  onSelect(ids: readonly string[], add: boolean): void;
  /** Double click, or Enter/F2 on a focused thing. */
  onOpen?(id: string): void;
  /** Double click on empty board. */
  onOpenBoard?(point: Point): void;
  onContextMenu?(id: string | null, screen: Point): void;
  readonly drag?: DragHandlers;
  /** Pointer over the board, at most once a frame; null when it leaves; never a finger. For presence. */
  onPointer?(point: Point | null): void;
  readonly remotes?: readonly RemoteMark[];
  readonly pointers?: RemotePointers;
  readonly laser?: CanvasLaser;
  readonly comments?: CanvasComments | undefined;
  /** Things that somebody points out now. */
  readonly pinged?: ReadonlySet<string>;
  /** Items drawn faint (a filter or a highlight elsewhere); null for none. */
  readonly highlight?: ReadonlySet<string> | null;
  /** An item whose face is replaced while it is edited: rendered in board coordinates inside its box. */
  readonly editing?: { readonly id: string; readonly render: (box: Box) => ReactNode } | null;
  /** Extra interactive things in board coordinates (handles, insert buttons), only for what is near the view. */
  readonly overlay?: (visible: Box, zoom: number) => ReactNode;
  /** Over the heads, in board coordinates; `top` scrolls sideways only, `left` up and down only, `corner` never. */
  readonly headOverlay?: { readonly top?: ReactNode; readonly left?: ReactNode; readonly corner?: ReactNode };
  /** Heard, and seen while the focus is in it, when the board is so small that its things are picture only. */
  readonly smallNote?: ReactNode;
  readonly onReady?: (camera: CameraControl) => void;
  /** Pictures by content hash. */
  readonly images?: (hash: string) => CanvasImageSource | undefined;
  readonly minimap?: boolean;
  /** Name under which this person's view is kept on this device, such as the board's id; read once. */
  readonly keepAs?: string;
  /** Whether keys of one sign (Shift with a digit) move the view; left out: yes. */
  readonly singleKeys?: boolean;
  /** Where the keyboard focus should be (roving): the item that carries tabindex 0. */
  readonly focused?: string | null;
  /** The keyboard or a screen reader moved the focus to a thing; not called for a press, which calls `onSelect`. */
  onFocusItem?(id: string): void;
}
