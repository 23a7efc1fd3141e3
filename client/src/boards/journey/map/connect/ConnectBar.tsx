/** Shown while a connector is being drawn: where it may end, and a choice of kind. */
import { liveTouchpoint } from '@polku/shared/boards/journey/commands/common/rules';
import { type Connector, CONNECTOR_KINDS } from '@polku/shared/boards/journey/records/schema';
import { useStore } from 'zustand';
import { Button } from '../../../../ui/Button';
import { Segmented } from '../../../../ui/Segmented';
import type { JourneyControl } from '../../control/journey-context';
import { endAt, soleTouchpoint } from './connect-actions';
import { type ConnectingStore, likelyKind } from './connecting';

export interface ConnectBarProps {
  readonly control: JourneyControl;
  readonly store: ConnectingStore;
  readonly selection: ReadonlySet<string>;
}

export function ConnectBar({ control, store, selection }: ConnectBarProps) {
  const connecting = useStore(store, (state) => state.connecting);
  if (!connecting) return null;
  const { words } = control;
  const from = liveTouchpoint(control.session.projection, connecting.from);
  const to = selection.size > 0 ? soleTouchpoint(control) : null;
  const kind = connecting.kind ?? likelyKind(control.layout(), connecting.from, to ?? connecting.from);
  return (
    <div className="floating-bar connect-bar" role="status" data-canvas-cover="">
      <p>{words.t('connect.choose', { title: from?.title || words.t('word.untitled') })}</p>
      <Segmented<Connector['kind']>
        label={words.t('inspector.connector.kind')}
        size="small"
        value={connecting.kind ?? (to === null || to === connecting.from ? null : kind)}
        options={CONNECTOR_KINDS.map((value) => ({ value, label: words.t(`inspector.connector.${value}`) }))}
        onChange={(chosen) => store.setState({ connecting: { ...connecting, kind: chosen } })}
      />
      <Button size="small" onPress={() => store.setState({ connecting: null })}>
        {words.t('word.cancel')}
      </Button>
      <Button
        size="small"
        tone="primary"
        isDisabled={to === null}
        onPress={() => to !== null && endAt(control, store, to)}
      >
        {words.t('connect.done')}
      </Button>
    </div>
  );
}
