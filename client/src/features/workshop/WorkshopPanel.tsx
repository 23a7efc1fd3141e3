/** The workshop beside the board: where the room is now, and for facilitators the agenda and one step of it. */
import { ArrowLeft, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useWords } from '../../kernel/words/words';
import { IconButton } from '../../ui/Button';
import { Menu, type MenuEntry } from '../../ui/Menu';
import { Segmented } from '../../ui/Segmented';
import { Agenda } from './Agenda';
import { NowView } from './NowView';
import type { StepRunner } from './running';
import type { PlannedPlace } from './planned-place';
import { StepEditor } from './StepEditor';
import { useRuns, useWorkshopUi } from './use-workshop-value';
import './workshop.css';
import { MoreTrigger } from './MoreTrigger';
import type { WorkshopControl } from './workshop-control';

export interface WorkshopPanelProps {
  readonly workshop: WorkshopControl;
  readonly runner: StepRunner;
  /** The place of a step in words; null for none. */
  readonly placeOf: (place: PlannedPlace) => string | null;
  /** The place that is in view, to plan it for a step. */
  readonly here: () => PlannedPlace;
  /** Where the running step works, in words; null for nowhere. */
  readonly place: string | null;
  readonly onPlace: () => void;
  /** What else the panel's menu offers. */
  readonly entries: readonly MenuEntry[];
  readonly onTemplates: () => void;
}

export function WorkshopPanel(props: WorkshopPanelProps) {
  const { workshop, runner, entries } = props;
  const words = useWords();
  const runs = useRuns(workshop);
  const asked = useWorkshopUi(workshop, (ui) => ui.asked);
  const wanted = useWorkshopUi(workshop, (ui) => ui.view);
  const view = runs ? wanted : { kind: 'now' as const };
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    root.current?.querySelector<HTMLElement>('[data-workshop-begin]')?.focus({ preventScroll: true });
  }, [asked]);
  const title = words.t('workshop.title');
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves it from anywhere within
    <aside
      ref={root}
      className="workshop-panel surface stack fixed no-print"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        if (view.kind === 'step') workshop.show({ kind: 'agenda' });
        else workshop.close();
      }}
    >
      <header className="workshop-head row gap-1 rule-below">
        {view.kind === 'step' && (
          <IconButton
            label={words.t('workshop.toAgenda')}
            icon={<ArrowLeft size={18} />}
            onPress={() => workshop.show({ kind: 'agenda' })}
          />
        )}
        <h2 className="workshop-title grow truncate" tabIndex={-1} data-workshop-begin>
          {view.kind === 'step' ? words.t('step.edit') : title}
        </h2>
        {runs && view.kind !== 'step' && (
          <Segmented
            size="small"
            label={words.t('workshop.part')}
            value={view.kind}
            options={[
              { value: 'agenda', label: words.t('workshop.agenda') },
              { value: 'now', label: words.t('workshop.now') },
            ]}
            onChange={(kind) => kind && workshop.store.setState({ view: { kind } })}
          />
        )}
        {runs && entries.length > 0 && (
          <Menu
            label={words.t('workshop.menu')}
            trigger={<MoreTrigger label={words.t('workshop.menu')} />}
            groups={[{ id: 'acts', entries }]}
          />
        )}
        <IconButton label={words.t('workshop.close')} icon={<X size={18} />} onPress={() => workshop.close()} />
      </header>
      {view.kind === 'now' && (
        <NowView workshop={workshop} runner={runner} place={props.place} onPlace={props.onPlace} />
      )}
      {view.kind === 'agenda' && <Agenda workshop={workshop} runner={runner} onTemplates={props.onTemplates} />}
      {view.kind === 'step' && (
        <StepEditor
          key={view.step}
          workshop={workshop}
          runner={runner}
          id={view.step}
          placeOf={props.placeOf}
          here={props.here}
        />
      )}
    </aside>
  );
}
