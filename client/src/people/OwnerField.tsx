/** Chooses who owns something: a person of the project, a new one, or nobody. Words from before wait to become a person. */
import { type Owned, ownerOf, peopleOf } from '@polku/shared/kernel/people';
import { type Person, teamRecord } from '@polku/shared/kernel/project';
import { addPerson } from '@polku/shared/project/commands/add-person';
import { makePerson } from '@polku/shared/project/commands/make-person';
import { nameKey } from '@polku/shared/project/written-owners';
import { Plus, UserRound } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { RunCommand } from '../kernel/board/run-command';
import type { Session } from '../kernel/session/session-types';
import { useDerived } from '../kernel/store/use-projection';
import { useWords } from '../kernel/words/words';
import { Button } from '../ui/Button';
import { Select, TextField } from '../ui/Field';
import './people.css';

/** No id: ids have letters and digits only. */
const NEW = '+new';

export interface OwnerFieldProps {
  readonly session: Session;
  readonly run: RunCommand;
  readonly readOnly: boolean;
  readonly label: string;
  readonly hiddenLabel?: boolean;
  /** Null: of several things, whose owners differ. */
  readonly owned: Owned | null;
  /** What stands there while nobody owns it. */
  readonly nobody: string;
  /** Choosing nobody takes the words away, too. */
  readonly onChange: (owned: Owned) => void;
}

export function OwnerField(props: OwnerFieldProps) {
  const { session, run, readOnly, label, hiddenLabel = false, owned, nobody, onChange } = props;
  const words = useWords();
  const { projection } = session;
  const [naming, setNaming] = useState(false);
  /** The name of a new person has gone out: the choice has the focus again. */
  const [named, setNamed] = useState(false);
  const choice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!named) return undefined;
    // Not before the key that ended the name has been handled, which would press the choice.
    const soon = setTimeout(() => {
      setNamed(false);
      if (document.activeElement === document.body) choice.current?.querySelector('button')?.focus();
    });
    return () => clearTimeout(soon);
  }, [named]);
  const people = useDerived(
    projection,
    (read) => [read.list('person', ''), read.list('team', '')],
    (read) => [...peopleOf(read)],
  );
  const owner = owned && ownerOf(projection, owned);
  const nameOf = ({ name }: Person): string => name.trim() || words.t('word.untitled');
  const about = ({ role, team }: Person): string => {
    const of = team === null ? undefined : projection.get(teamRecord, team);
    return [role.trim(), of && !of.removed ? of.name.trim() : ''].filter(Boolean).join(', ');
  };
  /** What tells two of one name apart. */
  const labelOf = (person: Person): string => {
    const twice = people.some(({ id, name }) => id !== person.id && nameKey(name) === nameKey(person.name));
    return [nameOf(person), twice ? about(person) : ''].filter(Boolean).join(' · ');
  };
  const choose = (person: string | null): void =>
    onChange(person === null ? { owner: '', ownerPerson: null } : { owner: owned?.owner ?? '', ownerPerson: person });
  if (naming) {
    return (
      <TextField
        label={words.t('people.new.name')}
        value=""
        autoFocus
        maxLength={300}
        onLeave={() => setNaming(false)}
        onCommit={(text) => {
          setNaming(false);
          setNamed(true);
          const name = text.trim();
          if (name === '') return;
          // The name of somebody who is there already means that person.
          const there = people.find((person) => nameKey(person.name) === nameKey(name));
          const id = there?.id ?? run(addPerson, { name })?.[0];
          if (id !== undefined) choose(id);
        }}
      />
    );
  }
  const chosen = owner?.by === 'person' ? (owned?.ownerPerson ?? null) : null;
  return (
    <div className="owner-choice stack gap-1" ref={choice}>
      <Select
        label={label}
        hiddenLabel={hiddenLabel}
        disabled={readOnly}
        value={chosen}
        placeholder={
          owner === null
            ? words.t('people.differ')
            : owner.by === 'words'
              ? words.t('people.notYet', { name: owner.name })
              : nobody
        }
        options={[
          { value: '', label: words.t('people.nobody') },
          ...people.map((person) => ({
            value: person.id,
            label: labelOf(person),
          })),
          ...(readOnly ? [] : [{ value: NEW, label: words.t('people.new'), mark: <Plus size={14} aria-hidden /> }]),
        ]}
        onChange={(id) => (id === NEW ? setNaming(true) : choose(id === '' ? null : id))}
      />
      {owner?.by === 'words' && !readOnly && (
        <Button
          size="small"
          tone="quiet"
          icon={<UserRound size={14} />}
          onPress={() => run(makePerson, { name: owner.name })}
        >
          {words.t('people.make', { name: owner.name })}
        </Button>
      )}
    </div>
  );
}
