/** On the heads of the stages: a button each that collapses it, and behind the last one the button that adds a stage. */
import { addStage } from '@polku/shared/boards/journey/commands/add-stage';
import { stageHeadBox } from '@polku/shared/boards/journey/layout/boxes';
import { GEOMETRY } from '@polku/shared/boards/journey/layout/geometry';
import type { JourneyLayout } from '@polku/shared/boards/journey/layout/journey-layout';
import { ChevronsLeftRight, ChevronsRightLeft, Plus } from 'lucide-react';
import { memo } from 'react';
import type { JourneyControl } from './journey-context';
import type { LookStore } from './wayfinding/look-store';

export const StageOverlay = memo(function StageOverlay({
  control,
  layout,
  look,
}: {
  control: JourneyControl;
  layout: JourneyLayout;
  look: LookStore;
}) {
  const { words } = control;
  const last = layout.axis.stages.at(-1);
  const box = last
    ? stageHeadBox(last)
    : { x: GEOMETRY.left, y: GEOMETRY.stageHeadTop, width: 0, height: GEOMETRY.stageHeadHeight };
  return (
    <>
      {layout.axis.stages.map((entry) => {
        const head = stageHeadBox(entry);
        const name = entry.stage.name || words.t('word.untitled');
        const { collapsed } = entry;
        return (
          <button
            key={entry.stage.id}
            type="button"
            className="stage-fold nopan nodrag"
            aria-expanded={!collapsed}
            aria-label={words.t(collapsed ? 'wayfinding.stage.expand' : 'wayfinding.stage.collapse', { name })}
            style={{ transform: `translate(${head.x + head.width - 27}px, ${head.y + 5}px)` }}
            onClick={() => look.toggleStage(entry.stage.id)}
          >
            {collapsed ? <ChevronsLeftRight size={14} aria-hidden /> : <ChevronsRightLeft size={14} aria-hidden />}
          </button>
        );
      })}
      {!control.readOnly && (
        <button
          type="button"
          className="add-stage"
          style={{ transform: `translate(${box.x + box.width + 12}px, ${box.y}px)`, height: box.height }}
          onClick={() => {
            const [id] = control.run(addStage, { board: control.board }) ?? [];
            if (id === undefined) return;
            control.goTo(id);
            control.edit({ id, field: 'name' });
          }}
        >
          <Plus size={16} aria-hidden />
          <span className={last ? 'visually-hidden' : ''}>{words.t('map.addStage')}</span>
        </button>
      )}
    </>
  );
});
