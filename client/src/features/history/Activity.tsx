/** Who edited which board, by day, by person and board, with a way to what they edited. */
import { boardRecord } from '@polku/shared/kernel/project';
import type { ActivityEntry } from '@polku/shared/kernel/versions';
import { useState } from 'react';
import type { Session } from '../../kernel/session/session-types';
import { useProjection } from '../../kernel/store/use-projection';
import { showDay, showMoment, showTime } from '../../kernel/words/moments';
import { useWords, type Words } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Field';
import { sumsOf } from './activity-sums';
import { versionProblem } from './problem';
import { useActivity } from './use-activity';

export interface ActivityProps {
  readonly session: Session;
  readonly people: readonly { readonly memberId: string; readonly name: string }[];
  /** Shows records of one board on it; `label` names what they are behind. */
  readonly onShow: (label: string, records: readonly string[]) => void;
}

/** What no id is. */
const ALL = '*';
const NAMELESS = '-';
const PROJECT = '-';

function timesOf({ from, to }: ActivityEntry, words: Words): string {
  const [begin, end] = [showTime(Date.parse(from), words), showTime(Date.parse(to), words)];
  return begin === end ? begin : `${begin}–${end}`;
}

export function Activity({ session, people, onShow }: ActivityProps) {
  const words = useWords();
  const boards = useProjection(session.projection, (read) => read.list(boardRecord, ''));
  const [person, setPerson] = useState(ALL);
  const [board, setBoard] = useState(ALL);
  const { entries, hasMore, loading, failure, earlier } = useActivity(session, {
    ...(person === ALL ? {} : { memberId: person === NAMELESS ? null : person }),
    ...(board === ALL ? {} : { board: board === PROJECT ? '' : board }),
  });
  const nameOf = (memberId: string | null): string =>
    memberId === null
      ? words.t('activity.person.nameless')
      : (people.find((one) => one.memberId === memberId)?.name ?? words.t('activity.person.unknown'));
  const boardName = (id: string): string => {
    if (id === '') return words.t('history.project');
    const record = session.projection.get(id);
    const name = record && typeof record['name'] === 'string' ? record['name'] : null;
    return name === null ? words.t('activity.board.gone') : name || words.t('word.untitled');
  };
  const days = new Map<string, ActivityEntry[]>();
  for (const entry of entries ?? []) {
    const day = showDay(Date.parse(entry.to), words);
    const ofDay = days.get(day);
    if (ofDay) ofDay.push(entry);
    else days.set(day, [entry]);
  }
  const filtered = person !== ALL || board !== ALL;
  return (
    <section className="activity stack gap-3" aria-label={words.t('activity.title')}>
      <div className="row wrap gap-3">
        <Select
          label={words.t('activity.person')}
          value={person}
          options={[
            { value: ALL, label: words.t('activity.person.all') },
            ...people.map(({ memberId, name }) => ({ value: memberId, label: name })),
            { value: NAMELESS, label: words.t('activity.person.nameless') },
          ]}
          onChange={setPerson}
        />
        <Select
          label={words.t('history.board')}
          value={board}
          options={[
            { value: ALL, label: words.t('activity.board.all') },
            ...boards.map(({ id, name }) => ({ value: id, label: name || words.t('word.untitled') })),
            { value: PROJECT, label: words.t('history.project') },
          ]}
          onChange={setBoard}
        />
      </div>
      <p className="soft" role="status">
        {loading && words.t('activity.loading')}
        {!loading &&
          failure === null &&
          entries?.length === 0 &&
          words.t(filtered ? 'activity.none.filtered' : 'activity.none')}
      </p>
      {failure && (
        <div className="row wrap gap-2">
          <p className="bad grow" role="alert">
            {failure.kind === 'unreachable' ? words.t('activity.problem.offline') : versionProblem(failure, words)}
          </p>
          <Button size="small" onPress={earlier}>
            {words.t('activity.again')}
          </Button>
        </div>
      )}
      {entries && entries.length > 0 && <Sums entries={entries} nameOf={nameOf} complete={!hasMore} />}
      {[...days].map(([day, ofDay]) => (
        <section key={day}>
          <h3 className="eyebrow">{day}</h3>
          <ul className="activity-list">
            {ofDay.map((entry) => (
              <Entry
                key={`${entry.memberId ?? ''} ${entry.board} ${entry.from}`}
                entry={entry}
                name={entry.memberId === null ? words.t('activity.person.noName') : nameOf(entry.memberId)}
                board={boardName(entry.board)}
                there={entry.records.filter((id) => {
                  const record = session.projection.get(id);
                  return record?.removed === null && record.board === entry.board;
                })}
                onShow={onShow}
              />
            ))}
          </ul>
        </section>
      ))}
      {hasMore && (
        <div className="row">
          <Button isDisabled={loading} onPress={earlier}>
            {words.t('activity.earlier')}
          </Button>
        </div>
      )}
    </section>
  );
}

interface SumsProps {
  readonly entries: readonly ActivityEntry[];
  readonly nameOf: (memberId: string | null) => string;
  /** Nothing earlier is kept. */
  readonly complete: boolean;
}

function Sums({ entries, nameOf, complete }: SumsProps) {
  const words = useWords();
  const { people, things } = sumsOf(entries);
  const first = entries.at(-1);
  return (
    <details className="activity-sums rounded">
      <summary>
        <strong>{words.t('activity.sum', { n: things, people: people.length })}</strong>
        {!complete && first && (
          <span className="small soft">
            {' '}
            {words.t('activity.sum.since', { when: showMoment(Date.parse(first.from), words) })}
          </span>
        )}
      </summary>
      <ul aria-label={words.t('activity.sum.people')}>
        {people.map((one) => (
          <li key={one.memberId ?? ''} className="breakable">
            {words.t('activity.sum.person', { name: nameOf(one.memberId), n: one.things, boards: one.boards })}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface EntryProps {
  readonly entry: ActivityEntry;
  readonly name: string;
  readonly board: string;
  /** Ids of what of it is still on the board. */
  readonly there: readonly string[];
  readonly onShow: ActivityProps['onShow'];
}

function Entry({ entry, name, board, there, onShow }: EntryProps) {
  const words = useWords();
  const time = timesOf(entry, words);
  return (
    <li className="row wrap gap-2 rule-below">
      <span className="activity-time soft">{time}</span>
      <span className="activity-what breakable">
        <strong>{name}</strong> · {entry.board === '' ? board : words.t('removal.name', { name: board })} ·{' '}
        {words.t('activity.count', { n: entry.count })}
      </span>
      {entry.board !== '' &&
        (there.length > 0 ? (
          <Button
            size="small"
            tone="quiet"
            aria-label={words.t('activity.showOf', { name, board, time })}
            onPress={() => onShow(words.t('activity.behind', { name, time }), there)}
          >
            {words.t('activity.show')}
          </Button>
        ) : (
          <span className="small soft">{words.t('activity.goneAll')}</span>
        ))}
    </li>
  );
}
