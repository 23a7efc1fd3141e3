/**
 * What can be done with lanes at their heads: drag a head to reorder, its lower edge to resize, a menu for the rest, and
 * below the last one the list of all lanes. A drag is shown here and written once, on release.
 */
import { GEOMETRY } from '@polku/shared/boards/journey/layout/geometry';
import type { JourneyLayout, LayoutLane } from '@polku/shared/boards/journey/layout/journey-layout';
import { ArrowDown, ArrowUp, EllipsisVertical, EyeOff, RotateCcw } from 'lucide-react';
import { memo, type PointerEvent, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useStore } from 'zustand';
import { Menu, type MenuEntry } from '../../../ui/Menu';
import type { JourneyControl } from '../journey-context';
import { type LaneControl, laneIndexAt, laneLineAt } from './lane-control';
import { LaneList } from './LaneList';
import './lanes.css';

const STEP = 8;

interface Held {
  readonly lane: string;
  readonly what: 'move' | 'resize';
  readonly y: number;
}

export interface LaneOverlayProps {
  readonly control: JourneyControl;
  readonly lanes: LaneControl;
  readonly layout: JourneyLayout;
}

export const LaneOverlay = memo(function LaneOverlay({ control, lanes, layout }: LaneOverlayProps) {
  const own = useStore(lanes.own, (state) => state.own);
  const [held, setHeld] = useState<Held | null>(null);
  const may = own !== null || !control.readOnly;
  const shown = layout.lanes;
  const yOf = (event: PointerEvent): number => control.camera()?.toBoard({ x: event.clientX, y: event.clientY }).y ?? 0;
  const grab = (lane: string, what: Held['what']) => ({
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0 || !may) return;
      event.preventDefault();
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      setHeld({ lane, what, y: yOf(event) });
    },
    onPointerMove: (event: PointerEvent) => {
      if (held?.lane === lane && held.what === what) setHeld({ lane, what, y: yOf(event) });
    },
    onPointerCancel: () => setHeld(null),
  });
  const drop = (lane: LayoutLane, what: Held['what']) => (event: PointerEvent) => {
    if (held === null || held.lane !== lane.type.id) return;
    const y = yOf(event);
    setHeld(null);
    if (what === 'resize') resize(lanes, lane, y - lane.box.y);
    else if (y < lane.box.y || y > lane.box.y + lane.box.height)
      lanes.move(lane.type.id, laneIndexAt(shown, lane.type.id, y));
  };
  const last = shown.at(-1);
  const end = last ? last.box.y + last.box.height + GEOMETRY.laneGap : layout.rowsBottom + GEOMETRY.lanesGap;
  const line =
    held === null
      ? null
      : held.what === 'resize'
        ? held.y
        : laneLineAt(shown, held.lane, laneIndexAt(shown, held.lane, held.y), GEOMETRY.laneGap);
  return (
    <div className="lane-tools">
      {shown.map((lane, at) => (
        <div
          key={lane.type.id}
          className="lane-tool"
          data-held={held?.lane === lane.type.id || undefined}
          onFocus={() => reveal(control, lane)}
          style={{ transform: `translate(0px, ${lane.box.y}px)`, width: GEOMETRY.left, height: lane.box.height }}
        >
          {may && (
            <>
              <div
                className="lane-grip"
                title={control.words.t('lanes.head.how')}
                {...grab(lane.type.id, 'move')}
                onPointerUp={drop(lane, 'move')}
              />
              <LaneButtons control={control} lanes={lanes} layout={layout} at={at} lane={lane} />
              <Edge control={control} lanes={lanes} lane={lane}>
                <div className="lane-edge-grip" {...grab(lane.type.id, 'resize')} onPointerUp={drop(lane, 'resize')} />
              </Edge>
            </>
          )}
        </div>
      ))}
      {line !== null && (
        <div className="lane-line" style={{ transform: `translate(0px, ${line}px)`, width: GEOMETRY.left }} />
      )}
      <div className="lane-list-place" style={{ transform: `translate(${GEOMETRY.headInset - 6}px, ${end}px)` }}>
        <LaneList control={control} lanes={lanes} layout={layout} />
      </div>
    </div>
  );
});

/** A control that Tab has reached comes into view, with its lane. */
function reveal(control: JourneyControl, { box }: LayoutLane): void {
  const camera = control.camera();
  if (!camera) return;
  const seen = camera.visible();
  if (box.y >= seen.y && box.y + 24 <= seen.y + seen.height) return;
  camera.reveal({ x: seen.x + 8, y: box.y, width: 8, height: Math.min(box.height, seen.height - 16) });
}

function resize(lanes: LaneControl, lane: LayoutLane, height: number): void {
  const fitting = Math.round(Math.max(lane.lane.least, 20, Math.min(1200, height)) / 4) * 4;
  if (fitting !== lane.box.height) lanes.set(lane.type.id, { height: fitting });
}

interface LanePartProps {
  readonly control: JourneyControl;
  readonly lanes: LaneControl;
  readonly lane: LayoutLane;
}

function Edge({ control, lanes, lane, children }: LanePartProps & { readonly children: React.ReactNode }) {
  const name = control.words.say(`lane.${lane.type.id}`);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a separator that moves is a control
    <div
      className="lane-edge"
      role="separator"
      aria-orientation="horizontal"
      aria-label={control.words.t('lanes.height', { lane: name })}
      aria-valuenow={lane.box.height}
      aria-valuemin={lane.lane.least}
      aria-valuemax={1200}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
      tabIndex={0}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowDown' ? STEP : event.key === 'ArrowUp' ? -STEP : 0;
        if (by === 0 && event.key !== 'Home') return;
        event.preventDefault();
        event.stopPropagation();
        if (by === 0) lanes.set(lane.type.id, { height: null });
        else resize(lanes, lane, lane.box.height + by);
      }}
      onDoubleClick={() => lanes.set(lane.type.id, { height: null })}
    >
      {children}
    </div>
  );
}

function LaneButtons({ control, lanes, layout, lane, at }: LanePartProps & { layout: JourneyLayout; at: number }) {
  const { words } = control;
  const { id } = lane.type;
  const name = words.say(`lane.${id}`);
  const { timeScale } = layout.laneContext;
  const scales: readonly MenuEntry[] =
    id === 'time' && !control.readOnly
      ? (['log', 'linear'] as const).map((scale) => ({
          id: scale,
          label: words.t(`lanes.${scale}`),
          checked: timeScale === scale,
          onAction: () => lanes.setScale(scale),
        }))
      : [];
  const own = lanes.own.getState().own !== null;
  return (
    <div
      className="lane-buttons"
      onKeyDownCapture={(event) => {
        const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
        if (by === 0 || !event.altKey) return;
        event.preventDefault();
        event.stopPropagation();
        lanes.move(id, Math.max(0, at + by));
      }}
    >
      {id === 'time' && !control.readOnly && (
        <button
          type="button"
          className="lane-scale"
          aria-label={words.t(`lanes.${timeScale}.now`)}
          title={words.t(`lanes.${timeScale}.now`)}
          onClick={() => lanes.setScale(timeScale === 'log' ? 'linear' : 'log')}
        >
          {words.t(`lanes.${timeScale}.short`)}
        </button>
      )}
      <Menu
        label={words.t('lanes.menu', { lane: name })}
        trigger={
          <AriaButton className="lane-menu" aria-label={words.t('lanes.menu', { lane: name })}>
            <EllipsisVertical size={14} aria-hidden />
          </AriaButton>
        }
        groups={[
          {
            id: 'lane',
            title: name,
            entries: [
              {
                id: 'hide',
                label: words.t('lanes.hide'),
                icon: <EyeOff size={16} />,
                onAction: () => lanes.set(id, { shown: false }),
              },
              {
                id: 'up',
                label: words.t('lanes.up'),
                icon: <ArrowUp size={16} />,
                disabled: at === 0,
                onAction: () => lanes.move(id, at - 1),
              },
              {
                id: 'down',
                label: words.t('lanes.down'),
                icon: <ArrowDown size={16} />,
                disabled: at === layout.lanes.length - 1,
                onAction: () => lanes.move(id, at + 1),
              },
              {
                id: 'reset',
                label: words.t('lanes.reset'),
                icon: <RotateCcw size={16} />,
                disabled: lane.box.height === Math.max(lane.lane.least, lane.lane.height),
                onAction: () => lanes.set(id, { height: null }),
              },
            ],
          },
          ...(scales.length > 0 ? [{ id: 'scale', entries: scales }] : []),
          {
            id: 'mine',
            entries: [{ id: 'own', label: words.t('lanes.mine'), checked: own, onAction: () => lanes.setOwn(!own) }],
          },
        ]}
      />
    </div>
  );
}
