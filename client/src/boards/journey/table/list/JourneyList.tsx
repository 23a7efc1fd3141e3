/**
 * The journey for a phone: stages one below the other, each with its touchpoints in time order; pressing one opens its
 * details. Reads as an outline without horizontal scrolling. Shares the map's selection.
 */
import { readJourney } from '@polku/shared/boards/journey/facts/journey-reader';
import { viewedJourney } from '@polku/shared/boards/journey/picture/grid/viewed-journey';
import { addTouchpoints } from '@polku/shared/boards/journey/commands/add-touchpoints';
import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { ChartNoAxesColumn, Plus } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useDerived, useProjection } from '../../../../kernel/store/use-projection';
import { Button } from '../../../../ui/Button';
import type { JourneyControl } from '../../control/journey-context';
import { type HeadingRow, tableRows } from '../rows';
import { useTableContext } from '../use-table-context';
import { ListItem } from './ListItem';
import './list.css';

/** Initially shown per stage; the rest is shown on request. */
const FIRST = 60;
const NOTHING: ReadonlySet<string> = new Set();

export interface JourneyListProps {
  readonly control: JourneyControl;
  readonly selection: readonly string[];
  /** The only touchpoints to show; null is all. */
  readonly shown: ReadonlySet<string> | null;
  /** The others step back; null: none does. */
  readonly highlight: ReadonlySet<string> | null;
  /** Opens the details of what is selected, or of the whole journey. */
  readonly onOpen: () => void;
}

export function JourneyList({ control, selection, shown, highlight, onOpen }: JourneyListProps) {
  const { session, board, words, readOnly } = control;
  const { projection } = session;
  const name = useProjection(projection, (read) => read.get(board)?.['name']);
  const context = useTableContext(session, board);
  const { rows } = useDerived(
    projection,
    (read) => [read.list('stage', board), read.list('touchpoint', board), shown],
    (read) => tableRows(viewedJourney(readJourney(read, board), { collapsed: NOTHING, shown })),
  );
  const scroller = useRef<HTMLDivElement>(null);
  const [only] = selection;
  useEffect(() => {
    if (only === undefined) return;
    scroller.current?.querySelector(`[data-list-item="${only}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [only]);
  const open = (id: string): void => {
    control.select([id]);
    onOpen();
  };
  const add = (stage: string, last: Touchpoint | undefined): void => {
    const made = control.run(addTouchpoints, { board, stage, titles: [''], ...(last ? { like: last.id } : {}) });
    if (!made) return;
    control.select(made);
    control.focusField('title');
  };
  const groups = rows.flatMap((row, at) => {
    if (row.kind !== 'heading') return [];
    const own = rows.slice(at + 1, at + 1 + row.count);
    return [{ heading: row, touchpoints: own.flatMap((one) => (one.kind === 'touchpoint' ? [one.touchpoint] : [])) }];
  });
  const title = typeof name === 'string' && name ? name : words.t('word.untitled');
  return (
    <div
      className="journey-list stack gap-3 tall"
      ref={scroller}
      role="region"
      aria-label={words.t('map.list', { name: title })}
    >
      <Button
        tone="quiet"
        icon={<ChartNoAxesColumn size={16} />}
        onPress={() => {
          control.select([]);
          onOpen();
        }}
      >
        {words.t('word.theWholeJourney')}
      </Button>
      {context.stages.length === 0 && rows.length === 0 && <p className="soft">{words.t('table.empty')}</p>}
      {groups.map(({ heading, touchpoints }) => (
        <StageList
          key={heading.stage?.id ?? 'parking'}
          heading={heading}
          title={heading.stage ? heading.stage.name || words.t('word.untitled') : words.t('table.parking')}
          about={heading.stage ? words.t('table.count', { n: heading.count }) : words.t('table.parking.why')}
          more={(n) => words.t('map.list.more', { n })}
          touchpoints={touchpoints}
          items={touchpoints.map((touchpoint) => (
            <ListItem
              key={touchpoint.id}
              touchpoint={touchpoint}
              context={context}
              selected={selection.includes(touchpoint.id)}
              dim={highlight !== null && !highlight.has(touchpoint.id)}
              onOpen={open}
            />
          ))}
          add={
            readOnly || !heading.stage
              ? null
              : { label: words.t('table.addTo', { stage: heading.stage.name || words.t('word.untitled') }), run: add }
          }
        />
      ))}
    </div>
  );
}

interface StageListProps {
  readonly heading: HeadingRow;
  readonly title: string;
  readonly about: string;
  readonly more: (n: number) => string;
  readonly touchpoints: readonly Touchpoint[];
  /** One for each touchpoint. */
  readonly items: readonly ReactNode[];
  readonly add: { readonly label: string; readonly run: (stage: string, last: Touchpoint | undefined) => void } | null;
}

function StageList({ heading, title, about, more, touchpoints, items, add }: StageListProps) {
  const [most, setMost] = useState(FIRST);
  const rest = items.length - most;
  return (
    <section className="list-stage" aria-label={title}>
      <header className="flex gap-2 rule-below baseline paper">
        <h2 className="shrink breakable">{title}</h2>
        <span className="fixed small soft">{about}</span>
      </header>
      <ul className="stack gap-2">{items.slice(0, most)}</ul>
      {rest > 0 && (
        <Button tone="quiet" onPress={() => setMost(most + 10 * FIRST)}>
          {more(Math.min(rest, 10 * FIRST))}
        </Button>
      )}
      {add && (
        <button
          type="button"
          className="list-add row gap-2 full soft rounded hover-ground"
          onClick={() => heading.stage && add.run(heading.stage.id, touchpoints.at(-1))}
        >
          <Plus size={16} aria-hidden />
          {add.label}
        </button>
      )}
    </section>
  );
}
