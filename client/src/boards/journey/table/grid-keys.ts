/** Key bindings of the table while no cell is edited. Pure, so that the table and its help agree. */
export type GridIntent =
  | { readonly do: 'move'; readonly down: number; readonly right: number; readonly extend: boolean }
  | { readonly do: 'page'; readonly down: -1 | 1; readonly extend: boolean }
  | { readonly do: 'rowEnd'; readonly end: 'first' | 'last'; readonly extend: boolean }
  | { readonly do: 'gridEnd'; readonly end: 'first' | 'last'; readonly extend: boolean }
  | { readonly do: 'edit' }
  /** Replaces the cell's content, starting with this text. */
  | { readonly do: 'replace'; readonly text: string }
  | { readonly do: 'clear' | 'fillDown' | 'undo' | 'redo' | 'selectAll' | 'addRow' | 'removeRows' | 'letGo' }
  | { readonly do: 'moveRows'; readonly by: -1 | 1 };

export interface GridKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** @returns null for keys that are not the table's: Tab leaves it, copy and paste come as clipboard events */
export function intentOf(event: GridKey): GridIntent | null {
  const mod = event.ctrlKey || event.metaKey;
  const { key, shiftKey: extend } = event;
  const arrow = ARROWS[key];
  if (event.altKey && !mod) {
    if (key === 'ArrowUp') return { do: 'moveRows', by: -1 };
    if (key === 'ArrowDown') return { do: 'moveRows', by: 1 };
    if (key === 'Enter') return { do: 'addRow' };
    if (key === 'Delete' || key === 'Backspace') return { do: 'removeRows' };
  }
  if (arrow && !event.altKey) {
    const far = mod ? Number.POSITIVE_INFINITY : 1;
    return { do: 'move', down: arrow[0] && arrow[0] * far, right: arrow[1] && arrow[1] * far, extend };
  }
  if (key === 'PageUp' || key === 'PageDown') return { do: 'page', down: key === 'PageUp' ? -1 : 1, extend };
  if (key === 'Home' || key === 'End') {
    return { do: mod ? 'gridEnd' : 'rowEnd', end: key === 'Home' ? 'first' : 'last', extend };
  }
  if (key === 'Enter' || key === 'F2') return { do: 'edit' };
  if (key === 'Delete' || key === 'Backspace') return { do: 'clear' };
  if (key === 'Escape') return { do: 'letGo' };
  if (mod && !event.altKey) {
    const letter = key.toLowerCase();
    if (letter === 'z') return { do: extend ? 'redo' : 'undo' };
    if (letter === 'y') return { do: 'redo' };
    if (letter === 'd') return { do: 'fillDown' };
    if (letter === 'a') return { do: 'selectAll' };
    return null;
  }
  // An input method or a dead key begins a text too; what it makes arrives in the opened editor.
  if (key === 'Process' || key === 'Dead') return { do: 'replace', text: '' };
  // AltGr, which makes @ or €, reports Ctrl and Alt together.
  const writes = /^.$/u.test(key) && (!mod || event.altKey);
  return writes ? { do: 'replace', text: key } : null;
}
