/** Why one cannot write comments now; who has no name yet gives it here. Nothing where one can. */
import { type SubmitEvent, useState } from 'react';
import { useWords } from '../kernel/words/words';
import { Button } from '../ui/Button';
import { useComments, useCommentsValue } from './use-comments';

const LONGEST_NAME = 60;

export function WhyNot() {
  const words = useWords();
  const comments = useComments();
  const refusal = useCommentsValue(comments, ({ session }) => session.discussion.runner.readOnly);
  const may = useCommentsValue(comments, (now) => now.mayComment());
  if (may) return null;
  return (
    <div className="comments-foot stack gap-2 rule-above">
      <p className="hint">
        {refusal ? words.say(refusal.reason, refusal.values) : words.t('comments.refused.stranger')}
      </p>
      {refusal?.reason === 'session.readonly.nameless' && <GiveName />}
    </div>
  );
}

function GiveName() {
  const words = useWords();
  const { session } = useComments();
  const [name, setName] = useState('');
  const give = (event: SubmitEvent): void => {
    event.preventDefault();
    const { presence } = session;
    if (name.trim() !== '') presence.rename({ ...presence.me.getState(), name: name.trim() });
  };
  return (
    <form className="stack gap-2" onSubmit={give}>
      <label className="field">
        <span className="field-label">{words.t('app.people.name')}</span>
        <input
          className="field-input"
          value={name}
          maxLength={LONGEST_NAME}
          autoComplete="name"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- one came here to write, and this comes before
          autoFocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <Button type="submit" size="small" tone="primary" isDisabled={name.trim() === ''}>
        {words.t('app.people.ask.use')}
      </Button>
    </form>
  );
}
