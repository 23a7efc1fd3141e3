/**
 * The journey map: the canvas with its overlays. The only part that re-renders with every edit, and then only passes the new
 * scene to the canvas; overlays follow their own part of the layout.
 */
import { boxOf } from '@polku/shared/boards/journey/picture/layout/boxes';
import { repeatId, touchpointBehind } from '@polku/shared/boards/journey/picture/scene/repeats';
import { boardRecord } from '@polku/shared/kernel/project';
import type { Box } from '@polku/shared/kernel/scene';
import { memo, type RefObject, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { BoardCanvas } from '../../../kernel/canvas/BoardCanvas';
import type { CameraControl, Point } from '../../../kernel/canvas/canvas-types';
import { usePinged } from '../../../kernel/presence/pinging';
import { useRemotes } from '../../../kernel/presence/use-people';
import { useCanvasComments } from '../../../kernel/comments/commenting';
import { usePictures } from '../../../kernel/pictures/use-pictures';
import { useProjection } from '../../../kernel/store/use-projection';
import { Button } from '../../../ui/Button';
import { journeyDrag } from './gestures/journey-drag';
import { useLayoutPart } from '../control/layout-parts';
import { LaneList } from './lanes/LaneList';
import { LaneOverlay } from './lanes/LaneOverlay';
import { mapHandlers } from './gestures/map-handlers';
import { ViewportOverlay } from './overlay/ViewportOverlay';
import { RowOverlay } from './rows/RowOverlay';
import { StageEditor } from './editing/StageEditor';
import { StageOverlay } from './overlay/StageOverlay';
import { ThingEditor } from './editing/ThingEditor';
import { useJourneyPicture } from './use-journey-picture';
import type { JourneyParts } from './use-open-journey';

export interface JourneyMapProps {
  readonly parts: JourneyParts;
  readonly theme: 'light' | 'dark';
  readonly highlight: ReadonlySet<string> | null;
  /** Positioned over the first selected thing: where the quick menus open. */
  readonly anchor: RefObject<HTMLDivElement | null>;
  readonly onMenu: (screen: Point) => void;
  readonly singleKeys: boolean;
  /** Opens the table. */
  readonly onTable?: (() => void) | undefined;
  readonly onCamera: (camera: CameraControl) => void;
}

export const JourneyMap = memo(function JourneyMap(props: JourneyMapProps) {
  const { parts, theme, highlight, anchor, onMenu, onCamera, singleKeys, onTable } = props;
  const { open, control, store, look, lanes, connecting, ask } = parts;
  const { session, board, words } = control;
  const { scene } = useJourneyPicture(ask);
  const name = useProjection(session.projection, (read) => read.get(boardRecord, board)?.name);
  const selection = useStore(store, (state) => state.selection);
  const editing = useStore(store, (state) => state.editing);
  const firstOfMap = useLayoutPart(control, ({ axis }) => axis.columns[0]?.touchpoints[0]?.id ?? null);
  const repeats = useLayoutPart(control, (layout) => layout.repeats);
  const bright = useMemo(
    () =>
      highlight && repeats.length > 0
        ? new Set([...highlight, ...repeats.filter(({ id }) => highlight.has(id)).map(repeatId)])
        : highlight,
    [highlight, repeats],
  );
  const near = useStore(store, (state) => state.near);
  const nearThere = useLayoutPart(control, (layout) => (near !== null && boxOf(layout, near) ? near : null));
  const [first = nearThere ?? firstOfMap] = selection;
  const images = usePictures(session.pictures, words.t('pictures.missing'));
  const { remotes, pointers, laser } = useRemotes(session.presence, board);
  const pinged = usePinged();
  const comments = useCanvasComments(board);
  const handlers = useMemo(() => mapHandlers(control, connecting), [control, connecting]);
  const drag = useMemo(() => journeyDrag(control), [control]);
  useEffect(() => () => session.presence.moveCursor(board, null), [session, board]);
  const onContextMenu = useMemo(
    () =>
      (item: string | null, screen: Point): void => {
        const id = item === null ? null : touchpointBehind(item);
        if (id !== null && !control.selection().has(id)) control.select([id]);
        onMenu(screen);
      },
    [control, onMenu],
  );
  const onReady = useMemo(
    () =>
      (camera: CameraControl): void => {
        open.withCamera(camera);
        onCamera(camera);
      },
    [open, onCamera],
  );
  const inPlace = useMemo(
    () =>
      editing && editing.field !== 'name'
        ? { id: editing.id, render: () => <ThingEditor key={editing.id} open={open} editing={editing} /> }
        : null,
    [editing, open],
  );
  const overlay = useMemo(
    () => (visible: Box, zoom: number) => (
      <ViewportOverlay open={open} connecting={connecting} anchor={anchor} visible={visible} zoom={zoom} />
    ),
    [open, connecting, anchor],
  );
  const headOverlay = useMemo(
    () => ({
      top: (
        <>
          <StageEditor open={open} />
          <StageOverlay control={control} look={look} />
        </>
      ),
      left: (
        <>
          <RowOverlay control={control} />
          <LaneOverlay control={control} lanes={lanes} />
        </>
      ),
      corner: <LaneList control={control} lanes={lanes} />,
    }),
    [open, control, look, lanes],
  );
  const smallNote = useMemo(
    () =>
      onTable ? (
        <>
          <p>{words.t('map.small')}</p>
          <Button size="small" onPress={onTable}>
            {words.t('map.small.open')}
          </Button>
        </>
      ) : null,
    [onTable, words],
  );
  return (
    <BoardCanvas
      scene={scene}
      theme={theme}
      label={words.t('map.label', { name: name || words.t('word.untitled') })}
      selection={selection}
      {...handlers}
      onContextMenu={onContextMenu}
      drag={drag}
      remotes={remotes}
      pinged={pinged}
      pointers={pointers}
      laser={laser}
      comments={comments}
      images={images}
      highlight={bright}
      editing={inPlace}
      overlay={overlay}
      headOverlay={headOverlay}
      smallNote={smallNote}
      onReady={onReady}
      minimap
      singleKeys={singleKeys}
      keepAs={board}
      focused={first}
    />
  );
});
