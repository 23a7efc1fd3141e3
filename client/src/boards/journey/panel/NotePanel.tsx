/** Selected free notes: text, kind, colour, what an arrow is attached to, and gathering them into a card lane. */
import { type CardKind, CARD_KINDS } from '@polku/shared/boards/journey/records/schema';
import { setNotes } from '@polku/shared/kernel/notes/note-commands';
import { type Note, NOTE_COLORS, NOTE_KINDS, NOTE_PAINTS } from '@polku/shared/kernel/notes/note-record';
import { cssPaint } from '@polku/shared/kernel/palette';
import { useWords } from '../../../kernel/words/words';
import { Select } from '../../../ui/Field';
import { Segmented } from '../../../ui/Segmented';
import { ArrowEnds } from './ArrowEnds';
import { commonOf, valueOrNull } from './fields/common-value';
import './note-panel.css';
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
  const { run, readOnly } = useBoard();
  const ids = notes.map(({ id }) => id);
  const [only] = notes;
  const color = valueOrNull(commonOf(notes, (note) => note.color));
  const arrows = notes.some(({ kind }) => kind === 'arrow');
  const gatherable = notes.some(({ kind }) => kind === 'note' || kind === 'text');
  return (
    <>
      <header className="panel-head stack gap-2">
        <p className="eyebrow">
          {only && notes.length === 1
            ? words.t(`notes.kind.${only.kind}`)
            : words.t('notes.selected', { n: notes.length })}
        </p>
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
      <section className="note-panel stack gap-4">
        {!arrows && (
          <>
            <Segmented
              label={words.t('notes.kind')}
              size="small"
              disabled={readOnly}
              value={valueOrNull(commonOf(notes, (note) => note.kind))}
              options={NOTE_KINDS.filter((kind) => kind !== 'arrow').map((kind) => ({
                value: kind,
                label: words.t(`notes.kind.${kind}`),
              }))}
              onChange={(kind) => kind !== null && run(setNotes, { ids, fields: { kind } })}
            />
            <div className="flex gap-2" role="radiogroup" aria-label={words.t('word.colour')}>
              {NOTE_COLORS.map((name) => (
                <label
                  key={name}
                  className="note-color own-colour"
                  style={{ background: cssPaint(NOTE_PAINTS[name]) }}
                  title={words.t(`notes.color.${name}`)}
                >
                  <input
                    type="radio"
                    name="note-color"
                    className="visually-hidden"
                    aria-label={words.t(`notes.color.${name}`)}
                    checked={color === name}
                    disabled={readOnly}
                    onChange={() => run(setNotes, { ids, fields: { color: name } })}
                  />
                </label>
              ))}
            </div>
          </>
        )}
        {gatherable && !readOnly && (
          <>
            <Select
              label={words.t('notes.gather')}
              value={null}
              options={LANES.map((kind) => ({ value: kind, label: words.say(`lane.${kind}`) }))}
              onChange={(kind) => kind !== '' && onGather(ids, kind)}
            />
            <p className="note-how small soft">{words.t('notes.gather.how')}</p>
          </>
        )}
      </section>
    </>
  );
}
