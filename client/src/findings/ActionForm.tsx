/** The form for an action: what, by whom and by when. An owner is required; missing fields are named and focused. */
import { useId, useRef, useState } from 'react';
import { useWords } from '../kernel/words/words';
import { Button } from '../ui/Button';

export interface ActionDraft {
  readonly text: string;
  readonly owner: string;
  /** ISO date, or nothing. */
  readonly due: string;
}

export interface ActionFormProps {
  /** Who carries the theme: the first guess. */
  readonly owner: string;
  readonly onAdd: (action: ActionDraft) => void;
  readonly onLeave: () => void;
}

export function ActionForm({ owner, onAdd, onLeave }: ActionFormProps) {
  const words = useWords();
  const [draft, setDraft] = useState<ActionDraft>({ text: '', owner, due: '' });
  const [missing, setMissing] = useState<'text' | 'owner' | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const missingId = useId();
  const lacking = (): 'text' | 'owner' | null =>
    draft.text.trim() === '' ? 'text' : draft.owner.trim() === '' ? 'owner' : null;
  const field = (name: keyof ActionDraft, label: string, type: 'text' | 'date', max: number) => (
    <label className="field">
      <span className="field-label">{label}</span>
      <input
        className="field-input"
        name={name}
        required={name !== 'due'}
        aria-invalid={(missing === name && draft[name].trim() === '') || undefined}
        aria-describedby={missing === name ? missingId : undefined}
        type={type}
        value={draft[name]}
        maxLength={max}
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={name === 'text'}
        onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
        onKeyDown={(event) => event.key === 'Escape' && onLeave()}
      />
    </label>
  );
  return (
    <form
      ref={form}
      className="finding-form stack gap-2 rounded"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const lacks = lacking();
        setMissing(lacks);
        if (lacks === null) onAdd(draft);
        else form.current?.querySelector<HTMLInputElement>(`[name="${lacks}"]`)?.focus();
      }}
    >
      {field('text', words.t('insights.action.what'), 'text', 2000)}
      <div className="finding-pair grid gap-2">
        {field('owner', words.t('inspector.card.owner'), 'text', 300)}
        {field('due', words.t('inspector.card.due'), 'date', 10)}
      </div>
      {missing !== null && lacking() === missing && (
        <p id={missingId} className="field-error" role="alert">
          {words.t(`findings.refused.${missing}Missing`)}
        </p>
      )}
      <div className="flex gap-2">
        <Button type="submit" size="small" tone="primary">
          {words.t('insights.action.add')}
        </Button>
        <Button size="small" tone="quiet" onPress={onLeave}>
          {words.t('word.cancel')}
        </Button>
      </div>
    </form>
  );
}
