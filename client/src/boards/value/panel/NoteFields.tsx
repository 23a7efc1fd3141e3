/** Fields of the selected free notes. */
import type { Note } from '@polku/shared/kernel/notes/note-record';
import { SharedText } from '../../../kernel/board/SharedText';
import { NoteLook, notesTitle } from '../../../kernel/notes/NoteLook';
import type { ValueControl } from '../value-control';

export function NoteFields({ control, notes }: { readonly control: ValueControl; readonly notes: readonly Note[] }) {
  const { words } = control;
  const [only] = notes;
  return (
    <>
      <header className="value-panel-head stack gap-2">
        <p className="eyebrow">{notesTitle(words, notes)}</p>
        {only && notes.length === 1 && (
          <SharedText
            key={only.id}
            id={only.id}
            field="text"
            label={words.t('notes.typing')}
            placeholder={words.t(only.kind === 'frame' ? 'notes.frame.name' : 'notes.typing')}
            className="value-text"
          />
        )}
      </header>
      <section className="value-section stack gap-4">
        <NoteLook notes={notes} />
      </section>
    </>
  );
}
