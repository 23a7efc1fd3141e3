/** Announced first on the canvas while its things are too small to be reached individually. */
import type { ReactNode } from 'react';
import { useCanvasUi } from '../engine-context';

export function SmallNote({ children }: { readonly children: ReactNode }) {
  const small = useCanvasUi((ui) => ui.small);
  if (!small) return null;
  return (
    <div className="canvas-small-note surface rounded-small" data-canvas-own="">
      {children}
    </div>
  );
}
