/** A field of the selected touchpoints, written as the row of the field says. */
import { fillTouchpoints } from '@polku/shared/boards/journey/commands/fill-touchpoints';
import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import { layerName } from '@polku/shared/boards/journey/facts/rows';
import type { TouchpointChanges } from '@polku/shared/boards/journey/fields/changes';
import type { Naming } from '@polku/shared/boards/journey/fields/column';
import type { Editor, TouchpointField } from '@polku/shared/boards/journey/fields/field';
import { FAR } from '@polku/shared/boards/journey/fields/read-cell';
import type { Duration, Touchpoint } from '@polku/shared/boards/journey/records/schema';
import type { ReactNode } from 'react';
import { useBoard } from '../../../../kernel/board/board-context';
import { useWords } from '../../../../kernel/words/words';
import { Chips } from '../../../../ui/Chips';
import { Checkbox, NumberField, Select, TextField } from '../../../../ui/Field';
import { Segmented } from '../../../../ui/Segmented';
import { commonOf, howMany, valueOrNull } from '../fields/common-value';
import { DurationField } from '../fields/DurationField';
import { Property } from '../fields/Property';
import { TextEditor } from '../fields/TextEditor';
import { RolledTime, useRolledUp } from '../nested/RolledTime';

export interface FieldEditorProps {
  readonly row: TouchpointField;
  readonly touchpoints: readonly Touchpoint[];
}

export function FieldEditor({ row, touchpoints }: FieldEditorProps) {
  const words = useWords();
  const { session, board, run, readOnly: disabled } = useBoard();
  const { field, editor } = row;
  const label = words.say(row.label);
  const none = words.t('inspector.none');
  const set = (fields: TouchpointChanges): void => {
    run(setTouchpointFields, { ids: touchpoints.map(({ id }) => id), fields });
  };
  const naming: Naming = { words, layerName: (layer) => layerName(session.projection, board, words, layer) };
  const options = ({ values, nameOf }: Extract<Editor, { readonly values: unknown }>) =>
    values.map((value) => ({ value, label: nameOf(value, naming) }));
  const empty = (mixed: boolean): string => (mixed ? words.t('inspector.mixed') : '–');
  const shared = { label, disabled };
  const inProperty = (value: ReactNode, stacked?: 'stacked'): ReactNode => (
    <Property field={field} label={label} stacked={stacked !== undefined}>
      {value}
    </Property>
  );
  switch (editor.by) {
    case 'own':
      return null;
    case 'text': {
      const [only] = touchpoints;
      if (!only || touchpoints.length > 1) return null;
      const placeholder = disabled ? '–' : words.say(editor.hint);
      return inProperty(
        <TextEditor id={only.id} field={field} look="body" label={label} placeholder={placeholder} />,
        'stacked',
      );
    }
    case 'line': {
      const line = commonOf(touchpoints, editor.of);
      return inProperty(
        <TextField
          {...shared}
          hiddenLabel
          value={valueOrNull(line) ?? ''}
          placeholder={empty(line.mixed)}
          maxLength={editor.max}
          onCommit={(text) => set(editor.set(text))}
        />,
      );
    }
    case 'date': {
      const date = commonOf(touchpoints, editor.of);
      return inProperty(
        <TextField
          {...shared}
          hiddenLabel
          type="date"
          value={valueOrNull(date) ?? ''}
          placeholder={empty(date.mixed)}
          onCommit={(text) => set(editor.set(text))}
        />,
      );
    }
    case 'number': {
      const { min, max, unit } = editor;
      const number = commonOf(touchpoints, editor.of);
      return inProperty(
        <NumberField
          {...shared}
          hiddenLabel
          value={valueOrNull(number)}
          min={min}
          max={max}
          {...(unit ? { unit: unit(words) } : {})}
          locale={words.locale}
          placeholder={empty(number.mixed)}
          invalidText={words.t(max < FAR ? 'inspector.number.between' : 'inspector.number.atLeast', { min, max })}
          onCommit={(value) => set(editor.set(value))}
        />,
      );
    }
    case 'steps': {
      const number = valueOrNull(commonOf(touchpoints, editor.of));
      const steps = editor.steps.map(String);
      return inProperty(
        <Segmented
          {...shared}
          size="small"
          clearable
          value={steps.find((step) => Number(step) === number) ?? null}
          options={steps.map((step) => ({ value: step, label: step }))}
          onChange={(step) => set(editor.set(step === null ? null : Number(step)))}
        />,
      );
    }
    case 'yesNo':
      return (
        <div className="property property-check" data-field={field}>
          <Checkbox
            {...shared}
            checked={howMany(touchpoints, editor.of) === true}
            onChange={(on) => set(editor.set(on))}
          />
        </div>
      );
    case 'choice': {
      const choice = commonOf(touchpoints, editor.of);
      return inProperty(
        <Select
          {...shared}
          hiddenLabel
          value={valueOrNull(choice)}
          placeholder={choice.mixed ? words.t('inspector.mixed') : none}
          options={[{ value: '', label: none }, ...options(editor)]}
          onChange={(value) => set(editor.set(value === '' ? null : value))}
        />,
      );
    }
    case 'segments':
      return inProperty(
        <Segmented
          {...shared}
          size="small"
          clearable
          value={valueOrNull(commonOf(touchpoints, editor.of))}
          options={options(editor).map((option) => ({ ...option, tone: option.value }))}
          onChange={(value) => set(editor.set(value))}
        />,
        'stacked',
      );
    case 'chips':
      return inProperty(
        <Chips
          {...shared}
          options={options(editor)}
          state={(value) => howMany(touchpoints, (touchpoint) => editor.of(touchpoint).includes(value))}
          onToggle={(value) => {
            const off = touchpoints.every((touchpoint) => editor.of(touchpoint).includes(value));
            const rows = touchpoints.map((touchpoint) => {
              const others = editor.of(touchpoint).filter((one) => one !== value);
              return { id: touchpoint.id, fields: editor.set(off ? others : [...others, value]) };
            });
            run(fillTouchpoints, { board, rows });
          }}
        />,
        'stacked',
      );
    default:
      return inProperty(
        <TimeEditor
          label={label}
          editor={editor}
          touchpoints={touchpoints}
          onCommit={(time) => set(editor.set(time))}
        />,
      );
  }
}

interface TimeEditorProps {
  readonly label: string;
  readonly editor: Extract<Editor, { readonly by: 'time' }>;
  readonly touchpoints: readonly Touchpoint[];
  readonly onCommit: (time: Duration | null) => void;
}

/** A process time that comes from the sub-journey is shown in the place of its own; to its own waiting that of the sub-journey is added. */
function TimeEditor({ label, editor, touchpoints, onCommit }: TimeEditorProps) {
  const { readOnly } = useBoard();
  const rolled = useRolledUp(touchpoints.length === 1 ? touchpoints[0] : undefined)?.times;
  if (rolled && editor.rolled === 'process') return <RolledTime hours={rolled.process} open={rolled.openProcess} />;
  const value = commonOf(touchpoints, editor.of);
  return (
    <>
      <DurationField label={label} value={value} disabled={readOnly} onCommit={onCommit} />
      {rolled && <RolledTime hours={rolled.waiting} open={rolled.openWaiting} added />}
    </>
  );
}
