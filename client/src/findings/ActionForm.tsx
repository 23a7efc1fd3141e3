/** The form for an action: what, by whom and by when. An owner is required; missing fields are named and focused. */
import { useId, useRef, useState } from 'react';
import { type Owned, ownerOf } from '@polku/shared/kernel/people';
import type { RunCommand } from '../kernel/board/run-command';
import type { Session } from '../kernel/session/session-types';
import { OwnerField } from '../people/OwnerField';
import { useWords } from '../kernel/words/words';
import { Button } from '../ui/Button';
import { Select } from '../ui/Field';

export interface ActionDraft extends Owned {
  readonly text: string;
  /** ISO date, or nothing. */
  readonly due: string;
  /** Under which touchpoint or stage; null: beside the theme. */
  readonly under: string | null;
}

export interface ActionPlace {
  readonly id: string | null;
  /** Null: without a name. */
  readonly name: string | null;
}

export interface ActionFormProps {
  readonly session: Session;
  readonly run: RunCommand;
  /** What is to be done: the first guess. */
  readonly begin?: string;
  /** Who carries the theme: the first guess. */
  readonly owned: Owned;
  /** Where it can stand, at least one; the first is the first guess. */
  readonly places: readonly ActionPlace[];
  readonly onAdd: (action: ActionDraft) => void;
  readonly onLeave: () => void;
}

export function ActionForm({ session, run, begin = '', owned, places, onAdd, onLeave }: ActionFormProps) {
  const words = useWords();
  const [draft, setDraft] = useState<ActionDraft>({
    text: begin,
    owner: owned.owner,
    ownerPerson: owned.ownerPerson,
    due: '',
    under: places[0]?.id ?? null,
  });
  const [missing, setMissing] = useState<'text' | 'owner' | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const missingId = useId();
  const lacking = (): 'text' | 'owner' | null =>
    draft.text.trim() === '' ? 'text' : ownerOf(session.projection, draft).by === 'nobody' ? 'owner' : null;
  const field = (name: 'text' | 'due', label: string, type: 'text' | 'date', max: number) => (
    <label className="field">
      <span className="field-label">{label}</span>
      <input
        className="field-input"
        name={name}
        required={name === 'text'}
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
        else form.current?.querySelector<HTMLElement>(`[name="${lacks}"], [data-part="${lacks}"] button`)?.focus();
      }}
    >
      {field('text', words.t('insights.action.what'), 'text', 2000)}
      <div className="finding-pair grid gap-2">
        <div data-part="owner" aria-describedby={missing === 'owner' ? missingId : undefined}>
          <OwnerField
            session={session}
            run={run}
            readOnly={false}
            label={words.t('inspector.card.owner')}
            owned={draft}
            nobody="–"
            onChange={({ owner, ownerPerson }) => setDraft({ ...draft, owner, ownerPerson })}
          />
        </div>
        {field('due', words.t('inspector.card.due'), 'date', 10)}
      </div>
      {places.length > 1 && (
        <Select
          label={words.t('findings.action.where')}
          value={draft.under ?? ''}
          options={places.map(({ id, name }) => ({
            value: id ?? '',
            label: id === null ? words.t('findings.action.beside') : (name ?? words.t('word.untitled')),
          }))}
          onChange={(id) => setDraft({ ...draft, under: id === '' ? null : id })}
        />
      )}
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
