/** A value map as tables: the editable fit matrix, the items, and the same persona's value maps side by side. */
import { recordPlace } from '@polku/shared/kernel/comment-place';
import { setValueItems } from '@polku/shared/boards/value/commands/set-value-items';
import { entryText } from '@polku/shared/boards/value/outline';
import type { ValueLayout } from '@polku/shared/boards/value/layout';
import { SECTIONS } from '@polku/shared/boards/value/schema';
import { notesInReadingOrder } from '@polku/shared/kernel/notes/note-scene';
import { isGone } from '@polku/shared/kernel/references';
import { CommentMark } from '../../../kernel/comments/CommentMark';
import { PeopleMark } from '../../../kernel/presence/PeopleMark';
import { SharedText } from '../../../kernel/board/SharedText';
import { NumberField } from '../../../ui/Field';
import type { ValueControl } from '../value-control';
import { Comparison } from './Comparison';
import { FitMatrix } from './FitMatrix';

export interface ValueTablesProps {
  readonly control: ValueControl;
  readonly layout: ValueLayout;
  readonly selection: ReadonlySet<string>;
}

export function ValueTables({ control, layout, selection }: ValueTablesProps) {
  const { words } = control;
  return (
    <div className="value-tables grow scroll" role="region" aria-label={words.t('valueMap.table')}>
      <h2>{words.t('valueMap.table.matrix')}</h2>
      <FitMatrix control={control} layout={layout} />
      <h2>{words.t('valueMap.table.items')}</h2>
      <ItemTable control={control} layout={layout} selection={selection} />
      <NoteTable control={control} layout={layout} selection={selection} />
      <Comparison control={control} />
    </div>
  );
}

/** Free notes in reading order; nothing on a map without any. */
function NoteTable({ control, layout, selection }: ValueTablesProps) {
  const { words } = control;
  const notes = notesInReadingOrder(layout.notes);
  if (notes.length === 0) return null;
  const end = (id: string | null): string => {
    const entry = id === null ? undefined : layout.reading.entries.get(id);
    return entry ? entryText(words, entry) : (notes.find((note) => note.id === id)?.text.trim() ?? '');
  };
  const heading = words.t('notes.table');
  return (
    <>
      <h2>{heading}</h2>
      <div className="value-scroll" role="group" aria-label={heading}>
        <table className="value-table full" aria-label={heading}>
          <thead>
            <tr>
              {(['kind', 'text', 'from', 'to'] as const).map((column) => (
                <th key={column} scope="col">
                  {words.t(`notes.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {notes.map(({ id, kind, from, to }, nth) => (
              <tr
                key={id}
                data-record={id}
                aria-selected={selection.has(id)}
                onClick={() => control.select([id])}
                onFocus={() => control.select([id])}
              >
                <td>{words.t(`notes.kind.${kind}`)}</td>
                <th className="relative" scope="row">
                  <PeopleMark id={id} look="row" />
                  <SharedText
                    id={id}
                    field="text"
                    label={`${words.t('notes.typing')} ${nth + 1}`}
                    placeholder={words.t('notes.typing')}
                    className="value-text"
                    oneLine="softly"
                  />
                </th>
                <td>{end(from)}</td>
                <td>{end(to)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function ItemTable({ control, layout, selection }: ValueTablesProps) {
  const { words, readOnly, session } = control;
  const { reading } = layout;
  const columns = ['section', 'item', 'importance', 'dimensions', 'fit', 'touchpoints'] as const;
  const answers = (id: string): string =>
    reading.links
      .flatMap(({ from, to }) => (from.item.id === id ? [to] : to.item.id === id ? [from] : []))
      .map((other) => entryText(words, other))
      .join(', ');
  const delivered = (ids: readonly string[]): string =>
    ids
      .map((id) => {
        const record = session.projection.get(id);
        const title = record?.['title'];
        const name = typeof title === 'string' && title ? title : words.t('word.untitled');
        return isGone(session.projection, id) ? words.t('valueMap.removed.of', { name }) : name;
      })
      .join(', ');
  return (
    <div className="value-scroll" role="group" aria-label={words.t('valueMap.table.items')}>
      <table className="value-table full" aria-label={words.t('valueMap.table.items')}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {words.t(`valueMap.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SECTIONS.flatMap((section) => reading.sections[section]).map((entry) => {
            const { item } = entry;
            const weight = words.t(item.section === 'pain' ? 'valueMap.severity' : 'analysis.field.importance');
            const name = entryText(words, entry) || words.t('valueMap.empty');
            return (
              <tr
                key={item.id}
                data-record={item.id}
                aria-selected={selection.has(item.id)}
                onClick={() => control.select([item.id])}
                onFocus={() => control.select([item.id])}
              >
                <td>{words.t(`valueMap.one.${item.section}`)}</td>
                <th className="relative" scope="row">
                  <PeopleMark id={item.id} look="row" />
                  {item.fromPersona === null ? (
                    <SharedText
                      id={item.id}
                      field="text"
                      label={words.t('valueMap.of', { field: words.t('valueMap.typing'), item: name })}
                      placeholder={words.t('valueMap.empty')}
                      className="value-text"
                      oneLine="softly"
                    />
                  ) : (
                    entryText(words, entry)
                  )}
                  <CommentMark place={recordPlace(item.board, item.id)} name={name} show="counted" />
                </th>
                <td className="value-number relative" data-field="importance">
                  <PeopleMark id={item.id} field="importance" look="cell" />
                  <NumberField
                    label={words.t('valueMap.of', { field: weight, item: name })}
                    hiddenLabel
                    value={item.importance}
                    min={1}
                    max={5}
                    locale={words.locale}
                    disabled={readOnly}
                    invalidText="1–5"
                    onCommit={(importance) => control.run(setValueItems, { ids: [item.id], fields: { importance } })}
                  />
                </td>
                <td>{item.dimensions.map((id) => words.t(`dimension.${id}`)).join(', ')}</td>
                <td>{answers(item.id)}</td>
                <td>{delivered(item.touchpoints)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
