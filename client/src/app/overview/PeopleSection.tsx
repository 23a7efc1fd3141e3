/** The project's people: order, name, role, team, what each owns; and owners in words that are not yet people. */
import { personRecord } from '@polku/shared/kernel/project';
import type { AnyRecord } from '@polku/shared/kernel/records';
import { addPerson } from '@polku/shared/project/commands/add-person';
import { makePerson } from '@polku/shared/project/commands/make-person';
import { movePerson } from '@polku/shared/project/commands/move-person';
import { nameKey, ownedInPieces } from '@polku/shared/project/written-owners';
import { Plus, UserRound } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { Behind } from '../../kernel/board/Behind';
import { BoardProvider } from '../../kernel/board/board-context';
import { commandRunner, problemToast } from '../../kernel/board/run-command';
import type { Session } from '../../kernel/session/session-types';
import { useSlicedValue } from '../../kernel/sliced/use-sliced-value';
import { useProjection } from '../../kernel/store/use-projection';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { useReorder } from '../../ui/ReorderHandle';
import { useServices } from '../services';
import { PersonRow } from './PersonRow';

export interface PeopleSectionProps {
  readonly session: Session;
  readonly readOnly: boolean;
  readonly onOpen: (board: string) => void;
}

const NONE: readonly AnyRecord[] = [];
const ids = (records: readonly AnyRecord[]): readonly string[] => records.map(({ id }) => id);

export function PeopleSection({ session, readOnly, onOpen }: PeopleSectionProps) {
  const words = useWords();
  const { toasts } = useServices();
  const { projection } = session;
  const [adding, setAdding] = useState(false);
  const [said, setSaid] = useState('');
  const people = useProjection(projection, (read) => read.list(personRecord, ''));
  const make = useCallback(() => () => ownedInPieces(projection), [projection]);
  const owned = useSlicedValue(projection, make);
  const tell = useMemo(() => problemToast(toasts), [toasts]);
  const run = commandRunner(session, words, tell);
  const reorder = useReorder(
    people.map(({ id }) => id),
    (id, index) => {
      const name = people.find((person) => person.id === id)?.name || words.t('word.untitled');
      if (run(movePerson, { id, index }))
        setSaid(words.t('overview.person.moved', { name, place: index + 1, all: people.length }));
    },
  );
  const written = [...(owned?.words.values() ?? [])].flatMap((records) => {
    const owner = records[0]?.['owner'];
    return typeof owner === 'string' ? [{ name: owner.trim(), records }] : [];
  });
  return (
    <BoardProvider session={session} board="" readOnly={readOnly} tell={tell}>
      <section className="overview-section grid gap-4" aria-labelledby="overview-people">
        <h2 id="overview-people">{words.t('overview.people')}</h2>
        <p className="soft">{words.t(people.length === 0 ? 'overview.people.none' : 'overview.people.means')}</p>
        {people.length > 0 && (
          <div className="overview-wide scroll">
            <table className="overview-table overview-teams" aria-labelledby="overview-people">
              <thead>
                <tr>
                  {!readOnly && (
                    <th scope="col">
                      <span className="visually-hidden">{words.t('overview.team.order')}</span>
                    </th>
                  )}
                  <th scope="col">{words.t('overview.team.name')}</th>
                  <th scope="col">{words.t('overview.person.role')}</th>
                  <th scope="col">{words.t('word.team')}</th>
                  <th scope="col" className="overview-number">
                    {words.t('overview.person.owns')}
                  </th>
                  {!readOnly && <td />}
                </tr>
              </thead>
              <tbody>
                {people.map((person) => (
                  <PersonRow
                    key={person.id}
                    session={session}
                    person={person}
                    owned={owned ? ids(owned.people.get(person.id) ?? NONE) : null}
                    readOnly={readOnly}
                    reorder={reorder}
                    run={run}
                    onOpen={onOpen}
                  />
                ))}
              </tbody>
            </table>
          </div>
        )}
        <span className="visually-hidden" role="status">
          {said}
        </span>
        {adding && (
          <TextField
            label={words.t('people.new.name')}
            hiddenLabel
            value=""
            autoFocus
            maxLength={300}
            placeholder={words.t('people.new.name')}
            onLeave={() => setAdding(false)}
            onCommit={(name) => {
              setAdding(false);
              if (name.trim() !== '') run(addPerson, { name: name.trim() });
            }}
          />
        )}
        {!readOnly && !adding && (
          <Button size="small" icon={<Plus size={14} />} onPress={() => setAdding(true)}>
            {words.t('overview.person.add')}
          </Button>
        )}
        {written.length > 0 && (
          <>
            <h3 id="overview-people-written">{words.t('overview.people.written')}</h3>
            <ul className="overview-away grid gap-2" aria-labelledby="overview-people-written">
              {written.map(({ name, records }) => (
                <li className="row gap-3" key={nameKey(name)}>
                  <span>{name}</span>
                  <Behind label={name} ids={ids(records)} onProject={onOpen}>
                    {words.t('overview.person.ownsN', { n: records.length })}
                  </Behind>
                  {!readOnly && (
                    <Button
                      size="small"
                      icon={<UserRound size={14} />}
                      aria-label={words.t('people.make', { name })}
                      onPress={() => run(makePerson, { name })}
                    >
                      {words.t('overview.person.make')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </BoardProvider>
  );
}
