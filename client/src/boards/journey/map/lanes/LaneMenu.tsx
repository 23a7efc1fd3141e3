/** The menu of one lane, and next to it the switch of the time scale. Alt+arrow moves the lane. */
import { boardPlace } from '@polku/shared/kernel/comment-place';
import { ArrowDown, ArrowUp, EllipsisVertical, EyeOff, RotateCcw } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { CommentMark } from '../../../../kernel/comments/CommentMark';
import { useCommentEntry } from '../../../../kernel/comments/use-comment-entry';
import { Menu, type MenuEntry } from '../../../../ui/Menu';
import type { JourneyControl } from '../../control/journey-context';
import type { LaneControl } from './lane-control';
import type { LanePart } from './lane-parts';

export interface LaneMenuProps {
  readonly control: JourneyControl;
  readonly lanes: LaneControl;
  readonly lane: LanePart;
  readonly own: boolean;
}

export function LaneMenu({ control, lanes, lane, own }: LaneMenuProps) {
  const { words } = control;
  const { key: id, at, timeScale } = lane;
  const name = words.say(`lane.${id}`);
  const place = boardPlace(control.board, `lane.${id}`);
  const comment = useCommentEntry(place, name);
  const scaled = timeScale !== null && !control.readOnly;
  const scales: readonly MenuEntry[] = scaled
    ? (['log', 'linear'] as const).map((scale) => ({
        id: scale,
        label: words.t(`lanes.${scale}`),
        checked: timeScale === scale,
        onAction: () => lanes.setScale(scale),
      }))
    : [];
  return (
    <div
      className="lane-buttons flex gap-half"
      data-comments
      onKeyDownCapture={(event) => {
        const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
        if (by === 0 || !event.altKey) return;
        event.preventDefault();
        event.stopPropagation();
        lanes.move(id, Math.max(0, at + by));
      }}
    >
      {scaled && (
        <button
          type="button"
          className="lane-scale faint inline-row rounded-small hover-ground"
          aria-label={words.t(`lanes.${timeScale}.now`)}
          title={words.t(`lanes.${timeScale}.now`)}
          onClick={() => lanes.setScale(timeScale === 'log' ? 'linear' : 'log')}
        >
          {words.t(`lanes.${timeScale}.short`)}
        </button>
      )}
      <CommentMark place={place} name={name} called={name} show="counted" />
      <Menu
        label={words.t('lanes.menu', { lane: name })}
        trigger={
          <AriaButton
            className="lane-menu soft inline-row rounded-small hover-ground"
            aria-label={words.t('lanes.menu', { lane: name })}
          >
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
                disabled: lane.last,
                onAction: () => lanes.move(id, at + 1),
              },
              {
                id: 'reset',
                label: words.t('lanes.reset'),
                icon: <RotateCcw size={16} />,
                disabled: lane.height === lane.natural,
                onAction: () => lanes.set(id, { height: null }),
              },
              ...comment,
            ],
          },
          ...(scales.length > 0 ? [{ id: 'scale', entries: scales }] : []),
          {
            id: 'mine',
            several: true,
            entries: [{ id: 'own', label: words.t('lanes.mine'), checked: own, onAction: () => lanes.setOwn(!own) }],
          },
        ]}
      />
    </div>
  );
}
