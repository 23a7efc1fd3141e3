/** Who answers for a moment of truth: a person of the project. */
import type { Moment } from '@polku/shared/boards/journey/analysis/moments';
import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import { PersonChoice } from './PersonChoice';
import { useBoard } from '../../../../kernel/board/board-context';
import { useWords } from '../../../../kernel/words/words';

export function MomentOwner({ moment: { touchpoint, owner }, name }: { moment: Moment; name: string }) {
  const words = useWords();
  const { run } = useBoard();
  return (
    <PersonChoice
      label={`${words.t('inspector.owner')}: ${name}`}
      owner={owner}
      onChange={(next) => run(setTouchpointFields, { ids: [touchpoint], fields: { owner: next } })}
    />
  );
}
