/** Tags a selection with a waste kind, or removes the tag if the whole selection has it. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { valuesPass } from '../../../kernel/record-commands/rules';
import { selectedTouchpoints, touchpointsExist } from './common/rules';
import { touchpointRecord, type WasteKind } from '../records/schema';
import { withConsequences } from './set-touchpoint-fields';

export interface ToggleWasteArgs {
  readonly ids: readonly string[];
  readonly kind: WasteKind;
}

export const toggleWaste: Command<ToggleWasteArgs> = {
  name: 'toggleWaste',
  check: ({ read }, { ids, kind }) =>
    firstRefusal(touchpointsExist(read, ids), valuesPass(touchpointRecord, { waste: [kind] })),
  plan({ read }, { ids, kind }) {
    const touchpoints = selectedTouchpoints(read, ids);
    const off = touchpoints.every(({ waste }) => waste.includes(kind));
    return {
      changes: touchpoints.map((touchpoint) => {
        const others = touchpoint.waste.filter((other) => other !== kind);
        const fields = withConsequences(touchpoint, { waste: off ? others : [...others, kind] });
        return { op: 'set', id: touchpoint.id, fields };
      }),
    };
  },
};
