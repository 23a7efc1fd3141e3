/** The person of the project who answers for something, in a cell of a table; whoever may not write reads the name. */
import type { Owned } from '@polku/shared/kernel/people';
import { useBoard } from '../../../../kernel/board/board-context';
import { useWords } from '../../../../kernel/words/words';
import { OwnerField } from '../../../../people/OwnerField';
import { useOwner } from '../../../../people/use-owner';

export interface PersonChoiceProps {
  readonly label: string;
  /** Id of the person. */
  readonly owner: string | null;
  readonly onChange: (owner: string | null) => void;
}

export function PersonChoice({ label, owner, onChange }: PersonChoiceProps) {
  const words = useWords();
  const { session, run, readOnly } = useBoard();
  const owned: Owned = { owner: '', ownerPerson: owner };
  const name = useOwner(session, owned);
  const nobody = words.t('people.nobody');
  if (readOnly) return name || <span className="insight-unknown faint">{nobody}</span>;
  return (
    <>
      <span className="insights-printed">{name || nobody}</span>
      <div className="no-print">
        <OwnerField
          session={session}
          run={run}
          readOnly={false}
          label={label}
          hiddenLabel
          owned={owned}
          nobody={nobody}
          onChange={({ ownerPerson }) => onChange(ownerPerson)}
        />
      </div>
    </>
  );
}
