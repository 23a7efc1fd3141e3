/** What an arrow's two ends are attached to, chosen by name instead of dragging. */
import { liveRecord } from '@polku/shared/kernel/record-reader';
import { liveNote, setNotes } from '@polku/shared/kernel/notes/note-commands';
import type { Note } from '@polku/shared/kernel/notes/note-record';
import { useProjection } from '../../../kernel/store/use-projection';
import { useWords } from '../../../kernel/words/words';
import { useBoard } from '../../../kernel/board/board-context';
import { Property } from './fields/Property';
import { TouchpointPicker } from '../control/TouchpointPicker';

export function ArrowEnds({ arrow }: { readonly arrow: Note }) {
  return (
    <>
      <End arrow={arrow} end="from" other={arrow.to} />
      <End arrow={arrow} end="to" other={arrow.from} />
    </>
  );
}

function End({ arrow, end, other }: { arrow: Note; end: 'from' | 'to'; other: string | null }) {
  const words = useWords();
  const { run, session } = useBoard();
  const at = arrow[end];
  const touchpoint = useProjection(session.projection, (read) => liveRecord(read, at)?.type === 'touchpoint');
  // An end on a note shows its text; only touchpoints can be chosen here.
  const text = useProjection(session.projection, (read) => liveNote(read, at)?.text);
  const label = words.t(`notes.end.${end}`);
  return (
    <Property field={end} label={label} stacked>
      <TouchpointPicker
        label={label}
        value={touchpoint ? at : null}
        without={other === null ? [] : [other]}
        placeholder={text === undefined ? words.t('notes.end.free') : text.trim() || words.t('notes.kind.note')}
        onChange={(id) => run(setNotes, { ids: [arrow.id], fields: { [end]: id } })}
      />
    </Property>
  );
}
