/** The panel next to map and table. Its props keep their identity, so that it re-renders only for its own reasons. */
import type { CardKind } from '@polku/shared/boards/journey/records/schema';
import { ArrowLeft } from 'lucide-react';
import { useCallback } from 'react';
import { PingButton } from '../../../kernel/presence/PingButton';
import type { BoardViewName } from '../../../kernel/board-view';
import { Button } from '../../../ui/Button';
import { JourneyPanel } from './JourneyPanel';
import type { JourneyControl } from '../control/journey-context';
import type { JourneyState } from '../control/journey-control';
import { gather } from '../control/journey-note-host';

export interface SidePanelProps {
  readonly control: JourneyControl;
  readonly selection: readonly string[];
  readonly focusRequest: JourneyState['focusRequest'];
  /** The thing whose text is being written on the map. */
  readonly writing: string | null;
  readonly onHighlight: (ids: ReadonlySet<string> | null) => void;
  readonly onView: ((view: BoardViewName) => void) | undefined;
  /** The panel covers all the rest, and is left by this. */
  readonly onBack?: () => void;
}

export function SidePanel(props: SidePanelProps) {
  const { control, selection, focusRequest, writing, onHighlight, onView, onBack } = props;
  const { session, board, words, readOnly } = control;
  const [only, ...more] = selection;
  const highlight = useCallback(
    (ids: readonly string[] | null) => onHighlight(ids === null ? null : new Set(ids)),
    [onHighlight],
  );
  const select = useCallback(
    (ids: readonly string[]) => (ids.length === 1 && ids[0] !== undefined ? control.goTo(ids[0]) : control.select(ids)),
    [control],
  );
  const insights = useCallback(() => onView?.('insights'), [onView]);
  const gatherInto = useCallback((ids: readonly string[], kind: CardKind) => gather(control, ids, kind), [control]);
  return (
    <aside className="side-panel journey-panel" data-canvas-cover="" aria-label={words.t('map.panel')}>
      {onBack && (
        <div className="panel-back row spread gap-2 surface rule-below">
          {/* What was in hand lies under the panel now. */}
          <Button tone="quiet" icon={<ArrowLeft size={18} />} autoFocus onPress={onBack}>
            {words.t('map.panel.back')}
          </Button>
          {only !== undefined && more.length === 0 && <PingButton id={only} />}
        </div>
      )}
      <JourneyPanel
        session={session}
        board={board}
        selection={selection}
        readOnly={readOnly}
        writing={writing}
        onHighlight={highlight}
        onSelect={select}
        {...(onView ? { onInsights: insights } : {})}
        onGather={gatherInto}
        {...(focusRequest ? { focusField: focusRequest.field, focusRequest: focusRequest.n } : {})}
      />
    </aside>
  );
}
