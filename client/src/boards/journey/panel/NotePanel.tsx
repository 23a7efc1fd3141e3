/** Selected free notes: text, kind, colour, what an arrow is attached to, and gathering them into a card lane. */
import { type CardKind, CARD_KINDS } from '@polku/shared/boards/journey/records/schema';
import type { Note } from '@polku/shared/kernel/notes/note-record';
import { useWords } from '../../../kernel/words/words';
import { Select } from '../../../ui/Field';
import { ArrowEnds } from './ArrowEnds';
import { NoteLook, notesTitle } from '../../../kernel/notes/NoteLook';
import { useBoard } from '../../../kernel/board/board-context';
import { TextEditor } from './fields/TextEditor';

/** What notes become by gathering; a picture cannot be made of words. */
const LANES = CARD_KINDS.filter((kind) => kind !== 'picture');

export interface NotePanelProps {
  readonly notes: readonly Note[];
  readonly onGather: (ids: readonly string[], kind: CardKind) => void;
}

export function NotePanel({ notes, onGather }: NotePanelProps) {
  const words = useWords();
  const { readOnly } = useBoard();
  const ids = notes.map(({ id }) => id);
  const [only] = notes;
  const gatherable = notes.some(({ kind }) => kind === 'note' || kind === 'text');
  return (
    <>
      <header className="panel-head stack gap-2">
        <p className="eyebrow">{notesTitle(words, notes)}</p>
        {only && notes.length === 1 && (
          <div data-field="text">
            <TextEditor
              id={only.id}
              field="text"
              look="title"
              label={words.t('notes.typing')}
              placeholder={words.t(only.kind === 'frame' ? 'notes.frame.name' : 'notes.typing')}
            />
          </div>
        )}
      </header>
      {only?.kind === 'arrow' && notes.length === 1 && <ArrowEnds arrow={only} />}
      <section className="panel-section stack gap-4">
        <NoteLook notes={notes} />
        {gatherable && !readOnly && (
          <>
            <Select
              label={words.t('notes.gather')}
              value={null}
              options={LANES.map((kind) => ({ value: kind, label: words.say(`lane.${kind}`) }))}
              onChange={(kind) => kind !== '' && onGather(ids, kind)}
            />
            <p className="small soft">{words.t('notes.gather.how')}</p>
          </>
        )}
      </section>
    </>
  );
}
