/** Controls over the picture: an add button under each section, and the selected item's handle for drawing a fit link. */
import { cardAt, CARD_WIDTH, GEOMETRY, type ValueLayout } from '@polku/shared/boards/value/layout';
import { fitCurve } from '@polku/shared/boards/value/scene/fit-links';
import { addFitLink } from '@polku/shared/boards/value/commands/add-fit-link';
import { sideOf } from '@polku/shared/boards/value/schema';
import { pathData } from '@polku/shared/kernel/shape-path';
import { Plus } from 'lucide-react';
import type { Note } from '@polku/shared/kernel/notes/note-record';
import { NoteHandles } from '../../kernel/notes/NoteHandles';
import { valueNoteHost } from './value-note-host';
import { LinkHandle } from '../../kernel/board/LinkHandle';
import type { ValueControl } from './value-control';

export interface ValueOverlayProps {
  readonly control: ValueControl;
  readonly layout: ValueLayout;
  /** The one item that is chosen. */
  readonly sole: string | null;
  /** The one note that is chosen and not written in. */
  readonly note: Note | null;
  readonly zoom: number;
}

export function ValueOverlay({ control, layout, sole, note, zoom }: ValueOverlayProps) {
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
            className="value-add catch origin row gap-6 faint rounded nopan nodrag"
            aria-label={words.t('valueMap.add', { section: name })}
            style={{ transform: `translate(${box.x + GEOMETRY.pad}px, ${top}px)`, width: CARD_WIDTH }}
            onClick={() => control.add(section)}
          >
            <Plus size={13} aria-hidden />
            {words.t('valueMap.add.short')}
          </button>
        );
      })}
      {note && <NoteHandles host={valueNoteHost(control)} note={note} zoom={zoom} />}
      {sole !== null && <FitHandle key={sole} control={control} layout={layout} id={sole} />}
    </>
  );
}

function FitHandle({ control, layout, id }: { control: ValueControl; layout: ValueLayout; id: string }) {
  const place = layout.cards.get(id);
  if (!place) return null;
  const { box, entry } = place;
  const side = sideOf(entry.item.section);
  const from = { x: side === 'offer' ? box.x + box.width : box.x, y: box.y + box.height / 2 };
  const name = entry.text.trim() || control.words.t('valueMap.empty');
  return (
    <LinkHandle
      from={from}
      label={control.words.t('valueMap.link.handle', { name })}
      tip={control.words.t('valueMap.link')}
      slack={8}
      toBoard={(screen) => control.camera()?.toBoard(screen)}
      target={(end) => {
        const over = cardAt(layout, end);
        return over && sideOf(over.entry.item.section) !== side ? over.box : null;
      }}
      line={(end) => pathData(side === 'offer' ? fitCurve(from, end) : fitCurve(end, from))}
      onPress={() => control.store.setState({ linking: id })}
      onDrop={(end) => {
        const to = cardAt(layout, end)?.entry.item.id;
        if (to && to !== id) control.run(addFitLink, { board: control.board, from: id, to });
      }}
    />
  );
}
