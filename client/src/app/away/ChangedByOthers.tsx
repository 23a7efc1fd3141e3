/** What others changed, board by board, to go there. */
import { PLACED } from '@polku/shared/boards/index';
import { recordName } from '@polku/shared/i18n/record-name';
import type { AnyRecord } from '@polku/shared/kernel/records';
import { useState } from 'react';
import type { AwayReport, Session } from '../../kernel/session/session-types';
import { useProjection } from '../../kernel/store/use-projection';
import { useWords, type Words } from '../../kernel/words/words';
import { Button } from '../../ui/Button';

/** So many of a board are listed at first. */
const FIRST = 6;

export interface ChangedByOthersProps {
  readonly session: Session;
  readonly changed: AwayReport['changedByOthers'];
  readonly onBoard: (id: string) => void;
  readonly onRecord: (id: string) => void;
}

export function ChangedByOthers({ session, changed, onBoard, onRecord }: ChangedByOthersProps) {
  return (
    <ul className="away-list stack gap-3">
      {Object.entries(changed).map(([board, ids]) => (
        <BoardChanges
          key={board}
          session={session}
          board={board}
          ids={ids}
          onBoard={() => onBoard(board)}
          onRecord={onRecord}
        />
      ))}
    </ul>
  );
}

interface BoardChangesProps {
  readonly session: Session;
  /** `''` for what belongs to the project. */
  readonly board: string;
  readonly ids: readonly string[];
  readonly onBoard: () => void;
  readonly onRecord: (id: string) => void;
}

function BoardChanges({ session, board, ids, onBoard, onRecord }: BoardChangesProps) {
  const words = useWords();
  const { projection } = session;
  const [all, setAll] = useState(false);
  useProjection(projection, (read) => read.revision);
  const name = (): string => {
    const called = projection.get(board)?.['name'];
    return typeof called === 'string' && called !== '' ? called : words.t('word.untitled');
  };
  const listed = ids.filter((id) => id !== board);
  const removed = new Map(projection.removed().map((record) => [record.id, record]));
  const shown = all ? listed : listed.slice(0, FIRST);
  return (
    <li className="stack gap-1">
      <div className="row wrap gap-2">
        {board === '' ? (
          <strong>{words.t('away.project')}</strong>
        ) : projection.get(board) ? (
          <button type="button" className="away-link away-board breakable" onClick={onBoard}>
            {name()}
          </button>
        ) : (
          <strong>{words.t('field.gone')}</strong>
        )}
        <span className="small soft">{words.t('away.changes', { n: ids.length })}</span>
      </div>
      <ul className="away-names row wrap gap-3">
        {shown.map((id) => {
          const record = projection.get(id);
          const reached = record && record.board !== '' && PLACED.has(record.type);
          return (
            <li key={id}>
              {reached ? (
                <button type="button" className="away-link breakable" onClick={() => onRecord(id)}>
                  {recordName(record, words)}
                </button>
              ) : (
                <span className="small soft breakable">{plainName(record ?? removed.get(id), words)}</span>
              )}
            </li>
          );
        })}
        {shown.length < listed.length && (
          <li>
            <Button size="small" tone="quiet" onPress={() => setAll(true)}>
              {words.t('away.more', { n: listed.length - shown.length })}
            </Button>
          </li>
        )}
      </ul>
    </li>
  );
}

function plainName(record: AnyRecord | undefined, words: Words): string {
  if (!record) return words.t('field.gone');
  const name = recordName(record, words);
  return record.removed ? `${name} (${words.t('word.deleted')})` : name;
}
