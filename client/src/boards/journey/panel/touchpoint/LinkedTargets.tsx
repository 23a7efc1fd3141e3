/**
 * The selected touchpoints' links to boards of another kind (goals they move, items they deliver), and a search to link and
 * unlink. Labels and commands come from the kind that owns the links.
 */
import type { LinkTargets, LinkTarget } from '@polku/shared/kernel/link-targets';
import { Check, Minus, Search, X } from 'lucide-react';
import { useState } from 'react';
import { useShowRecord } from '../../../../kernel/board-navigation';
import { useDerived } from '../../../../kernel/store/use-projection';
import { useWords } from '../../../../kernel/words/words';
import { IconButton } from '../../../../ui/Button';
import { SearchList } from '../../../../ui/SearchList';
import { useBoard } from '../../../../kernel/board/board-context';
import { PanelSection } from '../fields/PanelSection';

const SHOWN = 40;

interface Listed extends LinkTarget {
  readonly from: string;
  /** Kept, but out of sight: its links are shown, new ones are not offered. */
  readonly away: boolean;
}

const named = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

export interface LinkedTargetsProps {
  readonly links: LinkTargets;
  /** Ids; a change applies to all of them. */
  readonly touchpoints: readonly string[];
}

/** Nothing is shown while the project has nothing to link to. */
export function LinkedTargets({ links, touchpoints }: LinkedTargetsProps) {
  const words = useWords();
  const show = useShowRecord();
  const { session, readOnly, run } = useBoard();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const all = useDerived(
    session.projection,
    (read) => [links, words, ...read.list('board', '').flatMap((board) => [board, ...links.parts(read, board.id)])],
    (read) =>
      read.list('board', '').flatMap((board) =>
        links.targets(read, board.id, words).map(
          (target): Listed => ({
            ...target,
            from: named(board['name']) || words.t('word.untitled'),
            away: board['archived'] === true,
          }),
        ),
      ),
  );
  const held = ({ linked }: Listed): number => touchpoints.filter((id) => linked.includes(id)).length;
  const linked = all.filter((target) => held(target) > 0);
  const offered = all.filter(({ away }) => !away);
  if (linked.length === 0 && (readOnly || offered.length === 0)) return null;
  const nameOf = ({ name }: Listed): string => name || words.say(links.words.nameless);
  const placeOf = ({ about, from }: Listed): string => [about, from].filter(Boolean).join(' · ');
  const wanted = query.trim().toLocaleLowerCase(words.locale).split(/\s+/);
  const matching = offered.filter((target) => {
    const text = `${nameOf(target)} ${placeOf(target)}`.toLocaleLowerCase(words.locale);
    return wanted.every((word) => text.includes(word));
  });
  const toggle = (id: string): void => {
    const target = all.find((one) => one.id === id);
    if (!target) return;
    run(links.link, held(target) === touchpoints.length ? { id, remove: touchpoints } : { id, add: touchpoints });
  };
  return (
    <PanelSection id={links.id} title={words.say(links.words.title)}>
      <ul className="serves">
        {linked.map((target) => (
          <li className="flex spread gap-2 rule-below" key={target.id}>
            <span className="serves-what stack gap-half shrink">
              {show ? (
                <button type="button" onClick={() => show(target.id)}>
                  {nameOf(target)}
                </button>
              ) : (
                <span>{nameOf(target)}</span>
              )}
              <small className="micro soft">
                {placeOf(target)}
                {held(target) < touchpoints.length &&
                  ` · ${words.t('inspector.links.some', { n: held(target), all: touchpoints.length })}`}
              </small>
            </span>
            {!readOnly && (
              <IconButton
                size="small"
                label={words.say(links.words.unlink, { name: nameOf(target) })}
                icon={<X size={14} />}
                onPress={() => run(links.link, { id: target.id, remove: touchpoints })}
              />
            )}
          </li>
        ))}
      </ul>
      {!readOnly && offered.length > 0 && (
        <div
          className="serves-add"
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
          }}
        >
          <SearchList
            label={words.say(links.words.search)}
            placeholder={words.say(links.words.search)}
            listLabel={words.say(links.words.title)}
            icon={<Search size={14} aria-hidden />}
            query={query}
            open={open}
            onFocus={() => setOpen(true)}
            onQuery={(text) => {
              setQuery(text);
              setOpen(true);
            }}
            onEscape={() => {
              setOpen(false);
              setQuery('');
            }}
            onPick={toggle}
            note={
              matching.length === 0
                ? words.say(links.words.none)
                : matching.length > SHOWN
                  ? words.t('inspector.pick.more', { n: matching.length - SHOWN })
                  : undefined
            }
            groups={[
              {
                id: links.id,
                options: matching.slice(0, SHOWN).map((target) => ({
                  id: target.id,
                  label: words.t(held(target) > 0 ? 'inspector.links.linked' : 'inspector.links.free', {
                    name: nameOf(target),
                    place: placeOf(target),
                  }),
                  content: (
                    <span className="serves-option grid">
                      <span className="accent">
                        {held(target) === touchpoints.length && <Check size={14} />}
                        {held(target) > 0 && held(target) < touchpoints.length && <Minus size={14} />}
                      </span>
                      <span>{nameOf(target)}</span>
                      <small className="micro soft">{placeOf(target)}</small>
                    </span>
                  ),
                })),
              },
            ]}
          />
        </div>
      )}
    </PanelSection>
  );
}
