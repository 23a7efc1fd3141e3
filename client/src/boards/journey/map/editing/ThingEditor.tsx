/** The in-place editor of a touchpoint's title, a card's or note's text, or a stage's name. */
import { isPrompt } from '@polku/shared/boards/journey/templates/prompts';
import { liveNote } from '@polku/shared/kernel/notes/note-commands';
import type { KeyboardEvent } from 'react';
import { InPlaceText } from '../../../../kernel/board/InPlaceText';
import type { Editing } from '../../control/journey-context';
import type { OpenJourney } from '../../control/journey-control';
import { leaveEditor } from './leave-editor';
import './thing-editor.css';

function titleOf(record: { readonly [field: string]: unknown } | undefined): string {
  const title = record?.['title'];
  return typeof title === 'string' ? title : '';
}

/** From a title, Ctrl or Cmd with up or down goes on to a touchpoint in the row there. */
function rowBeside({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): 'above' | 'below' | null {
  if (!(ctrlKey || metaKey) || shiftKey || altKey) return null;
  return key === 'ArrowDown' ? 'below' : key === 'ArrowUp' ? 'above' : null;
}

export function ThingEditor({ open, editing }: { readonly open: OpenJourney; readonly editing: Editing }) {
  const { control, store } = open;
  const { session, words } = control;
  const { id, field } = editing;
  const note = liveNote(session.projection, id) !== null;
  const variant = field === 'title' ? 'title' : field === 'name' ? 'stage' : note ? 'note' : 'card';
  const compact = control.layout().axis.measures.density === 'compact';
  return (
    <InPlaceText
      session={session}
      id={id}
      field={field}
      className={`in-place-${variant}${compact ? ' in-place-compact' : ''}`}
      label={variant === 'note' ? words.t('notes.typing') : words.t(`map.typing.${variant}`)}
      // A stage is renamed, not written on.
      whole={
        editing.whole === true ||
        variant === 'stage' ||
        (variant === 'title' && isPrompt(words, titleOf(session.projection.get(id))))
      }
      leavingBy={(event) => (variant === 'title' ? rowBeside(event) : null)}
      onLeave={(how) => leaveEditor(control, store.getState().editing, id, how)}
    />
  );
}
