/**
 * Other people's cursors, and names at their selections. React adds and removes the names; positions are written directly to
 * the elements, and cursors are no components at all (`cursor-layer.ts`).
 */
import { inkOn } from '@polku/shared/kernel/palette';
import { memo, useEffect, useLayoutEffect, useRef } from 'react';
import { awayName } from '../../words/away-name';
import { useWords } from '../../words/words';
import { headInsets } from '../camera/camera-math';
import type { RemoteMark, RemotePointers } from '../canvas-types';
import { useEngine } from '../engine-context';
import { createCursorLayer, type CursorLayer } from './cursor-layer';
import { followLasers } from '../laser/laser-trails';
import { placeOfRemote } from './remote-things';

export interface RemoteCursorsProps {
  readonly remotes: readonly RemoteMark[];
  readonly pointers: RemotePointers;
}

export const RemoteCursors = memo(function RemoteCursors({ remotes, pointers }: RemoteCursorsProps) {
  const words = useWords();
  const { camera, index, lasers } = useEngine();
  const host = useRef<HTMLDivElement>(null);
  const names = useRef<HTMLDivElement>(null);
  const cursors = useRef<CursorLayer | null>(null);
  const drawing = useRef<ReturnType<typeof followLasers> | null>(null);
  const placeRef = useRef<() => void>(() => {});

  useLayoutEffect(() => {
    if (!host.current) return undefined;
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)');
    const layer = createCursorLayer({
      host: host.current,
      camera,
      pointers,
      still: () => calm.matches,
      label: (remote) => awayName(remote, words),
    });
    cursors.current = layer;
    const stop = camera.subscribe(() => layer.place());
    return () => {
      stop();
      layer.stop();
      cursors.current = null;
    };
  }, [camera, pointers, words]);

  useLayoutEffect(() => {
    const followed = followLasers(lasers, pointers);
    drawing.current = followed;
    return () => followed.stop();
  }, [lasers, pointers]);

  useEffect(() => {
    const place = (): void => {
      const insets = headInsets(camera.heads(), camera.viewport().zoom);
      for (const name of names.current?.children ?? []) {
        if (!(name instanceof HTMLElement)) continue;
        const box = index.item(name.dataset['at'] ?? '')?.box;
        const at = box && camera.toScreen(box);
        // Cursors beneath the heads are hidden, and so are their names.
        name.hidden = !at || at.x < insets.left - 4 || at.y < insets.top;
        if (at) name.style.transform = `translate(${Math.round(at.x - 3)}px,${Math.round(at.y - 22)}px)`;
      }
    };
    placeRef.current = place;
    place();
    const stops = [camera.subscribe(place), index.subscribe(place)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [camera, index]);

  useLayoutEffect(() => {
    cursors.current?.people(remotes);
    drawing.current?.people(remotes);
    placeRef.current();
  }, [remotes, pointers, words]);

  return (
    <div className="canvas-remotes" aria-hidden="true">
      <div ref={names}>
        {remotes.map((remote) => (
          <RemoteName key={remote.clientId} remote={remote} />
        ))}
      </div>
      <div ref={host} />
    </div>
  );
});

/** Where somebody writes, else at the first thing that they have selected. */
const RemoteName = memo(function RemoteName({ remote }: { readonly remote: RemoteMark }) {
  const words = useWords();
  const { name, color, editing, away } = remote;
  const at = placeOfRemote(remote);
  if (at === undefined) return null;
  return (
    <div
      className="canvas-name origin rounded-small"
      data-at={at}
      data-away={away !== null || undefined}
      style={{ background: color, color: inkOn(color) }}
      hidden
    >
      {away !== null ? awayName(remote, words) : editing ? words.t('canvas.writes', { name }) : name}
    </div>
  );
});
