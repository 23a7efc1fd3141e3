/** All lanes of the map, shown and hidden, behind a button above the row names; also the switch to a personal arrangement. */
import { arrangeLanes } from '@polku/shared/boards/journey/picture/lanes/arrange';
import { LANE_TYPES } from '@polku/shared/boards/journey/picture/lanes/list';
import { Rows3 } from 'lucide-react';
import { memo } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useStore } from 'zustand';
import { Switch } from '../../../../ui/Switch';
import { useProjection } from '../../../../kernel/store/use-projection';
import type { JourneyControl } from '../../control/journey-context';
import { useLayoutPart } from '../../control/layout-parts';
import type { LaneControl } from './lane-control';
import { lanesFor } from './own-lanes';

export interface LaneListProps {
  readonly control: JourneyControl;
  readonly lanes: LaneControl;
}

export const LaneList = memo(function LaneList({ control, lanes }: LaneListProps) {
  const { words, board } = control;
  const own = useStore(lanes.own, (state) => state.own);
  const { projection } = control.session;
  const records = useProjection(projection, () => lanesFor(projection, board, own));
  const shown = useLayoutPart(control, ({ lanes: all }) => all.map(({ type }) => type.id).join(' ')).split(' ');
  const disabled = own === null && control.readOnly;
  return (
    <DialogTrigger>
      <AriaButton className="lane-list-button soft inline-row rounded-small nowrap hover-ground">
        <Rows3 size={14} aria-hidden />
        {words.t('lanes.all')}
        {own !== null && <span className="lane-own micro accent">{words.t('lanes.mine.badge')}</span>}
      </AriaButton>
      <Popover className="menu-popover" placement="right bottom" offset={8}>
        <Dialog className="lane-list" aria-label={words.t('lanes.all')}>
          <Switch label={words.t('lanes.mine')} on={own !== null} onChange={(on) => lanes.setOwn(on)} />
          <p>{words.t(own !== null ? 'lanes.mine.why' : 'lanes.board.why')}</p>
          <div className="lane-list-all rule-above">
            {arrangeLanes(LANE_TYPES, records).map(({ id }) => (
              <Switch
                key={id}
                label={words.say(`lane.${id}`)}
                on={shown.includes(id)}
                disabled={disabled}
                onChange={(on) => lanes.set(id, { shown: on })}
              />
            ))}
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
});
