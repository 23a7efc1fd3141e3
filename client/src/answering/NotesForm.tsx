/** Silent notes: writing any number on each item, changing them, taking them back, keeping some to oneself; and reading others'. */
import { newId } from '@polku/shared/kernel/ids';
import type { Answer } from '@polku/shared/kernel/rounds';
import { useState } from 'react';
import { type Answering, type AskedItem, askedItems, emptyAnswer, notesOn } from './answers';
import { TextArea } from './fields';
import { ItemSteps } from './ItemSteps';
import { useFormWords } from './words';

export interface NotesFormProps {
  readonly answering: Answering;
  /** Keeps what is being written on this device. */
  readonly draft: { read(item: string): string; write(item: string, text: string): void };
}

export function NotesForm({ answering, draft }: NotesFormProps) {
  const { round, mine } = answering;
  return (
    <ItemSteps items={askedItems(round)} isAnswered={({ item }) => notesOn(mine, item.id).length > 0}>
      {(asked) => <ItemNotes answering={answering} asked={asked} draft={draft} />}
    </ItemSteps>
  );
}

function ItemNotes({ answering, asked, draft }: NotesFormProps & { readonly asked: AskedItem }) {
  const { round, mine, open, give, takeBack } = answering;
  const words = useFormWords();
  const { item } = asked;
  const [ask] = asked.asks;
  const field = ask?.fields.find(({ type }) => type === 'text');
  const [text, setText] = useState(() => draft.read(item.id));
  if (!ask || field?.type !== 'text') return null;
  const own = notesOn(mine, item.id);
  const others = (round.result?.items.find((one) => one.item === item.id)?.asks ?? [])
    .flatMap(({ rows }) => rows)
    .filter(({ note }) => !own.some((one) => one.note === note));
  const left = (round.setup.notes?.most ?? 0) - mine.answers.length;
  const reading = round.phase?.reading === true;
  const write = (next: string): void => {
    setText(next);
    draft.write(item.id, next);
  };
  const add = (): void => {
    if (text.trim() === '') return;
    give({ ...emptyAnswer(item.id, ask.id, newId()), values: { [field.id]: text.trim() } });
    write('');
  };
  return (
    <>
      {open && !reading && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <TextArea
            label={words.t('phone.field.note')}
            value={text}
            length={field.length}
            disabled={left <= 0}
            onChange={write}
          />
          <button type="submit" className="answer-button answer-button-main" disabled={left <= 0}>
            {words.t('round.form.note.add')}
          </button>
          {left <= 3 && <p className="answer-note">{words.t('round.form.note.left', { n: left })}</p>}
        </form>
      )}
      {own.length > 0 && (
        <>
          <h4>{words.t('round.form.note.own', { n: own.length })}</h4>
          <ul className="answer-notes">
            {own.map((note) => (
              <OwnNote
                key={note.note}
                note={note}
                field={field.id}
                length={field.length}
                open={open}
                onGive={give}
                onTakeBack={() => takeBack(note)}
              />
            ))}
          </ul>
        </>
      )}
      {others.length > 0 && (
        <>
          <h4>{words.t('round.form.note.others', { n: others.length })}</h4>
          <ul className="answer-notes">
            {others.map(({ values, note, name }) => (
              <li key={note}>
                <p>{String(values[field.id] ?? '')}</p>
                {name !== undefined && <p className="answer-note">{name}</p>}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface OwnNoteProps {
  readonly note: Answer;
  readonly field: string;
  readonly length: number;
  readonly open: boolean;
  readonly onGive: (note: Answer, typing?: boolean) => void;
  readonly onTakeBack: () => void;
}

function OwnNote({ note, field, length, open, onGive, onTakeBack }: OwnNoteProps) {
  const words = useFormWords();
  const [edits, setEdits] = useState(false);
  const value = note.values[field];
  const text = typeof value === 'string' ? value : '';
  return (
    <li>
      {edits ? (
        <TextArea
          label={words.t('round.form.note.change')}
          value={text}
          length={length}
          disabled={!open}
          // An emptied note stays as it was until something is in it.
          onChange={(next) => next.trim() !== '' && onGive({ ...note, values: { [field]: next } }, true)}
        />
      ) : (
        <p>{text}</p>
      )}
      {note.kept && <p className="answer-note">{words.t('round.form.note.kept')}</p>}
      {open && (
        <div className="answer-more">
          <button type="button" className="answer-link" aria-expanded={edits} onClick={() => setEdits(!edits)}>
            {words.t(edits ? 'round.form.note.ready' : 'round.form.note.change')}
          </button>
          <label className="answer-tick">
            <input
              type="checkbox"
              checked={note.kept}
              onChange={({ currentTarget }) => onGive({ ...note, kept: currentTarget.checked })}
            />
            <span>{words.t('round.form.note.keep')}</span>
          </label>
          <button type="button" className="answer-link" onClick={onTakeBack}>
            {words.t('round.form.note.takeBack')}
          </button>
        </div>
      )}
    </li>
  );
}
