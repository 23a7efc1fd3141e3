/** Scales between two opposites, each a slider; unknown until set. */
import { addPersonaScale } from '@polku/shared/boards/persona/commands/add-persona-scale';
import { removePersonaRecords } from '@polku/shared/boards/persona/commands/remove-persona-records';
import { movePersonaScale } from '@polku/shared/boards/persona/commands/move-persona-scale';
import { setPersonaScale } from '@polku/shared/boards/persona/commands/set-persona-scale';
import type { PersonaScale } from '@polku/shared/boards/persona/schema';
import { recordPlace } from '@polku/shared/kernel/comment-place';
import { MoreVertical } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useWords } from '../../kernel/words/words';
import { keepFocusNear } from '../../ui/keep-focus';
import { Menu } from '../../ui/Menu';
import { CommentMark } from '../../kernel/comments/CommentMark';
import { PeopleMark } from '../../kernel/presence/PeopleMark';
import { useBoard } from '../../kernel/board/board-context';
import { focusText } from '../../kernel/board/focus-text';
import { PersonaText } from './PersonaText';
import '../../ui/slider.css';

export function Scales({ scales }: { scales: readonly PersonaScale[] }) {
  const words = useWords();
  const { board, readOnly, run } = useBoard();
  return (
    <>
      <ul>
        {scales.map((scale, at) => (
          <Scale key={scale.id} scale={scale} at={at} of={scales.length} />
        ))}
      </ul>
      {!readOnly && (
        <button
          type="button"
          className="persona-add faint rounded-small no-print hover-ground"
          onClick={() => {
            const [id] = run(addPersonaScale, { board, left: '', right: '' }) ?? [];
            if (id !== undefined) focusText(id);
          }}
        >
          + {words.t('persona.scale.add')}
        </button>
      )}
    </>
  );
}

function Scale({ scale, at, of }: { scale: PersonaScale; at: number; of: number }) {
  const words = useWords();
  const { board, readOnly, run, found } = useBoard();
  const { id, left, right, value } = scale;
  const label = words.t('persona.scale.place', { left: left || '–', right: right || '–' });
  return (
    <li className="persona-scale relative" data-record={id} data-comments data-found={found?.has(id) || undefined}>
      <PeopleMark id={id} look="line" />
      <div className="persona-scale-ends flex gap-2 soft">
        <PersonaText
          id={id}
          field="left"
          look="small"
          label={words.t('persona.scale.end', { end: words.t('persona.scale.left'), n: at + 1 })}
          placeholder={words.t('persona.scale.left')}
          oneLine
        />
        <PersonaText
          id={id}
          field="right"
          look="small"
          label={words.t('persona.scale.end', { end: words.t('persona.scale.right'), n: at + 1 })}
          placeholder={words.t('persona.scale.right')}
          oneLine
        />
        <CommentMark place={recordPlace(board, id)} name={label} />
        {!readOnly && (
          <Menu
            label={label}
            trigger={
              <AriaButton
                className="persona-more inline-row fixed faint rounded-small hover-ground"
                aria-label={words.t('persona.section.menu', { name: label })}
              >
                <MoreVertical size={14} aria-hidden />
              </AriaButton>
            }
            groups={[
              {
                id: 'scale',
                entries: [
                  {
                    id: 'clear',
                    label: words.t('persona.scale.clear'),
                    disabled: value === null,
                    onAction: () => run(setPersonaScale, { id, value: null }),
                  },
                  {
                    id: 'up',
                    label: words.t('persona.item.up'),
                    disabled: at === 0,
                    onAction: () => run(movePersonaScale, { id, index: at - 1 }),
                  },
                  {
                    id: 'down',
                    label: words.t('persona.item.down'),
                    disabled: at === of - 1,
                    onAction: () => run(movePersonaScale, { id, index: at + 1 }),
                  },
                  {
                    id: 'remove',
                    label: words.t('persona.scale.remove'),
                    danger: true,
                    onAction: () => {
                      keepFocusNear(document.querySelector(`.persona-scale[data-record="${id}"]`));
                      run(removePersonaRecords, { ids: [id] });
                    },
                  },
                ],
              },
            ]}
          />
        )}
      </div>
      <input
        type="range"
        className="range"
        min={-100}
        max={100}
        step={5}
        value={value ?? 0}
        data-unknown={value === null || undefined}
        disabled={readOnly}
        aria-label={label}
        aria-valuetext={value === null ? words.t('persona.scale.unknown') : words.number(value, 0)}
        onChange={(event) => run(setPersonaScale, { id, value: Number(event.currentTarget.value) })}
      />
    </li>
  );
}
