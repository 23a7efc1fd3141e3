/** The toolbar at the left edge of the canvas, and the layer that takes the next click or drag for a tool. */
import { NOTE_KINDS, type NoteKind } from '@polku/shared/kernel/notes/note-record';
import { Frame, MousePointer2, MoveUpRight, StickyNote, Type } from 'lucide-react';
import { type PointerEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { IconButton } from '../../ui/Button';
import type { Point } from '../canvas/canvas-types';
import type { NoteHost } from './note-host';
import './notes.css';
import { placeNote } from './place-note';

const ICONS: Readonly<Record<NoteKind, ReactNode>> = {
  note: <StickyNote size={16} />,
  text: <Type size={16} />,
  frame: <Frame size={16} />,
  arrow: <MoveUpRight size={16} />,
};
const KEYS: Readonly<Record<NoteKind, string>> = { note: 'N', text: 'T', frame: 'F', arrow: 'L' };
/** Screen pixels from which a press counts as a drag. */
const DRAG = 6;

export interface NoteToolsProps {
  readonly host: NoteHost;
  readonly tool: NoteKind | null;
  readonly onTool: (tool: NoteKind | null) => void;
}

export function NoteTools({ host, tool, onTool }: NoteToolsProps) {
  const { words } = host;
  if (host.readOnly) return null;
  return (
    <>
      <div
        className="note-tools card flex gap-half"
        data-canvas-cover=""
        role="toolbar"
        aria-label={words.t('notes.tools')}
        aria-orientation="horizontal"
      >
        <IconButton
          size="small"
          label={words.t('notes.tool.select')}
          icon={<MousePointer2 size={16} />}
          pressed={tool === null}
          onPress={() => onTool(null)}
        />
        {NOTE_KINDS.map((kind) => (
          <IconButton
            key={kind}
            size="small"
            label={words.t(`notes.tool.${kind}`)}
            shortcut={`Shift+${KEYS[kind]}`}
            icon={ICONS[kind]}
            pressed={tool === kind}
            onPress={() => onTool(tool === kind ? null : kind)}
          />
        ))}
      </div>
      {tool !== null && <Ground key={tool} host={host} tool={tool} onDone={() => onTool(null)} />}
    </>
  );
}

interface Press {
  readonly from: Point;
  readonly to: Point;
  /** Corner of the ground, so that the press can be drawn in it. */
  readonly corner: Point;
}

function Ground({ host, tool, onDone }: { host: NoteHost; tool: NoteKind; onDone: () => void }) {
  const ground = useRef<HTMLDivElement>(null);
  const [press, setPress] = useState<Press | null>(null);
  useLayoutEffect(() => ground.current?.focus({ preventScroll: true }), []);
  const at = (event: PointerEvent): Point => ({ x: event.clientX, y: event.clientY });
  const far = ({ from, to }: Press): boolean => Math.hypot(to.x - from.x, to.y - from.y) > DRAG;
  const finish = (done: Press): void => {
    const camera = host.camera();
    setPress(null);
    onDone();
    if (camera) placeNote(host, tool, camera.toBoard(done.from), camera.toBoard(done.to), far(done));
  };
  return (
    // It stands for the whole canvas while a tool is chosen; there is no element of that kind.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={ground}
      className="note-ground cover"
      role="application"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- Enter places in the middle, Escape leaves
      tabIndex={0}
      aria-label={`${host.words.t(`notes.add.${tool}`)}. ${host.words.t('notes.place')}`}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        const { left, top } = event.currentTarget.getBoundingClientRect();
        setPress({ from: at(event), to: at(event), corner: { x: left, y: top } });
      }}
      onPointerMove={(event) => press && setPress({ ...press, to: at(event) })}
      onPointerUp={(event) => press && finish({ ...press, to: at(event) })}
      onPointerCancel={() => setPress(null)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
        else if (event.key === 'Enter') {
          const camera = host.camera();
          if (!camera) return;
          const { x, y, width, height } = camera.visible();
          const middle = { x: x + width / 2, y: y + height / 2 };
          onDone();
          placeNote(host, tool, middle, middle, false);
        } else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <output className="note-hint nowrap pass pill small">{host.words.t('notes.place')}</output>
      {press && far(press) && (
        <svg className="cover full tall" aria-hidden="true">
          {tool === 'arrow' ? (
            <line
              x1={press.from.x - press.corner.x}
              y1={press.from.y - press.corner.y}
              x2={press.to.x - press.corner.x}
              y2={press.to.y - press.corner.y}
            />
          ) : (
            <rect
              x={Math.min(press.from.x, press.to.x) - press.corner.x}
              y={Math.min(press.from.y, press.to.y) - press.corner.y}
              width={Math.abs(press.to.x - press.from.x)}
              height={Math.abs(press.to.y - press.from.y)}
              rx={4}
            />
          )}
        </svg>
      )}
    </div>
  );
}
