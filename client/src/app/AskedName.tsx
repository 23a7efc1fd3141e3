/** The project name field of a dialog. */
import { LIMITS } from '@polku/shared/kernel/limits';
import { useWords } from '../kernel/words/words';

export interface AskedNameProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  /** The dialog is for this field alone: it has the focus, and typing replaces what is in it. */
  readonly first?: boolean;
}

export function AskedName({ value, onChange, placeholder, first = false }: AskedNameProps) {
  const words = useWords();
  return (
    <label className="field">
      <span className="field-label">{words.t('word.projectName')}</span>
      <input
        className="field-input"
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={first}
        maxLength={LIMITS.titleLength}
        placeholder={placeholder}
        value={value}
        onFocus={first ? (event) => event.currentTarget.select() : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  );
}
