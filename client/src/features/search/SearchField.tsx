/**
 * Search across all boards: results with their location, opened by Enter or click. While open, matches on the current board
 * are passed to its view, which highlights them. Knows no board kind: the app provides locations.
 */
import { recordName } from '@polku/shared/i18n/record-name';
import type { Board } from '@polku/shared/kernel/project';
import type { Projection } from '@polku/shared/kernel/projection';
import type { AnyRecord } from '@polku/shared/kernel/records';
import type { SearchHit, SearchIndex } from '@polku/shared/kernel/search/search-index';
import { Search, X } from 'lucide-react';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { showsKeyHints } from '../../kernel/actions/keyboard-hints';
import { useDerived } from '../../kernel/store/use-projection';
import { useWords, type Words } from '../../kernel/words/words';
import { IconButton } from '../../ui/Button';
import { SearchList } from '../../ui/SearchList';
import { Excerpt } from './Excerpt';

export interface SearchFieldProps {
  readonly projection: Projection;
  readonly index: SearchIndex;
  readonly boards: readonly Board[];
  readonly current: string;
  /** Where a record is on its board, from the outside in: stage, lane. */
  readonly recordLocation: (record: AnyRecord) => readonly string[];
  readonly onGo: (record: AnyRecord) => void;
  /** Ids that match on the board in view; null when nothing is searched. */
  readonly onMatches: (ids: ReadonlySet<string> | null) => void;
  /** Is given, while the field is there, what gives it the focus (false: it cannot be seen). @returns take it back */
  readonly offerFocus: (take: () => boolean) => () => void;
  readonly shortcut: string;
}

const SHOWN = 50;

/** @returns where a record is, for people: board · stage · lane */
export function pathOf(
  record: AnyRecord,
  boards: readonly Board[],
  recordLocation: SearchFieldProps['recordLocation'],
  words: Words,
): string {
  const type = words.say(`wayfinding.type.${record.type}`);
  const board = boards.find(({ id }) => id === record.board);
  const names = board ? [board.name || words.t('word.untitled'), ...recordLocation(record)] : [];
  return [type, ...names.filter(Boolean)].join(' · ');
}

export function SearchField(props: SearchFieldProps) {
  const { projection, index, boards, current, recordLocation, onGo, onMatches, offerFocus, shortcut } = props;
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const asked = useDeferredValue(query.trim());
  const found = useDerived(
    projection,
    (read) => [index, asked, asked === '' ? 0 : read.revision, boards, current],
    () => {
      const order = [current, ...boards.map(({ id }) => id).filter((id) => id !== current), ''];
      const result = index.search(asked, order, SHOWN);
      const hits = result.hits.filter(({ record }) => hasPlace(record));
      return { ...result, hits, matching: index.matching(asked, current) };
    },
  );
  useEffect(
    () =>
      offerFocus(() => {
        const field = input.current;
        if (field?.checkVisibility() !== true) return false;
        field.focus();
        field.select();
        return true;
      }),
    [offerFocus],
  );
  const { matching } = found;
  useEffect(() => onMatches(open ? matching : null), [open, matching, onMatches]);
  useEffect(() => {
    if (!open) return undefined;
    const onDown = (event: PointerEvent): void => {
      if (event.target instanceof Node && !frame.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onDown, true);
    return () => document.removeEventListener('pointerdown', onDown, true);
  }, [open]);

  const clear = (): void => {
    setQuery('');
    setOpen(false);
    input.current?.blur();
  };
  const note =
    asked === ''
      ? undefined
      : found.total === 0
        ? words.t('wayfinding.search.none', { query: asked })
        : found.total > found.hits.length
          ? words.t('wayfinding.search.first', { shown: found.hits.length, n: found.total })
          : words.t('wayfinding.search.count', { n: found.total });
  return (
    <div ref={frame} className="search-field" role="search">
      <SearchList
        label={words.t('wayfinding.search')}
        placeholder={[words.t('wayfinding.search'), showsKeyHints() ? shortcut : ''].join('  ').trim()}
        listLabel={words.t('wayfinding.search.results')}
        query={query}
        onQuery={(next) => {
          setQuery(next);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onEscape={clear}
        open={open && asked !== ''}
        stale={asked !== query.trim()}
        inputRef={input}
        icon={<Search size={15} aria-hidden />}
        end={
          query !== '' && (
            <IconButton
              size="small"
              label={words.t('wayfinding.search.clear')}
              icon={<X size={14} />}
              onPress={clear}
            />
          )
        }
        groups={[
          {
            id: 'hits',
            options: found.hits.map((hit) => ({
              id: hit.record.id,
              label: `${recordName(hit.record, words)}, ${pathOf(hit.record, boards, recordLocation, words)}`,
              content: <Hit hit={hit} path={pathOf(hit.record, boards, recordLocation, words)} words={words} />,
            })),
          },
        ]}
        note={note}
        onPick={(id) => {
          const hit = found.hits.find(({ record }) => record.id === id);
          if (!hit) return;
          setOpen(false);
          input.current?.blur();
          onGo(hit.record);
        }}
      />
    </div>
  );
}

/** A hit that one can be led to. */
function hasPlace(record: AnyRecord): boolean {
  return record.board !== '' || ['board', 'team', 'person'].includes(record.type);
}

function Hit({ hit, path, words }: { hit: SearchHit; path: string; words: Words }) {
  const name = recordName(hit.record, words);
  const inName = hit.text === name;
  return (
    <span className="search-list-words">
      <span className="search-list-main">{inName ? <Excerpt text={name} at={hit.at} /> : name}</span>
      {!inName && (
        <span className="search-list-more">
          <Excerpt text={hit.text} at={hit.at} />
        </span>
      )}
      <span className="search-list-more">{path}</span>
    </span>
  );
}
