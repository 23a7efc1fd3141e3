/** The bar above map and table: search, filter with its chips, rows, saved views, collapsing stages. */
import { isEmptyFilter } from '@polku/shared/boards/journey/facts/filter';
import type { SeenJourney } from './use-look';
import { ChevronsLeftRight, ChevronsRightLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { useDerived } from '../../../../kernel/store/use-projection';
import { IconButton } from '../../../../ui/Button';
import type { JourneyControl } from '../../control/journey-context';
import { FilterChips } from './FilterChips';
import { FilterMenu } from './FilterMenu';
import { filterSections } from './filter-options';
import type { OwnLanesStore } from '../lanes/own-lanes';
import type { LookStore } from './look-store';
import { RowsMenu } from './RowsMenu';
import { ViewsMenu } from './ViewsMenu';
import './way-bar.css';

export interface WayBarProps {
  readonly search: ReactNode;
  readonly control: JourneyControl;
  readonly look: LookStore;
  readonly ownLanes: OwnLanesStore;
  readonly seen: SeenJourney;
  readonly selection: ReadonlySet<string>;
  /** The stages are shown as a list: rows and collapsing belong to the map. */
  readonly list?: boolean;
  readonly filterOpen: boolean;
  readonly onFilterOpen: (open: boolean) => void;
}

export function WayBar(props: WayBarProps) {
  const { search, control, look, ownLanes, seen, selection, list = false, filterOpen, onFilterOpen } = props;
  const { session, board, words } = control;
  const { projection } = session;
  const { filter, mode, collapsed } = useStore(look.store);
  const filtering = !isEmptyFilter(filter);
  const sections = useDerived(
    projection,
    (read) =>
      filterOpen || filtering
        ? [words, board, read.list('touchpoint', board), read.list('stage', board), read.list('team', '')]
        : [words, board],
    (read) => (filterOpen || filtering ? filterSections(read, board, words) : []),
  );
  const all = useDerived(
    projection,
    (read) => [read.list('touchpoint', board)],
    (read) => read.list('touchpoint', board).length,
  );
  const selected = [...selection].filter((id) => projection.get(id)?.type === 'touchpoint');
  const stages = projection.list('stage', board).map(({ id }) => id);
  const someCollapsed = stages.some((id) => collapsed.has(id));
  return (
    <div className="way-bar paper row wrap rule-below" role="toolbar" aria-label={words.t('wayfinding.bar')}>
      {search}
      <FilterMenu
        filter={filter}
        sections={sections}
        selected={selected}
        onFilter={look.setFilter}
        open={filterOpen}
        onOpen={onFilterOpen}
      />
      {filtering && (
        <FilterChips
          filter={filter}
          mode={mode}
          sections={sections}
          matching={seen.matching?.size ?? all}
          all={all}
          onFilter={look.setFilter}
          onMode={look.setMode}
          onClear={look.clear}
        />
      )}
      <span className="way-space grow" />
      {!list && <RowsMenu control={control} look={look} />}
      <ViewsMenu control={control} look={look} ownLanes={ownLanes} />
      {!list && (
        <IconButton
          size="small"
          label={words.t(someCollapsed ? 'wayfinding.stages.expandAll' : 'wayfinding.stages.collapseAll')}
          icon={someCollapsed ? <ChevronsLeftRight size={15} /> : <ChevronsRightLeft size={15} />}
          isDisabled={stages.length === 0}
          onPress={() => look.setCollapsed(someCollapsed ? [] : stages)}
        />
      )}
    </div>
  );
}
