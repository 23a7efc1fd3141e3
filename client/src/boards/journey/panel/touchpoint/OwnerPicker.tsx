/** Who answers for the selected touchpoints: a person of the project. */
import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { useBoard } from '../../../../kernel/board/board-context';
import { useWords } from '../../../../kernel/words/words';
import { OwnerField } from '../../../../people/OwnerField';
import { commonOf } from '../fields/common-value';

export function OwnerPicker({ touchpoints }: { readonly touchpoints: readonly Touchpoint[] }) {
  const words = useWords();
  const { session, run, readOnly } = useBoard();
  const owner = commonOf(touchpoints, (touchpoint) => touchpoint.owner);
  return (
    <OwnerField
      session={session}
      run={run}
      readOnly={readOnly}
      label={words.t('inspector.owner')}
      hiddenLabel
      owned={owner.mixed ? null : { owner: '', ownerPerson: owner.value }}
      nobody="–"
      onChange={({ ownerPerson }) =>
        run(setTouchpointFields, { ids: touchpoints.map(({ id }) => id), fields: { owner: ownerPerson } })
      }
    />
  );
}
