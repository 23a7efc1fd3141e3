/**
 * Resize handles of one selected note: its corners, or an arrow's two ends, which attach to the thing they are dropped on. In
 * board coordinates; a drag is written once, on release. Arrow keys move the focused handle.
 */
import { arrowEnds, LEAST_SIZE } from '@polku/shared/kernel/notes/note-boxes';
import { placeNotes } from '@polku/shared/kernel/notes/note-commands';
import type { Note, NoteBox } from '@polku/shared/kernel/notes/note-record';
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import type { Point } from '../canvas/canvas-types';
import { attachAt, type NoteHost } from './note-host';
import './notes.css';

const CORNERS = ['nw', 'ne', 'sw', 'se'] as const;
type Corner = (typeof CORNERS)[number];
type Handle = Corner | 'from' | 'to';
const SIZE = 10;
const STEP = 8;
const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};

/** @returns the box with a corner moved; it never turns inside out */
export function resized(box: NoteBox, corner: Corner, dx: number, dy: number): NoteBox {
  const west = corner.endsWith('w');
  const north = corner.startsWith('n');
  const width = Math.max(LEAST_SIZE, box.width + (west ? -dx : dx));
  const height = Math.max(LEAST_SIZE, box.height + (north ? -dy : dy));
  return {
    x: west ? box.x + box.width - width : box.x,
    y: north ? box.y + box.height - height : box.y,
    width,
    height,
  };
}

/** @param note with its box where it is drawn */
export function NoteHandles({ host, note, zoom }: { host: NoteHost; note: Note; zoom: number }) {
  const [held, setHeld] = useState<{ handle: Handle; from: Point; to: Point } | null>(null);
  const { words } = host;
  if (host.readOnly) return null;
  const [from, to] = arrowEnds(note, (id) => host.boxOf(id));
  const arrow = note.kind === 'arrow';
  const handles: readonly { handle: Handle; at: Point; label: string }[] = arrow
    ? [
        { handle: 'from', at: from, label: words.t('notes.end.from') },
        { handle: 'to', at: to, label: words.t('notes.end.to') },
      ]
    : CORNERS.map((corner) => ({
        handle: corner,
        at: cornerOf(note.box, corner),
        label: words.t('notes.resize', { corner: words.t(`notes.corner.${corner}`) }),
      }));

  const write = (handle: Handle, dx: number, dy: number, dropped: Point | null): void => {
    const { id } = note;
    if (handle !== 'from' && handle !== 'to') {
      const box = rounded(resized(note.box, handle, dx, dy));
      return void host.run(placeNotes, { places: [{ id, box: host.anchored?.(note.kind, box, note) ?? box }] });
    }
    const moved = (point: Point, own: boolean): Point => (own ? { x: point.x + dx, y: point.y + dy } : point);
    const [a, b] = [moved(from, handle === 'from'), moved(to, handle === 'to')];
    const other = handle === 'from' ? note.to : note.from;
    const attached = dropped && attachAt(host, dropped, id);
    const box = rounded({ x: a.x, y: a.y, width: b.x - a.x, height: b.y - a.y });
    const ends = { from: note.from, to: note.to, [handle]: attached === other ? null : attached };
    const tied = host.anchored?.('arrow', box, ends) ?? box;
    host.run(placeNotes, { places: [{ id, box: tied, [handle]: ends[handle] }] });
  };
  const point = (event: PointerEvent): Point | null =>
    host.camera()?.toBoard({ x: event.clientX, y: event.clientY }) ?? null;
  const [dx, dy] = held ? [held.to.x - held.from.x, held.to.y - held.from.y] : [0, 0];
  const preview =
    held && held.handle !== 'from' && held.handle !== 'to' ? resized(note.box, held.handle, dx, dy) : null;
  return (
    <>
      {preview && (
        <div
          className="note-preview pass origin"
          style={{
            transform: `translate(${preview.x}px, ${preview.y}px)`,
            width: preview.width,
            height: preview.height,
          }}
        />
      )}
      {handles.map(({ handle, at, label }) => {
        const own = held?.handle === handle;
        const [x, y] = [at.x + (own ? dx : 0), at.y + (own ? dy : 0)];
        return (
          <button
            key={handle}
            type="button"
            className={`note-handle origin surface note-handle-${handle} nopan nodrag`}
            aria-label={label}
            style={{
              transform: `translate(${x}px, ${y}px) scale(${1 / zoom}) translate(${-SIZE / 2}px, ${-SIZE / 2}px)`,
            }}
            onPointerDown={(event) => {
              const start = point(event);
              if (event.button !== 0 || !start) return;
              event.stopPropagation();
              event.currentTarget.setPointerCapture(event.pointerId);
              setHeld({ handle, from: start, to: start });
            }}
            onPointerMove={(event) => {
              const now = held && point(event);
              if (now) setHeld({ ...held, to: now });
            }}
            onPointerUp={() => {
              if (held && (dx !== 0 || dy !== 0)) write(held.handle, dx, dy, held.to);
              setHeld(null);
            }}
            onPointerCancel={() => setHeld(null)}
            onKeyDown={(event: KeyboardEvent) => {
              const by = ARROWS[event.key];
              if (!by || event.altKey) return;
              event.preventDefault();
              event.stopPropagation();
              write(handle, by.x, by.y, null);
            }}
          />
        );
      })}
    </>
  );
}

function cornerOf({ x, y, width, height }: NoteBox, corner: Corner): Point {
  return { x: corner.endsWith('w') ? x : x + width, y: corner.startsWith('n') ? y : y + height };
}

function rounded({ x, y, width, height }: NoteBox): NoteBox {
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
}
