/**
 * The handle at a selected touchpoint's edge: dragging it to another touchpoint draws a connector; pressing it starts one in
 * steps.
 */
import { memo } from 'react';
import { useStore } from 'zustand';
import { LinkHandle } from '../../../../kernel/board/LinkHandle';
import type { JourneyControl } from '../../control/journey-context';
import { useLayoutPart } from '../../control/layout-parts';
import { connect, type ConnectingStore, touchpointAt } from './connecting';
import './connect.css';

export interface ConnectHandleProps {
  readonly control: JourneyControl;
  readonly store: ConnectingStore;
  /** The touchpoint it belongs to. */
  readonly id: string;
}

export const ConnectHandle = memo(function ConnectHandle({ control, store, id }: ConnectHandleProps) {
  const begun = useStore(store, (state) => state.connecting !== null);
  const place = useLayoutPart(control, ({ places }) => {
    const { x = 0, y = 0, width = 0, height = 0, parked = true, touchpoint } = places.get(id) ?? {};
    return { x, y, width, height, parked, title: touchpoint?.title ?? '' };
  });
  if (place.parked || begun) return null;
  const from = { x: place.x + place.width, y: place.y + place.height / 2 };
  const title = place.title || control.words.t('word.untitled');
  return (
    <LinkHandle
      from={from}
      label={control.words.t('connect.handle', { title })}
      tip={control.words.t('connect.start')}
      slack={12}
      className="connect-handle"
      toBoard={(screen) => control.camera()?.toBoard(screen)}
      target={(end) => {
        const target = touchpointAt(control.layout(), end);
        return target === null || target === id ? null : (control.layout().places.get(target) ?? null);
      }}
      line={(end) => `M${from.x} ${from.y} L${end.x} ${end.y}`}
      onPress={() => store.setState({ connecting: { from: id, kind: null } })}
      onDrop={(end) => {
        const to = touchpointAt(control.layout(), end);
        if (to && to !== id) connect(control, id, to, null);
      }}
    />
  );
});
