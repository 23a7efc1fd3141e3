/** Overlay near the viewport: the anchor of quick menus, the map's handles and those of one selected note. */
import { boxOf } from '@polku/shared/boards/journey/picture/layout/boxes';
import { liveNote } from '@polku/shared/kernel/notes/note-commands';
import type { Box } from '@polku/shared/kernel/scene';
import { memo, type RefObject, useMemo } from 'react';
import { useStore } from 'zustand';
import { NoteHandles } from '../../../../kernel/notes/NoteHandles';
import { useProjection } from '../../../../kernel/store/use-projection';
import { soleTouchpoint } from '../connect/connect-actions';
import type { ConnectingStore } from '../connect/connecting';
import type { OpenJourney } from '../../control/journey-control';
import { useLayoutPart } from '../../control/layout-parts';
import { MapOverlay } from './MapOverlay';
import { journeyNoteHost } from '../../control/journey-note-host';
import { RefusedPictures } from '../cards/RefusedPictures';
import { placeStyle } from '../editing/place-style';

export interface ViewportOverlayProps {
  readonly open: OpenJourney;
  readonly connecting: ConnectingStore;
  readonly anchor: RefObject<HTMLDivElement | null>;
  readonly visible: Box;
  readonly zoom: number;
}

export const ViewportOverlay = memo(function ViewportOverlay({
  open,
  connecting,
  anchor,
  visible,
  zoom,
}: ViewportOverlayProps) {
  const { control, store } = open;
  const { projection } = control.session;
  const selection = useStore(store, (state) => state.selection);
  const editing = useStore(store, (state) => state.editing);
  const [first] = selection;
  const box = useLayoutPart(control, (layout) => (first === undefined ? undefined : boxOf(layout, first)));
  const host = useMemo(() => journeyNoteHost(control), [control]);
  const sole = useProjection(projection, () => (selection.size === 1 ? soleTouchpoint(control) : null));
  const note = useLayoutPart(control, ({ notes }) =>
    selection.size === 1 ? (notes.find(({ id }) => id === first) ?? null) : null,
  );
  const writing = editing !== null && liveNote(projection, editing.id) !== null;
  return (
    <>
      {box && <div ref={anchor} className="pass origin" style={placeStyle(box)} />}
      <MapOverlay
        control={control}
        visible={visible}
        zoom={zoom}
        connecting={connecting}
        selection={selection}
        sole={sole}
      />
      {!control.readOnly && zoom >= 0.5 && <RefusedPictures control={control} visible={visible} />}
      {note && !writing && <NoteHandles host={host} note={note} zoom={zoom} />}
    </>
  );
});
