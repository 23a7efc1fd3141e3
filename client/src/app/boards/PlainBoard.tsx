/**
 * A board of a kind unknown to this version, made with a newer one. Its records are kept as they are, included in the project
 * file, and shown here read-only.
 */
import type { AnyRecord } from '@polku/shared/kernel/records';
import type { Session } from '../../kernel/session/session-types';
import { useProjection } from '../../kernel/store/use-projection';
import { useWords } from '../../kernel/words/words';
import './boards.css';

const OWN: ReadonlySet<string> = new Set(['id', 'type', 'board', 'removed', 'rejected', 'order']);
/** Only the number of further ones is shown: this is a preview, not a table to work in. */
const MOST = 500;

function said(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** @returns what is stored in a record, name by name, empty texts left out */
function contents(record: AnyRecord): readonly (readonly [string, string])[] {
  return Object.entries(record).flatMap(([name, value]) => {
    const text = OWN.has(name) || value === null || value === undefined ? '' : said(value);
    return text === '' ? [] : [[name, text] as const];
  });
}

export function PlainBoard({ session, boardId }: { readonly session: Session; readonly boardId: string }) {
  const words = useWords();
  const unknown = useProjection(session.projection, (read) => read.unknown());
  const records = unknown.filter(({ board, removed }) => board === boardId && removed === null);
  return (
    <section className="plain-board">
      <h1>{words.t('overview.board.unknown')}</h1>
      <p className="soft">{words.t('boards.plain.lead')}</p>
      {records.length > MOST && (
        <p className="soft">{words.t('boards.plain.more', { shown: MOST, n: records.length })}</p>
      )}
      {records.length > 0 && (
        <table aria-label={words.t('boards.plain.contents')}>
          <thead>
            <tr>
              <th scope="col">{words.t('boards.plain.type')}</th>
              <th scope="col">{words.t('boards.plain.contents')}</th>
            </tr>
          </thead>
          <tbody>
            {records.slice(0, MOST).map((record) => (
              <tr key={record.id}>
                <th scope="row">{record.type}</th>
                <td>
                  <dl>
                    {contents(record).map(([name, text]) => (
                      <div className="flex gap-2" key={name}>
                        <dt className="soft">{name}</dt>
                        <dd>{text}</dd>
                      </div>
                    ))}
                  </dl>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
