/** The field for a comment: Ctrl/⌘+Enter sends, `@` offers people. What is typed is kept as a draft until it is sent. */
import type { Mention } from '@polku/shared/discussion/records';
import type { Refusal } from '@polku/shared/kernel/command';
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { showShortcut } from '../kernel/actions/actions';
import { MAC } from '../kernel/actions/keyboard-hints';
import { useWords } from '../kernel/words/words';
import { Button } from '../ui/Button';
import type { Draft } from './comments-control';
import { choicesAt, namedIn, withName } from './mention-choice';
import { MentionList } from './MentionList';
import { useComments } from './use-comments';
import { useMentionable } from './use-mentionable';

export interface ComposerProps {
  /** Under what the draft is kept. */
  readonly draftKey: string;
  readonly label: string;
  readonly placeholder?: string;
  /** What the button that sends it says. */
  readonly send: string;
  /** What it begins with where there is no draft. */
  readonly begin?: Draft;
  readonly autoFocus?: boolean;
  /** @returns why it was refused, or null; the field is then empty again */
  readonly onSend: (text: string, mentions: readonly Mention[]) => Refusal | null;
  readonly onCancel?: () => void;
}

const EMPTY: Draft = { text: '', mentions: [] };
const SEND_KEY = 'Mod+Enter';

export function Composer(props: ComposerProps) {
  const { draftKey, label, placeholder = '', send, begin = EMPTY, autoFocus = false, onSend, onCancel } = props;
  const words = useWords();
  const comments = useComments();
  const people = useMentionable(comments);
  const [draft, setDraft] = useState<Draft>(() => comments.drafts.get(draftKey) ?? begin);
  const [caret, setCaret] = useState<number | null>(null);
  const [active, setActive] = useState(0);
  const [refused, setRefused] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  /** Where the caret goes once a chosen name is in the text. */
  const next = useRef<number | null>(null);
  const listId = useId();
  const errorId = useId();
  const choices = caret === null ? null : choicesAt(people, draft.text, caret);
  const at = choices ? Math.min(active, choices.people.length - 1) : 0;
  useLayoutEffect(() => {
    if (next.current === null) return;
    field.current?.setSelectionRange(next.current, next.current);
    next.current = null;
  });
  const write = (to: Draft): void => {
    setDraft(to);
    setRefused(null);
    if (to.text === begin.text) comments.drafts.delete(draftKey);
    else comments.drafts.set(draftKey, to);
  };
  const pick = (person: Mention): void => {
    if (!choices || caret === null) return;
    const made = withName(draft.text, caret, choices.query, person.name);
    write({ text: made.text, mentions: [...draft.mentions, person] });
    next.current = made.caret;
    setCaret(made.caret);
    setActive(0);
    field.current?.focus();
  };
  const submit = (): void => {
    const refusal = onSend(draft.text, namedIn(draft.text, draft.mentions, people));
    if (refusal) {
      setRefused(words.say(refusal.reason, refusal.values));
      field.current?.focus();
      return;
    }
    comments.drafts.delete(draftKey);
    setDraft(EMPTY);
    setRefused(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const person = choices?.people[at];
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
    else if (choices && step !== undefined) setActive((at + step + choices.people.length) % choices.people.length);
    else if (person && (event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) pick(person);
    else if (choices && event.key === 'Escape') setCaret(null);
    else if (onCancel && event.key === 'Escape') onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const activeId = choices ? `${listId}-${at}` : undefined;
  return (
    <form
      className="composer stack gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <textarea
        ref={field}
        className="composer-field field-input"
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={choices ? listId : undefined}
        aria-activedescendant={activeId}
        aria-invalid={refused !== null || undefined}
        aria-describedby={refused === null ? undefined : errorId}
        placeholder={placeholder}
        rows={2}
        value={draft.text}
        spellCheck
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- asked for a moment ago: this is where the person goes on
        autoFocus={autoFocus}
        onFocus={({ currentTarget }) => begin !== EMPTY && toEnd(currentTarget)}
        onChange={({ currentTarget }) => {
          write({ ...draft, text: currentTarget.value });
          setCaret(currentTarget.selectionStart);
          setActive(0);
        }}
        onSelect={({ currentTarget }) => {
          // Only while a name is being written: walking through a text offers nobody.
          if (caret !== null) setCaret(currentTarget.selectionStart);
        }}
        onBlur={() => setCaret(null)}
        onKeyDown={onKeyDown}
      />
      {choices && (
        <MentionList
          id={listId}
          people={choices.people}
          active={at}
          label={words.t('comments.mention.list')}
          onPick={pick}
        />
      )}
      <span className="visually-hidden" role="status">
        {choices && words.t('comments.mention.found', { n: choices.people.length })}
      </span>
      {refused !== null && (
        <p id={errorId} className="field-error" role="alert">
          {refused}
        </p>
      )}
      <div className="row gap-2">
        <Button type="submit" size="small" tone="primary" isDisabled={draft.text.trim() === ''}>
          {send}
        </Button>
        {onCancel && (
          <Button size="small" tone="quiet" onPress={onCancel}>
            {words.t('word.cancel')}
          </Button>
        )}
        <kbd className="composer-key faint micro" aria-hidden>
          {showShortcut(SEND_KEY, MAC)}
        </kbd>
      </div>
    </form>
  );
}

function toEnd(field: HTMLTextAreaElement): void {
  field.setSelectionRange(field.value.length, field.value.length);
}
