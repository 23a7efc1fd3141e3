/** Small form fields: a labelled text, a number that may be unknown, a choice. Values are reported when complete. */
import { ChevronDown } from 'lucide-react';
import { memo, type ReactNode, useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import {
  Button as AriaButton,
  Checkbox as AriaCheckbox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  TextField as AriaTextField,
} from 'react-aria-components';
import './field.css';
import './menu.css';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
  readonly placeholder?: string;
  readonly hiddenLabel?: boolean;
  readonly disabled?: boolean;
  readonly maxLength?: number;
  readonly type?: 'text' | 'date';
  readonly autoFocus?: boolean;
  readonly list?: readonly string[];
  /** When the field is left, or Escape is pressed in it. */
  readonly onLeave?: () => void;
}

/** A short text that goes out on Enter or when the field is left; Escape takes the typing back. Tab also reaches what follows from it. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    value,
    onCommit,
    placeholder,
    hiddenLabel,
    disabled,
    maxLength,
    type = 'text',
    autoFocus,
    list,
    onLeave,
  } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const listId = useId();
  const commit = (): void => {
    if (draft !== null && draft !== value) onCommit(draft);
    setDraft(null);
  };
  return (
    <AriaTextField
      className="field"
      type={type}
      value={draft ?? value}
      onChange={setDraft}
      onBlur={() => {
        commit();
        onLeave?.();
      }}
      isDisabled={disabled ?? false}
      {...(maxLength === undefined ? {} : { maxLength })}
      {...(hiddenLabel ? { 'aria-label': label } : {})}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        else if (event.key === 'Tab') {
          // Before the focus moves: a field that follows from the value is then the next one.
          commit();
          event.continuePropagation();
        } else if (event.key === 'Escape' && (draft !== null || onLeave)) {
          setDraft(null);
          onLeave?.();
        } else return event.continuePropagation();
      }}
      autoFocus={autoFocus ?? false}
    >
      {!hiddenLabel && <Label className="field-label">{label}</Label>}
      <Input className="field-input" placeholder={placeholder ?? ''} {...(list ? { list: listId } : {})} />
      {list && (
        <datalist id={listId}>
          {list.map((item) => (
            <option key={item} value={item} />
          ))}
        </datalist>
      )}
    </AriaTextField>
  );
}

export interface NumberFieldProps {
  readonly label: string;
  /** Null is unknown and shows an empty field. */
  readonly value: number | null;
  readonly onCommit: (value: number | null) => void;
  readonly min: number;
  readonly max: number;
  readonly locale: string;
  readonly unit?: string;
  readonly hiddenLabel?: boolean;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly invalidText: string;
  /** What else may be written, such as an amount with its unit. @returns whether it was taken */
  readonly onOther?: (text: string) => boolean;
}

/** Reads a number with a decimal point or comma. @returns null for an empty text, undefined for something else */
export function readNumber(text: string): number | null | undefined {
  const tidy = text
    .trim()
    .replace(/[\s\u00a0]/g, '')
    .replace('−', '-')
    .replace(',', '.');
  if (tidy === '') return null;
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(tidy) ? Number(tidy) : undefined;
}

/** A number field; a text that is no number, or out of bounds, is kept in view and marked, and nothing goes out. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, onCommit, min, max, locale, unit, hiddenLabel, disabled, placeholder, invalidText, onOther } =
    props;
  const shown =
    value === null
      ? ''
      : new Intl.NumberFormat(locale, { maximumFractionDigits: 4, useGrouping: false }).format(value).replace('-', '−');
  const [draft, setDraft] = useState<string | null>(null);
  const [invalid, setInvalid] = useState(false);
  const errorId = useId();
  useEffect(() => setInvalid(false), [value]);
  const commit = (): void => {
    if (draft === null) return;
    // The unit shown behind the field may also be typed.
    const read = readNumber(unit === '%' ? draft.replace(/%\s*$/, '') : draft);
    if (read === undefined && onOther?.(draft)) {
      setInvalid(false);
      setDraft(null);
      return;
    }
    if (read === undefined || (read !== null && (read < min || read > max))) {
      setInvalid(true);
      return;
    }
    setInvalid(false);
    setDraft(null);
    if (read !== value) onCommit(read);
  };
  return (
    <AriaTextField
      className="field field-number"
      value={draft ?? shown}
      inputMode="decimal"
      onChange={setDraft}
      onBlur={commit}
      isInvalid={invalid}
      isDisabled={disabled ?? false}
      {...(hiddenLabel ? { 'aria-label': label } : {})}
      {...(invalid ? { 'aria-describedby': errorId } : {})}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        else if (event.key === 'Tab') {
          commit();
          event.continuePropagation();
        } else if (event.key === 'Escape' && draft !== null) {
          setDraft(null);
          setInvalid(false);
        } else event.continuePropagation();
      }}
    >
      {!hiddenLabel && <Label className="field-label">{label}</Label>}
      <span className="field-with-unit">
        <Input className="field-input" placeholder={placeholder ?? ''} />
        {unit !== undefined && <span className="field-unit">{unit}</span>}
      </span>
      {invalid && (
        <span className="field-error" id={errorId} role="alert">
          {invalidText}
        </span>
      )}
    </AriaTextField>
  );
}

interface SelectOption<Value extends string> {
  readonly value: Value | '';
  readonly label: string;
  readonly mark?: ReactNode;
}

export interface SelectProps<Value extends string> {
  readonly label: string;
  /** `''` is the option for none; null chooses nothing and shows the placeholder (values that differ). */
  readonly value: Value | '' | null;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value | '') => void;
  readonly hiddenLabel?: boolean;
  readonly disabled?: boolean;
  readonly placeholder?: string;
}

const EMPTY_KEY = ' ';

export function Select<Value extends string>({ onChange, ...shown }: SelectProps<Value>) {
  const latest = useRef(onChange);
  useLayoutEffect(() => {
    latest.current = onChange;
  });
  const choose = useCallback((key: string) => latest.current(key === EMPTY_KEY ? '' : (key as Value)), []);
  return <ShownSelect {...shown} onChoose={choose} />;
}

type ShownSelectProps = Omit<SelectProps<string>, 'onChange'> & { readonly onChoose: (key: string) => void };

/** @returns whether both show the same; options are commonly made anew by whoever renders */
function showTheSame({ options: a, ...before }: ShownSelectProps, { options: b, ...after }: ShownSelectProps): boolean {
  return sameFields(before, after) && a.length === b.length && a.every((option, at) => sameFields(option, b[at] ?? {}));
}

function sameFields(a: object, b: object): boolean {
  const [before, after] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return before.length === after.size && before.every(([name, value]) => Object.is(after.get(name), value));
}

/** Rendered only when it shows something else: the list of its options is collected anew with every rendering, synchronously. */
const ShownSelect = memo(function ShownSelect(props: ShownSelectProps) {
  const { label, value, options, onChoose, hiddenLabel, disabled, placeholder } = props;
  return (
    <AriaSelect
      className="field"
      value={value === '' ? EMPTY_KEY : value}
      onChange={(key) => onChoose(String(key))}
      isDisabled={disabled ?? false}
      {...(hiddenLabel ? { 'aria-label': label } : {})}
      placeholder={placeholder ?? ''}
    >
      {!hiddenLabel && <Label className="field-label">{label}</Label>}
      <AriaButton className="field-input field-select">
        <SelectValue />
        <ChevronDown size={14} aria-hidden />
      </AriaButton>
      <Popover className="menu-popover" offset={4}>
        <ListBox className="menu">
          {options.map((option) => (
            <ListBoxItem
              key={option.value || EMPTY_KEY}
              id={option.value || EMPTY_KEY}
              textValue={option.label}
              className="menu-item"
            >
              {option.mark}
              <span className="menu-label">{option.label}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}, showTheSame);

export function Checkbox(props: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
  /** True of some of what it speaks of and not of others. */
  mixed?: boolean;
}) {
  return (
    <AriaCheckbox
      className="checkbox"
      isSelected={props.checked}
      isIndeterminate={props.mixed ?? false}
      onChange={props.onChange}
      isDisabled={props.disabled ?? false}
    >
      <span className="checkbox-box" aria-hidden>
        <svg viewBox="0 0 12 12" width="10" height="10">
          <path d={props.mixed ? 'M2.5 6h7' : 'M2 6.5 5 9l5-6'} fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
      </span>
      {props.label}
    </AriaCheckbox>
  );
}
