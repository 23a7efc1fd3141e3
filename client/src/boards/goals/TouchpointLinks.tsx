/** Touchpoints that a goal or project is linked to: chips, and a search over all boards to link more. */
import { metricKey } from '@polku/shared/boards/goals/analysis/conflicts';
import { referred } from '@polku/shared/boards/goals/goals-reader';
import { showReferred } from '@polku/shared/boards/goals/show-value';
import type { Command } from '@polku/shared/kernel/command';
import type { LinkArgs } from '@polku/shared/kernel/link-targets';
import {
  describeTouchpoint,
  type ProjectTouchpoint,
  touchpointsOfProject,
} from '@polku/shared/boards/goals/touchpoints';
import { Check, X } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useWords } from '../../kernel/words/words';
import { type SearchGroup, SearchList } from '../../ui/SearchList';
import { useBoard } from '../../kernel/board/board-context';
import { Lead } from './Lead';

const MOST_SHOWN = 40;

function fits(touchpoint: ProjectTouchpoint, query: string): boolean {
  const text = `${touchpoint.title} ${touchpoint.stage} ${touchpoint.boardName}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

export interface TouchpointLinksProps {
  readonly of: { readonly id: string; readonly touchpoints: readonly string[] };
  readonly link: Command<LinkArgs>;
  readonly title: string;
  /** Touchpoints that measure this are offered first. */
  readonly metric?: string;
}

export function TouchpointLinks({ of, link: command, title, metric: measured = '' }: TouchpointLinksProps) {
  const words = useWords();
  const { session, run, readOnly } = useBoard();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const { projection } = session;
  const linked = new Set(of.touchpoints);
  const { revision } = projection;
  // Read only while the list is open: a project may have thousands.
  const all = useMemo(
    () => (open ? touchpointsOfProject(projection) : []),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the revision says when the projection holds something else
    [open, projection, revision],
  );
  const matching = all.filter((touchpoint) => fits(touchpoint, query));
  const metric = metricKey(measured);
  const same = (touchpoint: ProjectTouchpoint): boolean =>
    metric !== '' && touchpoint.metric !== null && metricKey(touchpoint.metric.name) === metric;
  const shown = [...matching.filter(same), ...matching.filter((touchpoint) => !same(touchpoint))].slice(0, MOST_SHOWN);
  const option = (touchpoint: ProjectTouchpoint) => {
    const name = touchpoint.title.trim() || words.t('word.untitled');
    const place = [touchpoint.stage, touchpoint.boardName].filter(Boolean).join(' · ');
    return {
      id: touchpoint.id,
      label: `${name}, ${place}`,
      content: (
        <span className="goal-option baseline grid gap-1">
          <span>{linked.has(touchpoint.id) && <Check size={14} />}</span>
          <span>{name}</span>
          <small>{place}</small>
        </span>
      ),
    };
  };
  const groups: SearchGroup[] = [
    { id: 'same', title: words.t('goals.touchpoints.same'), options: shown.filter(same).map(option) },
    { id: 'all', options: shown.filter((touchpoint) => !same(touchpoint)).map(option) },
  ].filter(({ options }) => options.length > 0);
  const rest = matching.length - shown.length;
  const note =
    matching.length === 0
      ? words.t('goals.touchpoints.none')
      : rest > 0
        ? words.t('goals.touchpoints.more', { n: rest })
        : undefined;
  const link = (id: string): void =>
    void run(command, linked.has(id) ? { id: of.id, remove: [id] } : { id: of.id, add: [id] });
  return (
    <section>
      <h4>{title}</h4>
      <ul className="goal-chips cluster gap-1">
        {of.touchpoints.map((id) => {
          const record = projection.get(id);
          const one = referred(projection, id);
          const name = showReferred(one, words);
          const place = record ? describeTouchpoint(projection, record).boardName : '';
          return (
            <li
              key={id}
              className="goal-chip inline-row gap-1 caption accent pill"
              data-removed={one.removed || undefined}
              title={place}
            >
              <Lead label={name} ids={[id]}>
                {name}
              </Lead>
              {!readOnly && (
                <button
                  className="center pill"
                  type="button"
                  aria-label={words.t('goals.touchpoints.unlink', { title: name })}
                  onClick={() => run(command, { id: of.id, remove: [id] })}
                >
                  <X size={12} aria-hidden />
                </button>
              )}
            </li>
          );
        })}
        {of.touchpoints.length === 0 && <li className="goal-hint faint">{words.t('goals.touchpoints.n', { n: 0 })}</li>}
      </ul>
      {!readOnly && (
        <div
          ref={box}
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
          }}
        >
          <SearchList
            label={words.t('goals.touchpoints.add')}
            placeholder={words.t('goals.touchpoints.search')}
            listLabel={words.t('goals.touchpoints')}
            query={query}
            onQuery={(next) => {
              setQuery(next);
              setOpen(true);
            }}
            groups={groups}
            open={open}
            note={note}
            onPick={link}
            onFocus={() => setOpen(true)}
            onEscape={() => {
              setOpen(false);
              setQuery('');
            }}
          />
        </div>
      )}
    </section>
  );
}
