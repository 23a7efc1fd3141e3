/**
 * One line of a section. Enter adds the next, Backspace in an empty one removes it, Alt+arrow keys move it; a pasted list
 * becomes one line per entry. The handle drags it within the section or to another.
 */
import { recordPlace } from '@polku/shared/kernel/comment-place';
import { withUnit } from '@polku/shared/kernel/no-break';
import { addPersonaItems } from '@polku/shared/boards/persona/commands/add-persona-items';
import { movePersonaItem } from '@polku/shared/boards/persona/commands/move-persona-item';
import { removePersonaRecords } from '@polku/shared/boards/persona/commands/remove-persona-records';
import { setPersonaItem } from '@polku/shared/boards/persona/commands/set-persona-item';
import { ownEvidence, sectionName, sectionsOf } from '@polku/shared/boards/persona/persona-reader';
import { EVIDENCE_LEVELS, type PersonaItem, type PersonaSection } from '@polku/shared/boards/persona/schema';
import { GripVertical, MoreVertical } from 'lucide-react';
import { type CSSProperties, type KeyboardEvent, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { keepFocusNear } from '../../ui/keep-focus';
import { useWords } from '../../kernel/words/words';
import { TextField } from '../../ui/Field';
import { Menu } from '../../ui/Menu';
import { dragSource } from './drag';
import { useBoard } from '../../kernel/board/board-context';
import { CommentMark } from '../../kernel/comments/CommentMark';
import { usePingEntry } from '../../kernel/presence/pinging';
import { PeopleMark } from '../../kernel/presence/PeopleMark';
import { focusText } from '../../kernel/board/focus-text';
import { PersonaText } from './PersonaText';
import '../../ui/slider.css';

const LONGEST_SOURCE = 2000;

export interface ItemLineProps {
  readonly item: PersonaItem;
  readonly section: PersonaSection;
  /** The lines of the section, in order. */
  readonly items: readonly PersonaItem[];
}

export function ItemLine({ item, section, items }: ItemLineProps) {
  const words = useWords();
  const { board, readOnly, run, found } = useBoard();
  const at = items.findIndex(({ id }) => id === item.id);
  const name = sectionName(section, words);
  const own = ownEvidence(item, section);
  const [sourcing, setSourcing] = useState(false);
  const move = (index: number): void => {
    run(movePersonaItem, { id: item.id, section: section.id, index });
    focusText(item.id);
  };
  const key = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    const { selectionStart: start, selectionEnd: end, value } = event.currentTarget;
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      move(Math.max(0, at + (event.key === 'ArrowUp' ? -1 : 1)));
      return true;
    }
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      const index = start === 0 && value !== '' ? at : at + 1;
      const [id] = run(addPersonaItems, { board, section: section.id, texts: [''], index }) ?? [];
      if (id !== undefined) focusText(id);
      return true;
    }
    if (event.key === 'Backspace' && value === '') {
      event.preventDefault();
      const next = items[at - 1] ?? items[at + 1];
      run(removePersonaRecords, { ids: [item.id] });
      if (next) focusText(next.id);
      return true;
    }
    const beside = event.key === 'ArrowUp' ? items[at - 1] : event.key === 'ArrowDown' ? items[at + 1] : undefined;
    const edge = event.key === 'ArrowUp' ? start === 0 && end === 0 : start === value.length;
    if (!beside || !edge || event.shiftKey) return false;
    event.preventDefault();
    focusText(beside.id, event.key === 'ArrowUp' ? 'end' : 'start');
    return true;
  };
  return (
    <li
      className="persona-line flex relative"
      data-record={item.id}
      data-item={item.id}
      data-comments
      data-found={found?.has(item.id) || undefined}
    >
      <PeopleMark id={item.id} look="line" />
      {!readOnly && (
        <span
          className="persona-grip inline-row fixed faint rounded-small"
          {...dragSource('item', item.id)}
          title={words.t('persona.item.drag')}
        >
          <GripVertical size={13} aria-hidden />
        </span>
      )}
      <div className="grow shrink">
        <PersonaText
          id={item.id}
          field="text"
          look="line"
          label={words.t('persona.item.of', { name, n: at + 1 })}
          placeholder={words.t('persona.hint.own')}
          onKey={key}
          onPaste={(event) => {
            const lines = event.clipboardData
              .getData('text/plain')
              .split(/\r?\n/)
              .map((line) => line.replace(/^\s*[-*•]\s*/, '').trim())
              .filter((line) => line !== '');
            if (lines.length < 2) return;
            event.preventDefault();
            run(addPersonaItems, { board, section: section.id, texts: lines, index: at + 1 });
          }}
        />
        {own !== null && (
          <span className="persona-line-evidence block soft" data-level={own}>
            {words.t(`persona.evidence.${own}`)}
          </span>
        )}
        {(item.source !== '' || (!readOnly && (sourcing || (own !== null && own !== 'assumption')))) && (
          <ItemSource
            item={item}
            label={words.t('persona.item.source', { name, n: at + 1 })}
            asked={sourcing}
            onLeave={() => setSourcing(false)}
          />
        )}
        {section.standard === 'channels' && (
          <Strength
            item={item}
            readOnly={readOnly}
            onSet={(strength) => run(setPersonaItem, { id: item.id, fields: { strength } })}
          />
        )}
      </div>
      <CommentMark
        place={recordPlace(board, item.id)}
        name={item.text.trim() || words.t('persona.item.of', { name, n: at + 1 })}
      />
      {!readOnly && (
        <LineMenu
          item={item}
          section={section}
          at={at}
          of={items.length}
          onMove={move}
          onSource={() => setSourcing(true)}
        />
      )}
    </li>
  );
}

function Strength(props: {
  readonly item: PersonaItem;
  readonly readOnly: boolean;
  readonly onSet: (strength: number | null) => void;
}) {
  const { item, readOnly, onSet } = props;
  const words = useWords();
  if (readOnly && item.strength === null) return null;
  return (
    <span className="persona-strength block">
      <input
        type="range"
        className="range"
        min={0}
        max={100}
        step={5}
        value={item.strength ?? 0}
        data-unknown={item.strength === null || undefined}
        disabled={readOnly}
        style={{ '--share': `${item.strength ?? 0}%` } as CSSProperties}
        aria-label={words.t('persona.item.strength', { name: item.text })}
        aria-valuetext={
          item.strength === null ? words.t('persona.scale.unknown') : withUnit(words.number(item.strength, 0), '%')
        }
        onChange={(event) => onSet(Number(event.currentTarget.value))}
        onKeyDown={(event) => {
          if (item.strength === null || (event.key !== 'Delete' && event.key !== 'Backspace')) return;
          event.preventDefault();
          onSet(null);
        }}
      />
    </span>
  );
}

/** Where this line is known from, as the section has it for all of its lines. */
function ItemSource(props: {
  readonly item: PersonaItem;
  readonly label: string;
  /** It was opened to be written in. */
  readonly asked: boolean;
  readonly onLeave: () => void;
}) {
  const { item, label, asked, onLeave } = props;
  const words = useWords();
  const { readOnly, run } = useBoard();
  if (readOnly)
    return <span className="persona-item-source faint">{words.t('persona.source.said', { source: item.source })}</span>;
  return (
    <div className="persona-item-source flex gap-half faint">
      <span aria-hidden>{words.t('persona.source')}:</span>
      <TextField
        label={label}
        hiddenLabel
        value={item.source}
        placeholder={words.t('persona.hint.source')}
        maxLength={LONGEST_SOURCE}
        autoFocus={asked}
        onCommit={(source) => run(setPersonaItem, { id: item.id, fields: { source: source.trim() } })}
        onLeave={onLeave}
      />
    </div>
  );
}

function LineMenu(props: {
  readonly item: PersonaItem;
  readonly section: PersonaSection;
  readonly at: number;
  readonly of: number;
  readonly onMove: (index: number) => void;
  readonly onSource: () => void;
}) {
  const { item, section, at, of, onMove, onSource } = props;
  const words = useWords();
  const { session, board, run } = useBoard();
  const ping = usePingEntry(item.id);
  const others = sectionsOf(session.projection, board).filter(
    ({ id, shown, standard }) => shown && standard !== 'scales' && id !== section.id,
  );
  const label =
    item.text.trim() === '' ? words.t('persona.item.menu') : words.t('persona.item.menuOf', { text: item.text.trim() });
  return (
    <Menu
      label={label}
      trigger={
        <AriaButton className="persona-more inline-row fixed faint rounded-small hover-ground" aria-label={label}>
          <MoreVertical size={14} aria-hidden />
        </AriaButton>
      }
      groups={[
        {
          id: 'evidence',
          title: words.t('persona.evidence'),
          entries: [
            {
              id: 'asSection',
              label: words.t('persona.evidence.asSection'),
              checked: item.evidence === null,
              onAction: () => run(setPersonaItem, { id: item.id, fields: { evidence: null } }),
            },
            ...EVIDENCE_LEVELS.map((level) => ({
              id: level,
              label: words.t(`persona.evidence.${level}`),
              checked: item.evidence === level,
              onAction: () => run(setPersonaItem, { id: item.id, fields: { evidence: level } }),
            })),
          ],
        },
        {
          id: 'known',
          entries: [
            { id: 'source', label: words.t('persona.item.setSource'), onAction: onSource },
            ...(section.standard === 'channels'
              ? [
                  {
                    id: 'unknown',
                    label: words.t('persona.item.strengthUnknown'),
                    disabled: item.strength === null,
                    onAction: () => run(setPersonaItem, { id: item.id, fields: { strength: null } }),
                  },
                ]
              : []),
          ],
        },
        {
          id: 'place',
          entries: [
            {
              id: 'up',
              label: words.t('persona.item.up'),
              shortcut: 'Alt+↑',
              disabled: at === 0,
              onAction: () => onMove(at - 1),
            },
            {
              id: 'down',
              label: words.t('persona.item.down'),
              shortcut: 'Alt+↓',
              disabled: at === of - 1,
              onAction: () => onMove(at + 1),
            },
            ...others.map((other) => ({
              id: `to ${other.id}`,
              label: words.t('persona.item.to', { name: sectionName(other, words) }),
              onAction: () => run(movePersonaItem, { id: item.id, section: other.id, index: 10_000 }),
            })),
          ],
        },
        ...(ping.length > 0 ? [{ id: 'ping', entries: ping }] : []),
        {
          id: 'remove',
          entries: [
            {
              id: 'remove',
              label: words.t('persona.item.remove'),
              danger: true,
              onAction: () => {
                keepFocusNear(document.querySelector(`[data-item="${item.id}"]`));
                run(removePersonaRecords, { ids: [item.id] });
              },
            },
          ],
        },
      ]}
    />
  );
}
