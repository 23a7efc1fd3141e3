/** A selected connector: rework loop, alternative path or dependency, its share of cases and extra waiting. */
import { setConnectorFields } from '@polku/shared/boards/journey/commands/set-connector-fields';
import { type Connector, CONNECTOR_KINDS } from '@polku/shared/boards/journey/records/schema';
import { useProjection } from '../../../kernel/store/use-projection';
import { useWords } from '../../../kernel/words/words';
import { NumberField } from '../../../ui/Field';
import { Segmented } from '../../../ui/Segmented';
import { commonOf, valueOrNull } from './fields/common-value';
import { DurationField } from './fields/DurationField';
import { useBoard } from '../../../kernel/board/board-context';
import { Property } from './fields/Property';
import { TextEditor } from './fields/TextEditor';

function End({ id, label }: { id: string | null; label: string }) {
  const words = useWords();
  const { session } = useBoard();
  const title = useProjection(session.projection, (read) => (id === null ? undefined : read.get(id)?.['title']));
  return (
    <div className="property">
      <span className="property-label">{label}</span>
      <span className="property-text clip strong">
        {typeof title === 'string' && title ? title : words.t('word.untitled')}
      </span>
    </div>
  );
}

export function ConnectorPanel({ connectors }: { connectors: readonly Connector[] }) {
  const words = useWords();
  const { run, readOnly } = useBoard();
  const ids = connectors.map(({ id }) => id);
  const [only] = connectors;
  const share = commonOf(connectors, (connector) => connector.share);
  return (
    <>
      <header className="panel-head stack gap-2">
        <p className="eyebrow">
          {connectors.length === 1
            ? words.t('inspector.connector')
            : words.t('inspector.selectedConnectors', { n: connectors.length })}
        </p>
        {only && connectors.length === 1 && (
          <div data-field="label">
            <TextEditor
              id={only.id}
              field="label"
              look="title"
              short
              label={words.t('inspector.connector.label')}
              placeholder={words.t('inspector.connector.label')}
            />
          </div>
        )}
        <Segmented
          label={words.t('inspector.connector.kind')}
          size="small"
          disabled={readOnly}
          value={valueOrNull(commonOf(connectors, (connector) => connector.kind))}
          options={CONNECTOR_KINDS.map((kind) => ({ value: kind, label: words.t(`inspector.connector.${kind}`) }))}
          onChange={(kind) => kind !== null && run(setConnectorFields, { ids, fields: { kind } })}
        />
      </header>
      {only && connectors.length === 1 && (
        <>
          <End id={only.from} label={words.t('inspector.connector.from')} />
          <End id={only.to} label={words.t('inspector.connector.to')} />
        </>
      )}
      <Property field="share" label={words.t('inspector.connector.share')}>
        <NumberField
          label={words.t('inspector.connector.share')}
          hiddenLabel
          unit="%"
          min={0}
          max={100}
          locale={words.locale}
          disabled={readOnly}
          value={valueOrNull(share)}
          placeholder={share.mixed ? words.t('inspector.mixed') : '–'}
          invalidText={words.t('inspector.number.between', { min: 0, max: 100 })}
          onCommit={(value) => run(setConnectorFields, { ids, fields: { share: value } })}
        />
      </Property>
      <Property field="wait" label={words.t('inspector.connector.wait')}>
        <DurationField
          label={words.t('inspector.connector.wait')}
          value={commonOf(connectors, (connector) => connector.wait)}
          disabled={readOnly}
          onCommit={(wait) => run(setConnectorFields, { ids, fields: { wait } })}
        />
      </Property>
    </>
  );
}
