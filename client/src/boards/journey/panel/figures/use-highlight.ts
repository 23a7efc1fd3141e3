/** Which figure of the panel is pressed; its touchpoints are highlighted on the map meanwhile. */
import { useEffect, useRef, useState } from 'react';

export type Highlight = (ids: readonly string[] | null) => void;

export interface Pressed {
  readonly id: string | null;
  /** Toggles a figure. */
  readonly press: (id: string) => void;
}

/** @param behind by figure id; must keep its identity while unchanged */
export function useHighlight(behind: ReadonlyMap<string, readonly string[]>, onHighlight: Highlight): Pressed {
  const [id, setId] = useState<string | null>(null);
  const highlight = useRef(onHighlight);
  useEffect(() => {
    highlight.current = onHighlight;
  }, [onHighlight]);
  // Follows edits while pressed; goes with its panel when another takes its place.
  useEffect(() => highlight.current(id === null ? null : (behind.get(id) ?? null)), [id, behind]);
  useEffect(() => () => highlight.current(null), []);
  return { id, press: (next) => setId(id === next ? null : next) };
}
