/** Controls over the picture: an add button under each section, and the selected item's handle for drawing a fit link. */
import { cardAt, CARD_WIDTH, GEOMETRY, type ValueLayout } from '@polku/shared/boards/value/layout';
import { fitCurve } from '@polku/shared/boards/value/scene/fit-links';
import { addFitLink } from '@polku/shared/boards/value/commands/add-fit-link';
import { sideOf } from '@polku/shared/boards/value/schema';
import { pathData } from '@polku/shared/kernel/shape-path';
import { Plus } from 'lucide-react';
import { type PointerEvent, useState } from 'react';
import type { ValueControl } from './value-control';

export interface ValueOverlayProps {
  readonly control: ValueControl;
  readonly layout: ValueLayout;
  /** The one item that is chosen. */
  readonly sole: string | null;
}

export function ValueOverlay({ control, layout, sole }: ValueOverlayProps) {
  const { words } = control;
  if (control.readOnly) return null;
  return (
    <>
      {[...layout.sections.values()].map(({ section, box, next, cards }) => {
        const name = words.t(`valueMap.section.${section}`);
        const top = next + (cards.length === 0 ? -6 : 2);
        return (
          <button
            key={section}
            type="button"
            className="value-add nopan nodrag"
            aria-label={words.t('valueMap.add', { section: name })}
            style={{ transform: `translate(${box.x + GEOMETRY.pad}px, ${top}px)`, width: CARD_WIDTH }}
            onClick={() => control.add(section)}
          >
            <Plus size={13} aria-hidden />
            {words.t('valueMap.add.short')}
          </button>
        );
      })}
      {sole !== null && <LinkHandle key={sole} control={control} layout={layout} id={sole} />}
    </>
  );
}

function LinkHandle({ control, layout, id }: { control: ValueControl; layout: ValueLayout; id: string }) {
  const [end, setEnd] = useState<{ x: number; y: number; moved: boolean } | null>(null);
  const place = layout.cards.get(id);
  if (!place) return null;
  const { box, entry } = place;
  const offer = sideOf(entry.item.section) === 'offer';
  const from = { x: offer ? box.x + box.width : box.x, y: box.y + box.height / 2 };
  const over = end?.moved ? cardAt(layout, end) : null;
  const fits = over !== null && sideOf(over.entry.item.section) !== sideOf(entry.item.section);
  const at = (event: PointerEvent) => control.camera()?.toBoard({ x: event.clientX, y: event.clientY });
  const name = entry.text.trim() || control.words.t('valueMap.empty');
  return (
    <>
      {end?.moved && (
        <svg className="value-line" width="1" height="1" overflow="visible" aria-hidden="true">
          {over && fits && (
            <rect
              x={over.box.x - 3}
              y={over.box.y - 3}
              width={over.box.width + 6}
              height={over.box.height + 6}
              rx="10"
            />
          )}
          <path d={pathData(offer ? fitCurve(from, end) : fitCurve(end, from))} />
          <circle cx={end.x} cy={end.y} r="4" />
        </svg>
      )}
      <button
        type="button"
        className="value-handle nopan nodrag"
        tabIndex={-1}
        aria-label={control.words.t('valueMap.link.handle', { name })}
        title={control.words.t('valueMap.link')}
        style={{ transform: `translate(${from.x}px, ${from.y}px)` }}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.stopPropagation();
          event.currentTarget.setPointerCapture(event.pointerId);
          setEnd({ ...from, moved: false });
        }}
        onPointerMove={(event) => {
          const point = end && at(event);
          if (!point) return;
          setEnd({ ...point, moved: end.moved || Math.hypot(point.x - from.x, point.y - from.y) > 8 });
        }}
        onPointerUp={(event) => {
          if (!end) return;
          setEnd(null);
          if (!end.moved) {
            control.store.setState({ linking: id });
            return;
          }
          const point = at(event);
          const to = point && cardAt(layout, point)?.entry.item.id;
          if (to && to !== id) control.run(addFitLink, { board: control.board, from: id, to });
        }}
        onPointerCancel={() => setEnd(null)}
      >
        <span />
      </button>
    </>
  );
}
