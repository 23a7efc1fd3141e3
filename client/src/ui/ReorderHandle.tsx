/**
 * The handle by which a row of a list is put in another place: dragged with the pointer, or stepped with the arrow keys.
 * `useReorder` belongs to the list, the handle and `rowProps` to each row. Pointer and keys end in the same call.
 */
import { GripVertical } from 'lucide-react';
import { type DragEvent, type HTMLAttributes, useRef, useState } from 'react';
import './reorder-handle.css';

export interface Reorder {
  readonly rowProps: (
    id: string,
  ) => HTMLAttributes<HTMLElement> & { readonly 'data-over'?: 'before' | 'after' | undefined };
  readonly handleProps: (id: string) => HTMLAttributes<HTMLElement> & { readonly draggable: true };
}

/**
 * @param ids of the rows in the order shown
 * @param onMove called with the index among the other rows: 0 is first
 * @param across the rows stand side by side (cards), not beneath each other
 */
export function useReorder(
  ids: readonly string[],
  onMove: (id: string, index: number) => void,
  across = false,
): Reorder {
  const moving = useRef<string | null>(null);
  const [over, setOver] = useState<{ readonly id: string; readonly side: 'before' | 'after' } | null>(null);
  const stop = (): void => {
    moving.current = null;
    setOver(null);
  };
  const sideOf = (event: DragEvent): 'before' | 'after' => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const early = across ? event.clientX < left + width / 2 : event.clientY < top + height / 2;
    return early ? 'before' : 'after';
  };
  return {
    rowProps: (id) => ({
      'data-over': over?.id === id && moving.current !== id ? over.side : undefined,
      onDragOver(event) {
        if (moving.current === null) return;
        event.preventDefault();
        const side = sideOf(event);
        if (over?.id !== id || over.side !== side) setOver({ id, side });
      },
      onDrop(event) {
        const dropped = moving.current;
        if (dropped === null) return;
        event.preventDefault();
        const others = ids.filter((one) => one !== dropped);
        const at = others.indexOf(id);
        if (at >= 0) onMove(dropped, at + (sideOf(event) === 'after' ? 1 : 0));
        stop();
      },
    }),
    handleProps: (id) => ({
      draggable: true,
      onDragStart(event) {
        moving.current = id;
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', '');
        const row = event.currentTarget.closest('[data-row]');
        if (row) event.dataTransfer.setDragImage(row, 12, 12);
      },
      onDragEnd: stop,
      onKeyDown(event) {
        const at = ids.indexOf(id);
        const sideways = across ? { ArrowLeft: at - 1, ArrowRight: at + 1 } : {};
        const ways: Readonly<Record<string, number>> = {
          ArrowUp: at - 1,
          ArrowDown: at + 1,
          Home: 0,
          End: ids.length - 1,
          ...sideways,
        };
        const to = ways[event.key];
        if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        event.stopPropagation();
        const within = Math.max(0, Math.min(ids.length - 1, to));
        if (within !== at) onMove(id, within);
      },
    }),
  };
}

export function ReorderHandle({
  label,
  title,
  reorder,
  id,
}: {
  label: string;
  title: string;
  reorder: Reorder;
  id: string;
}) {
  return (
    <button
      type="button"
      className="reorder-handle no-print"
      aria-label={label}
      title={title}
      {...reorder.handleProps(id)}
    >
      <GripVertical size={15} aria-hidden />
    </button>
  );
}
