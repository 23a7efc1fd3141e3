/**
 * The touchpoints that deliver an item: a list, each leading to its journey, and a search over all journeys of the project by title. Removed touchpoints
 * are marked as such and can be unlinked.
 */
import { linkItemTouchpoints } from '@polku/shared/boards/value/commands/link-item-touchpoints';
import type { ValueItem } from '@polku/shared/boards/value/schema';
import type { AnyRecord } from '@polku/shared/kernel/records';
import { isGone } from '@polku/shared/kernel/references';
import { Search, X } from 'lucide-react';
import { useState } from 'react';
import { useShowRecord } from '../../../kernel/board-navigation';
import { useDerived } from '../../../kernel/store/use-projection';
import { IconButton } from '../../../ui/Button';
import { SearchList } from '../../../ui/SearchList';
import type { ValueControl } from '../value-control';

const SHOWN = 40;

function said(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

export function TouchpointField({ control, item }: { control: ValueControl; item: ValueItem }) {
  const { words, session, readOnly } = control;
  const show = useShowRecord();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const all = useDerived(
    session.projection,
    (read) => read.list('board', '').flatMap(({ id }) => [id, read.list('touchpoint', id)]),
    (read) =>
      read.list('board', '').flatMap((board) => read.list('touchpoint', board.id).map((record) => ({ board, record }))),
  );
  const chosen = useDerived(
    session.projection,
    (read) => [...item.touchpoints.map((id) => read.get(id)), read.list('board', '')],
    (read) => item.touchpoints.map((id) => ({ id, record: read.get(id) })),
  );
  const nameOf = (record: AnyRecord | undefined): string => said(record?.['title']) || words.t('word.untitled');
  const wanted = query.trim().toLocaleLowerCase(words.locale);
  const fitting = all.filter(
    ({ board, record }) =>
      board['archived'] !== true &&
      !item.touchpoints.includes(record.id) &&
      `${nameOf(record)} ${said(board['name'])}`.toLocaleLowerCase(words.locale).includes(wanted),
  );
  return (
    <div className="value-touchpoints">
      {chosen.length > 0 && (
        <ul className="value-list">
          {chosen.map(({ id, record }) => {
            const gone = isGone(session.projection, id);
            return (
              <li className="row spread gap-2 rule-below" key={id}>
                {gone || !show ? (
                  <span className="value-list-name shrink body-text breakable">
                    {gone ? <s>{nameOf(record)}</s> : nameOf(record)}
                    {gone && <em> {words.t('word.deleted')}</em>}
                  </span>
                ) : (
                  <button type="button" className="value-list-name shrink body-text breakable" onClick={() => show(id)}>
                    {nameOf(record)}
                  </button>
                )}
                <IconButton
                  size="small"
                  label={words.t('valueMap.touchpoints.remove', { name: nameOf(record) })}
                  icon={<X size={14} />}
                  isDisabled={readOnly}
                  onPress={() => void control.run(linkItemTouchpoints, { id: item.id, remove: [id] })}
                />
              </li>
            );
          })}
        </ul>
      )}
      {!readOnly && (
        <div onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}>
          <SearchList
            label={words.t('valueMap.touchpoints.search')}
            placeholder={words.t('valueMap.touchpoints.search')}
            listLabel={words.t('valueMap.touchpoints')}
            icon={<Search size={14} aria-hidden />}
            query={query}
            open={open}
            onFocus={() => setOpen(true)}
            onQuery={(text) => {
              setQuery(text);
              setOpen(true);
            }}
            onEscape={() => setOpen(false)}
            onPick={(id) => {
              control.run(linkItemTouchpoints, { id: item.id, add: [id] });
              setQuery('');
            }}
            note={fitting.length === 0 ? words.t('valueMap.touchpoints.none') : undefined}
            groups={[
              {
                id: 'touchpoints',
                options: fitting.slice(0, SHOWN).map(({ board, record }) => ({
                  id: record.id,
                  label: `${nameOf(record)}, ${said(board['name'])}`,
                  content: (
                    <>
                      <span className="grow">{nameOf(record)}</span>
                      <span className="small soft">{said(board['name'])}</span>
                    </>
                  ),
                })),
              },
            ]}
          />
        </div>
      )}
    </div>
  );
}
