/**
 * The handle that reorders a list row: dragged, moved with the arrow keys, or clicked for a menu; all end in the same call.
 * `useReorder` belongs to the list, the handle and `rowProps` to each row.
 */
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, GripVertical } from 'lucide-react';
import { type DragEvent, type HTMLAttributes, useRef, useState } from 'react';
import { Popover } from 'react-aria-components';
import { MenuList } from './Menu';
import './reorder-handle.css';

export interface Reorder {
  readonly rowProps: (
    id: string,
  ) => HTMLAttributes<HTMLElement> & { readonly 'data-over'?: 'before' | 'after' | undefined };
  readonly handleProps: (id: string) => HTMLAttributes<HTMLElement> & { readonly draggable: true };
  readonly across: boolean;
  /** What puts the row one place on in either way; null where it is already at that end. */
  readonly steps: (id: string) => { readonly back: (() => void) | null; readonly on: (() => void) | null };
}

/**
 * @param ids of the rows in the order shown
 * @param onMove called with the index among the other rows: 0 is first
 * @param across the rows are side by side (cards), not one below the other
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
    across,
    steps(id) {
      const at = ids.indexOf(id);
      return {
        back: at > 0 ? () => onMove(id, at - 1) : null,
        on: at >= 0 && at < ids.length - 1 ? () => onMove(id, at + 1) : null,
      };
    },
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
  stepLabels,
  reorder,
  id,
}: {
  label: string;
  title: string;
  /** What the menu calls a step back and a step on. */
  stepLabels: readonly [back: string, on: string];
  reorder: Reorder;
  id: string;
}) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const { across } = reorder;
  const { back, on } = reorder.steps(id);
  const [Back, On] = across ? [ArrowLeft, ArrowRight] : [ArrowUp, ArrowDown];
  return (
    <>
      <button
        ref={button}
        type="button"
        className="reorder-handle no-print"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        title={title}
        {...reorder.handleProps(id)}
        onClick={() => setOpen(true)}
      >
        <GripVertical size={15} aria-hidden />
      </button>
      <Popover className="menu-popover" offset={4} triggerRef={button} isOpen={open} onOpenChange={setOpen}>
        <MenuList
          label={label}
          onClose={() => setOpen(false)}
          groups={[
            {
              id: 'move',
              entries: [
                {
                  id: 'back',
                  label: stepLabels[0],
                  icon: <Back size={16} />,
                  disabled: back === null,
                  onAction: () => back?.(),
                },
                {
                  id: 'on',
                  label: stepLabels[1],
                  icon: <On size={16} />,
                  disabled: on === null,
                  onAction: () => on?.(),
                },
              ],
            },
          ]}
        />
      </Popover>
    </>
  );
}
