/** The touchpoints that move a goal's measure: chips, and a search over all boards to link more. */
import { metricKey, metricOf } from '@polku/shared/boards/goals/analysis/conflicts';
import { linkGoalTouchpoints } from '@polku/shared/boards/goals/commands/link-goal-touchpoints';
import { referred } from '@polku/shared/boards/goals/goals-reader';
import { showReferred } from '@polku/shared/boards/goals/show-value';
import type { Goal } from '@polku/shared/boards/goals/schema';
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

export function TouchpointLinks({ goal }: { readonly goal: Goal }) {
  const words = useWords();
  const { session, run, readOnly } = useBoard();
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const { projection } = session;
  const linked = new Set(goal.touchpoints);
  const { revision } = projection;
  // Read only while the list is open: a project may have thousands.
  const all = useMemo(
    () => (open ? touchpointsOfProject(projection) : []),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the revision says when the projection holds something else
    [open, projection, revision],
  );
  const matching = all.filter((touchpoint) => fits(touchpoint, query));
  const metric = metricKey(metricOf(goal));
  const same = (touchpoint: ProjectTouchpoint): boolean =>
    metric !== '' && touchpoint.metric !== null && metricKey(touchpoint.metric.name) === metric;
  const shown = [...matching.filter(same), ...matching.filter((touchpoint) => !same(touchpoint))].slice(0, MOST_SHOWN);
  const option = (touchpoint: ProjectTouchpoint) => {
    const title = touchpoint.title.trim() || words.t('word.untitled');
    const place = [touchpoint.stage, touchpoint.boardName].filter(Boolean).join(' · ');
    return {
      id: touchpoint.id,
      label: `${title}, ${place}`,
      content: (
        <span className="goal-option baseline grid gap-1">
          <span>{linked.has(touchpoint.id) && <Check size={14} />}</span>
          <span>{title}</span>
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
    void run(linkGoalTouchpoints, linked.has(id) ? { id: goal.id, remove: [id] } : { id: goal.id, add: [id] });
  return (
    <section>
      <h4>{words.t('goals.touchpoints')}</h4>
      <ul className="goal-chips cluster gap-1">
        {goal.touchpoints.map((id) => {
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
                  onClick={() => run(linkGoalTouchpoints, { id: goal.id, remove: [id] })}
                >
                  <X size={12} aria-hidden />
                </button>
              )}
            </li>
          );
        })}
        {goal.touchpoints.length === 0 && (
          <li className="goal-hint faint">{words.t('goals.touchpoints.n', { n: 0 })}</li>
        )}
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
