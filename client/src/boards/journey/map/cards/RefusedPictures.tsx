/** Markers at pictures that only this device has; pressing one selects the thing, whose panel says why. */
import { boxOf } from '@polku/shared/boards/journey/picture/layout/boxes';
import type { JourneyLayout } from '@polku/shared/boards/journey/picture/layout/journey-layout';
import type { RecordReader } from '@polku/shared/kernel/projection';
import type { Box } from '@polku/shared/kernel/scene';
import { TriangleAlert } from 'lucide-react';
import { memo, useCallback } from 'react';
import { useStore } from 'zustand';
import type { JourneyControl } from '../../control/journey-context';
import { useLayoutList } from '../../control/layout-parts';

export interface RefusedPicturesProps {
  readonly control: JourneyControl;
  readonly visible: Box;
}

/** Nothing is asked of the layout while all is well. */
export const RefusedPictures = memo(function RefusedPictures({ control, visible }: RefusedPicturesProps) {
  const refused = useStore(control.session.pictures.state, (state) => state.refused);
  return refused.size === 0 ? null : <Marks control={control} visible={visible} refused={refused} />;
});

/** @returns positions of the markers: the lower right corner of the refused picture */
export function refusedPlaces(
  read: RecordReader,
  layout: JourneyLayout,
  refused: { has(hash: string): boolean },
): readonly { readonly key: string; readonly x: number; readonly y: number }[] {
  return ['touchpoint', 'card'].flatMap((type) =>
    read.list(type, layout.board).flatMap(({ id, image }) => {
      const box = typeof image === 'string' && refused.has(image) ? boxOf(layout, id) : undefined;
      return box ? [{ key: id, x: box.x + box.width, y: box.y + box.height }] : [];
    }),
  );
}

function Marks({ control, visible, refused }: RefusedPicturesProps & { refused: ReadonlyMap<string, unknown> }) {
  const { session, words } = control;
  const places = useLayoutList(
    control,
    useCallback((layout) => refusedPlaces(session.projection, layout, refused), [session, refused]),
  );
  return places
    .filter(({ x }) => x > visible.x && x < visible.x + visible.width + 40)
    .map(({ key, x, y }) => (
      <button
        key={key}
        type="button"
        className="refused-mark catch round center nopan nodrag"
        tabIndex={-1}
        title={words.t('pictures.refused.mark')}
        aria-label={words.t('pictures.refused.mark')}
        style={{ transform: `translate(${x - 14}px, ${y - 14}px)` }}
        onClick={() => {
          control.select([key]);
          control.focusField('image');
        }}
      >
        <TriangleAlert size={13} aria-hidden />
      </button>
    ));
}
