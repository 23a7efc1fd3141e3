/** The people to name, below the field whose keys walk them. */
import type { Mention } from '@polku/shared/discussion/records';

export interface MentionListProps {
  readonly id: string;
  readonly label: string;
  readonly people: readonly Mention[];
  /** Index of the one that Enter picks. */
  readonly active: number;
  readonly onPick: (person: Mention) => void;
}

export function MentionList({ id, label, people, active, onPick }: MentionListProps) {
  return (
    <div id={id} role="listbox" aria-label={label} className="mention-list card">
      {people.map((person, at) => (
        // The keys are the field's, which keeps the focus.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
        <div
          key={person.member}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === active}
          className="mention-option truncate"
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onPick(person)}
        >
          {person.name}
        </div>
      ))}
    </div>
  );
}
