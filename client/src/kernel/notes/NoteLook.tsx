/** Kind and colour of selected free notes, for the panel of any kind of board; arrows only have a colour. */
import { setNotes } from '@polku/shared/kernel/notes/note-commands';
import {
  ARROW_PAINTS,
  type Note,
  NOTE_COLORS,
  NOTE_KINDS,
  NOTE_PAINTS,
  type NoteColor,
} from '@polku/shared/kernel/notes/note-record';
import { cssPaint } from '@polku/shared/kernel/palette';
import { Segmented } from '../../ui/Segmented';
import { useBoard } from '../board/board-context';
import { useWords, type Words } from '../words/words';
import './note-look.css';

/** @returns what the value is on all of them; null where they differ */
function common<T>(notes: readonly Note[], of: (note: Note) => T): T | null {
  const [first, ...others] = notes.map(of);
  return first !== undefined && others.every((other) => other === first) ? first : null;
}

/** @returns what is selected, as a heading */
export function notesTitle(words: Words, notes: readonly Note[]): string {
  const [only] = notes;
  return only && notes.length === 1
    ? words.t(`notes.kind.${only.kind}`)
    : words.t('notes.selected', { n: notes.length });
}

export function NoteLook({ notes }: { readonly notes: readonly Note[] }) {
  const words = useWords();
  const { run, readOnly } = useBoard();
  const ids = notes.map(({ id }) => id);
  const color = common(notes, (note) => note.color);
  const arrows = notes.every(({ kind }) => kind === 'arrow');
  const nameOf = (name: NoteColor): string => words.t(arrows ? `notes.arrow.${name}` : `notes.color.${name}`);
  return (
    <>
      {notes.every(({ kind }) => kind !== 'arrow') && (
        <Segmented
          label={words.t('notes.kind')}
          size="small"
          disabled={readOnly}
          value={common(notes, (note) => note.kind)}
          options={NOTE_KINDS.filter((kind) => kind !== 'arrow').map((kind) => ({
            value: kind,
            label: words.t(`notes.kind.${kind}`),
          }))}
          onChange={(kind) => kind !== null && run(setNotes, { ids, fields: { kind } })}
        />
      )}
      <div className="flex gap-2" role="radiogroup" aria-label={words.t('word.colour')}>
        {NOTE_COLORS.map((name) => (
          <label
            key={name}
            className="note-color own-colour"
            style={{ background: cssPaint((arrows ? ARROW_PAINTS : NOTE_PAINTS)[name]) }}
            title={nameOf(name)}
          >
            <input
              type="radio"
              name="note-color"
              className="visually-hidden"
              aria-label={nameOf(name)}
              checked={color === name}
              disabled={readOnly}
              onChange={() => run(setNotes, { ids, fields: { color: name } })}
            />
          </label>
        ))}
      </div>
    </>
  );
}
