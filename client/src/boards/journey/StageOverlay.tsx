/** The button that adds a stage, behind the last stage's head. */
import { addStage } from '@polku/shared/boards/journey/commands/add-stage';
import { stageHeadBox } from '@polku/shared/boards/journey/layout/boxes';
import { GEOMETRY } from '@polku/shared/boards/journey/layout/geometry';
import type { JourneyLayout } from '@polku/shared/boards/journey/layout/journey-layout';
import { Plus } from 'lucide-react';
import { memo } from 'react';
import type { JourneyControl } from './journey-context';

export const StageOverlay = memo(function StageOverlay({
  control,
  layout,
}: {
  control: JourneyControl;
  layout: JourneyLayout;
}) {
  if (control.readOnly) return null;
  const last = layout.axis.stages.at(-1);
  const box = last
    ? stageHeadBox(last)
    : { x: GEOMETRY.left, y: GEOMETRY.stageHeadTop, width: 0, height: GEOMETRY.stageHeadHeight };
  return (
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
      <span className={last ? 'visually-hidden' : ''}>{control.words.t('map.addStage')}</span>
    </button>
  );
});
