/** Whether cursors are shown, and why they are not where the choice alone does not say it. */
import { useStore } from 'zustand';
import { saveCursorChoice } from '../../kernel/presence/cursor-choice';
import { CURSOR_CHOICES, MANY_PEOPLE, type Presence } from '../../kernel/session/presence-types';
import { useWords } from '../../kernel/words/words';
import { Segmented } from '../../ui/Segmented';

export function CursorChoice({ presence }: { readonly presence: Presence }) {
  const words = useWords();
  const { choice, shown } = useStore(presence.cursors);
  const why = choice === 'auto' && !shown ? 'tooMany' : choice;
  return (
    <div className="stack gap-1">
      <span className="field-label" aria-hidden>
        {words.t('people.cursors')}
      </span>
      <Segmented
        size="small"
        label={words.t('people.cursors')}
        value={choice}
        options={CURSOR_CHOICES.map((value) => ({ value, label: words.t(`people.cursors.${value}`) }))}
        onChange={(next) => {
          if (next === null) return;
          saveCursorChoice(next);
          presence.chooseCursors(next);
        }}
      />
      <p className="small soft" role="status">
        {words.t(`people.cursors.${why}.how`, { n: MANY_PEOPLE })}
      </p>
    </div>
  );
}
