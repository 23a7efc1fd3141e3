/**
 * Dragging lines and sections with the pointer: what is dragged and where it would land. The keyboard has its own commands.
 */
import type { DragEvent, HTMLAttributes } from 'react';

export type Carried = 'item' | 'section';
const typeOf = (what: Carried): string => `application/x-polku-persona-${what}`;

/** Spread on the handle. The nearest line or card is what moves along with the pointer. */
export function dragSource(what: Carried, id: string): HTMLAttributes<HTMLElement> & { readonly draggable: true } {
  return {
    draggable: true,
    onDragStart(event) {
      event.stopPropagation();
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData(typeOf(what), id);
      const whole = event.currentTarget.closest(what === 'item' ? '[data-item]' : '[data-section]');
      if (whole) event.dataTransfer.setDragImage(whole, 12, 12);
    },
  };
}

/** @returns what is being carried over the page, if it is something of a sheet */
export function carriedIn({ dataTransfer }: DragEvent): Carried | null {
  if (dataTransfer.types.includes(typeOf('item'))) return 'item';
  return dataTransfer.types.includes(typeOf('section')) ? 'section' : null;
}

/** @returns the id of what was dropped */
export function droppedId(event: DragEvent, what: Carried): string {
  return event.dataTransfer.getData(typeOf(what));
}

/**
 * @param container holds the lines, marked by `data-item`
 * @returns the index before which a line dropped at the pointer lands, not counting the line itself
 */
export function lineIndexAt(container: Element, clientY: number, moving: string): number {
  const lines = [...container.querySelectorAll('[data-item]')].filter(
    (line) => line.getAttribute('data-item') !== moving,
  );
  const below = lines.findIndex((line) => {
    const { top, height } = line.getBoundingClientRect();
    return clientY < top + height / 2;
  });
  return below === -1 ? lines.length : below;
}
