/** The editor over a stage's head while its name is edited. */
import { stageHeadBox } from '@polku/shared/boards/journey/picture/layout/boxes';
import { useStore } from 'zustand';
import type { OpenJourney } from '../../control/journey-control';
import { useLayoutPart } from '../../control/layout-parts';
import { placeStyle } from './place-style';
import { ThingEditor } from './ThingEditor';

export function StageEditor({ open }: { readonly open: OpenJourney }) {
  const editing = useStore(open.store, (state) => (state.editing?.field === 'name' ? state.editing : null));
  const box = useLayoutPart(open.control, ({ axis }) => {
    const stage = editing && axis.stages.find((entry) => entry.stage.id === editing.id);
    return stage ? stageHeadBox(stage) : null;
  });
  if (!editing || !box) return null;
  return (
    <div className="stage-editor catch origin" style={placeStyle(box)}>
      <ThingEditor key={editing.id} open={open} editing={editing} />
    </div>
  );
}
