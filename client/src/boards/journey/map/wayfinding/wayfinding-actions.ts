/** Navigation actions, for the map's action table and the palette. */
import { setJourneySettings } from '@polku/shared/boards/journey/commands/set-journey-settings';
import { DENSITIES, ROWS_BY, viewRecord } from '@polku/shared/boards/journey/records/schema';
import type { Action } from '../../../../kernel/actions/actions';
import type { JourneyControl } from '../../control/journey-context';
import { isOwn, type LookStore } from './look-store';
import { type Looking, openView, showEverything } from './views';

/** The stages of the selection. */
function stagesOfSelection(control: JourneyControl): readonly string[] {
  const read = control.session.projection;
  const stages = [...control.selection()].flatMap((id) => {
    const record = read.get(id);
    if (record?.type === 'stage') return [id];
    const stage = record?.['stage'];
    return typeof stage === 'string' && read.get(stage)?.removed === null ? [stage] : [];
  });
  return [...new Set(stages)];
}

export function wayfindingActions(control: JourneyControl, look: LookStore, openFilter: () => void): readonly Action[] {
  const { words, session, board } = control;
  const all = (): readonly string[] => session.projection.list('stage', board).map(({ id }) => id);
  return [
    { id: 'filter', label: words.t('wayfinding.filter.open'), group: 'view', shortcuts: ['f'], run: openFilter },
    {
      id: 'filterClear',
      label: words.t('wayfinding.filter.clear'),
      group: 'view',
      when: () => Object.keys(look.store.getState().filter).length > 0,
      run: look.clear,
    },
    {
      id: 'collapse',
      label: words.t('wayfinding.stages.toggle'),
      group: 'view',
      shortcuts: ['Shift+C'],
      when: () => stagesOfSelection(control).length > 0,
      run: () => {
        const stages = stagesOfSelection(control);
        for (const stage of stages) look.toggleStage(stage);
        // A touchpoint that is folded away cannot stay selected.
        control.select(stages);
      },
    },
    {
      id: 'collapseAll',
      label: words.t('wayfinding.stages.collapseAll'),
      group: 'view',
      when: () => all().some((id) => !look.store.getState().collapsed.has(id)),
      run: () => look.setCollapsed(all()),
    },
    {
      id: 'expandAll',
      label: words.t('wayfinding.stages.expandAll'),
      group: 'view',
      when: () => look.store.getState().collapsed.size > 0,
      run: () => look.setCollapsed([]),
    },
    ...ROWS_BY.map(
      (rows): Action => ({
        id: `rows-${rows}`,
        label: words.t('wayfinding.rows', { rows: words.t(`word.${rows}`) }),
        group: 'view',
        when: () => control.layout().rowsBy !== rows,
        run: () => {
          if (isOwn(look.store.getState()) || control.readOnly) look.setRows(rows);
          else control.run(setJourneySettings, { board, fields: { rows } });
        },
      }),
    ),
    ...DENSITIES.map(
      (density): Action => ({
        id: `density-${density}`,
        label: words.t('wayfinding.density.of', { density: words.t(`wayfinding.density.${density}`) }),
        group: 'view',
        when: () => control.layout().axis.measures.density !== density,
        run: () => {
          if (isOwn(look.store.getState()) || control.readOnly) look.setDensity(density);
          else control.run(setJourneySettings, { board, fields: { density } });
        },
      }),
    ),
  ];
}

/** Saved views by their names: what there is changes, so they are made when they are asked for. */
export function viewActions(looking: Looking): readonly Action[] {
  const { words, session, board } = looking.control;
  const views = session.projection.list(viewRecord, board);
  return [
    {
      id: 'view-everything',
      label: words.t('wayfinding.views.open', { name: words.t('wayfinding.views.everything') }),
      group: 'view',
      run: () => showEverything(looking),
    },
    ...views.map(
      (view): Action => ({
        id: `view-${view.id}`,
        label: words.t('wayfinding.views.open', { name: view.name || words.t('word.untitled') }),
        group: 'view',
        run: () => openView(looking, view),
      }),
    ),
  ];
}
