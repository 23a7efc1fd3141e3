/** On what the picture rests: level of evidence, source, and whose experience it is. */
import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import { EVIDENCE_LEVELS, ORIGINS, type Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { useWords } from '../../../../kernel/words/words';
import { Select, TextField } from '../../../../ui/Field';
import { commonOf, valueOrNull } from '../fields/common-value';
import { useBoard } from '../../../../kernel/board/board-context';
import { Property } from '../fields/Property';

export function TouchpointEvidence({ touchpoints }: { touchpoints: readonly Touchpoint[] }) {
  const words = useWords();
  const { run, readOnly } = useBoard();
  const ids = touchpoints.map(({ id }) => id);
  const mixed = words.t('inspector.mixed');
  const evidence = commonOf(touchpoints, (touchpoint) => touchpoint.evidence);
  const origin = commonOf(touchpoints, (touchpoint) => touchpoint.origin);
  const source = commonOf(touchpoints, (touchpoint) => touchpoint.source);
  const none = { value: '' as const, label: words.t('inspector.none') };
  return (
    <>
      <Property field="evidence" label={words.t('inspector.evidence')}>
        <Select
          label={words.t('inspector.evidence')}
          hiddenLabel
          disabled={readOnly}
          value={valueOrNull(evidence)}
          placeholder={evidence.mixed ? mixed : none.label}
          options={[none, ...EVIDENCE_LEVELS.map((value) => ({ value, label: words.t(`evidence.${value}`) }))]}
          onChange={(value) => run(setTouchpointFields, { ids, fields: { evidence: value === '' ? null : value } })}
        />
      </Property>
      <Property field="source" label={words.t('inspector.source')}>
        <TextField
          label={words.t('inspector.source')}
          hiddenLabel
          value={source.mixed ? '' : source.value}
          placeholder={source.mixed ? mixed : '–'}
          maxLength={2000}
          disabled={readOnly}
          onCommit={(text) => run(setTouchpointFields, { ids, fields: { source: text } })}
        />
      </Property>
      <Property field="origin" label={words.t('inspector.origin')}>
        <Select
          label={words.t('inspector.origin')}
          hiddenLabel
          disabled={readOnly}
          value={valueOrNull(origin)}
          placeholder={origin.mixed ? mixed : none.label}
          options={[none, ...ORIGINS.map((value) => ({ value, label: words.t(`origin.${value}`) }))]}
          onChange={(value) => run(setTouchpointFields, { ids, fields: { origin: value === '' ? null : value } })}
        />
      </Property>
    </>
  );
}
