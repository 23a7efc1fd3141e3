/**
 * Other people's cursors, and names at their selections. React adds and removes them; positions are written directly to the
 * elements on camera moves and while gliding, so that sixty cursors never render a component.
 */
import { inkOn } from '@polku/shared/kernel/palette';
import { memo, useEffect, useLayoutEffect, useRef } from 'react';
import type { RemoteMark } from '../canvas-types';
import { headInsets } from '../camera/camera-math';
import { useEngine } from '../engine-context';
import { type Glide, glideAt, glideEnded, glideTo } from './glide';

export const RemoteCursors = memo(function RemoteCursors({ remotes }: { readonly remotes: readonly RemoteMark[] }) {
  const { camera, index } = useEngine();
  const layer = useRef<HTMLDivElement>(null);
  const glides = useRef(new Map<number, Glide>());
  const latest = useRef(remotes);
  const frame = useRef<number | null>(null);
  const placeRef = useRef<() => void>(() => {});

  useEffect(() => {
    const place = (): void => {
      frame.current = null;
      const now = performance.now();
      const { width, height } = camera.size();
      const insets = headInsets(camera.heads(), camera.viewport().zoom);
      let moving = false;
      for (const remote of latest.current) {
        const cursor = layer.current?.querySelector<HTMLElement>(`[data-cursor="${remote.clientId}"]`);
        const glide = glides.current.get(remote.clientId);
        if (cursor && glide) {
          const at = camera.toScreen(glideAt(glide, now));
          const seen = at.x > -20 && at.y > -20 && at.x < width && at.y < height;
          cursor.style.visibility = seen ? '' : 'hidden';
          cursor.style.transform = `translate(${at.x}px,${at.y}px)`;
          if (!glideEnded(glide, now)) moving = true;
        }
        const name = layer.current?.querySelector<HTMLElement>(`[data-name="${remote.clientId}"]`);
        const box = index.item(remote.selection[0] ?? '')?.box;
        const at = box && camera.toScreen(box);
        // Cursors beneath the heads are hidden, and so are their names.
        if (name) name.hidden = !at || at.x < insets.left - 4 || at.y < insets.top;
        if (name && at) {
          name.style.transform = `translate(${Math.round(at.x - 3)}px,${Math.round(at.y - 22)}px)`;
        }
      }
      if (moving) frame.current ??= requestAnimationFrame(place);
    };
    placeRef.current = place;
    place();
    const stops = [camera.subscribe(place), index.subscribe(place)];
    return () => {
      for (const stop of stops) stop();
      if (frame.current !== null) cancelAnimationFrame(frame.current);
      frame.current = null;
    };
  }, [camera, index]);

  useLayoutEffect(() => {
    const now = performance.now();
    latest.current = remotes;
    const present = new Set<number>();
    for (const { clientId, cursor } of remotes) {
      if (!cursor) continue;
      present.add(clientId);
      const before = glides.current.get(clientId);
      if (before && before.to.x === cursor.x && before.to.y === cursor.y) continue;
      glides.current.set(clientId, glideTo(before, cursor, now, camera.viewport().zoom));
    }
    for (const id of glides.current.keys()) if (!present.has(id)) glides.current.delete(id);
    placeRef.current();
  }, [remotes, camera]);

  return (
    <div ref={layer} className="canvas-remotes" aria-hidden="true">
      {remotes.map(({ clientId, name, color, cursor, selection }) => (
        <Remote
          key={clientId}
          clientId={clientId}
          name={name}
          color={color}
          pointing={cursor !== null}
          selecting={selection.length > 0}
        />
      ))}
    </div>
  );
});

interface RemoteProps {
  readonly clientId: number;
  readonly name: string;
  readonly color: string;
  readonly pointing: boolean;
  readonly selecting: boolean;
}

const Remote = memo(function Remote({ clientId, name, color, pointing, selecting }: RemoteProps) {
  const tag = { background: color, color: inkOn(color) };
  return (
    <>
      {pointing && (
        <div className="canvas-cursor" data-cursor={clientId}>
          <svg width="18" height="18" viewBox="0 0 18 18">
            <path
              d="M2 1.5 15.5 8 9.3 9.7 6.6 15.6Z"
              fill={color}
              stroke="var(--surface)"
              strokeWidth="1.2"
              strokeLinejoin="round"
            />
          </svg>
          <span style={tag}>{name}</span>
        </div>
      )}
      {selecting && (
        <div className="canvas-name origin rounded-small" data-name={clientId} style={tag} hidden>
          {name}
        </div>
      )}
    </>
  );
});
