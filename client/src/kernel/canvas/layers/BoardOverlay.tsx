/** The board's own interactive elements over the canvas, requested again when another part of the board comes near. */
import type { Box } from '@polku/shared/kernel/scene';
import { useEffect, useRef, useState } from 'react';
import type { BoardCanvasProps } from '../canvas-types';
import { useCanvasUi, useEngine } from '../engine-context';
import { mountWindow } from '../nodes/mount-window';

export function BoardOverlay() {
  const render = useCanvasUi((ui) => ui.overlay);
  return render ? <NearOverlay render={render} /> : null;
}

function NearOverlay({ render }: { readonly render: NonNullable<BoardCanvasProps['overlay']> }) {
  const { camera } = useEngine();
  const window = useRef<Box | null>(null);
  const [near, setNear] = useState<{ box: Box; zoom: number }>(() => ({
    box: camera.seen(),
    zoom: camera.viewport().zoom,
  }));
  useEffect(() => {
    const look = (): void => {
      // While zooming the overlay scales with the nodes; it is updated when the zoom comes to rest.
      if (camera.phase.getState().phase === 'zoom') return;
      const box = mountWindow(camera.seen(), window.current);
      const { zoom } = camera.viewport();
      window.current = box;
      setNear((before) => (before.box === box && before.zoom === zoom ? before : { box, zoom }));
    };
    look();
    const stops = [camera.subscribe(look), camera.phase.subscribe(look)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [camera]);
  return (
    <div className="canvas-overlay origin" data-canvas-own="">
      {render(near.box, near.zoom)}
    </div>
  );
}
