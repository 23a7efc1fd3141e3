/**
 * One section of the sheet as a card. Its handle or Alt+arrow keys on its name move it; it accepts dropped lines, folds for
 * this person only, and shows the evidence for its content.
 */
import { addPersonaItems } from '@polku/shared/boards/persona/commands/add-persona-items';
import { movePersonaItem } from '@polku/shared/boards/persona/commands/move-persona-item';
import { movePersonaSection } from '@polku/shared/boards/persona/commands/move-persona-section';
import { removePersonaRecords } from '@polku/shared/boards/persona/commands/remove-persona-records';
import { setPersonaSection } from '@polku/shared/boards/persona/commands/set-persona-section';
import { type SectionWithItems, sectionName } from '@polku/shared/boards/persona/persona-reader';
import type { PersonaScale } from '@polku/shared/boards/persona/schema';
import { recordPlace } from '@polku/shared/kernel/comment-place';
import { ChevronDown, ChevronRight, GripVertical, MoreVertical } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { keepFocusNear } from '../../ui/keep-focus';
import { useWords } from '../../kernel/words/words';
import { Menu } from '../../ui/Menu';
import { carriedIn, dragSource, droppedId, lineIndexAt } from './drag';
import { EvidenceMark } from './EvidenceMark';
import { ItemLine } from './ItemLine';
import { useBoard } from '../../kernel/board/board-context';
import { CommentMark } from '../../kernel/comments/CommentMark';
import { usePingEntry } from '../../kernel/presence/pinging';
import { PeopleMark } from '../../kernel/presence/PeopleMark';
import { focusText } from '../../kernel/board/focus-text';
import { Scales } from './Scales';
import { PersonaText } from './PersonaText';

export interface SectionCardProps {
  readonly one: SectionWithItems;
  readonly scales: readonly PersonaScale[];
  readonly folded: boolean;
  readonly onFold: () => void;
  /** Moves a section by shown places; negative is earlier. */
  readonly onStep: (id: string, by: number) => void;
  /** The index among all sections, of this one. */
  readonly index: number;
}

export function SectionCard({ one, scales, folded, onFold, onStep, index }: SectionCardProps) {
  const words = useWords();
  const { board, readOnly, run, found } = useBoard();
  const list = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState<'item' | 'section' | null>(null);
  const { section, items } = one;
  const { id, standard, evidence } = section;
  const ping = usePingEntry(id);
  const name = sectionName(section, words);
  const takes = (event: DragEvent): boolean => {
    const carried = carriedIn(event);
    return !readOnly && (carried === 'section' || (carried === 'item' && standard !== 'scales'));
  };
  const drop = (event: DragEvent): void => {
    const carried = carriedIn(event);
    setOver(null);
    if (!takes(event) || carried === null) return;
    event.preventDefault();
    const dropped = droppedId(event, carried);
    if (carried === 'section') {
      if (dropped !== id) run(movePersonaSection, { board, id: dropped, index });
    } else if (list.current) {
      run(movePersonaItem, { id: dropped, section: id, index: lineIndexAt(list.current, event.clientY, dropped) });
    }
  };
  const stepKey = (event: KeyboardEvent): void => {
    const by = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (!event.altKey || by === undefined || readOnly) return;
    event.preventDefault();
    onStep(id, by);
  };
  const add = (): void => {
    const [line] = run(addPersonaItems, { board, section: id, texts: [''] }) ?? [];
    if (line !== undefined) focusText(line);
  };
  return (
    // What dropping does, the menus and Alt with the arrow keys do, too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className="persona-card shrink relative outlined surface"
      aria-label={name}
      data-section={id}
      data-record={id}
      data-comments
      data-standard={standard ?? 'own'}
      data-evidence={evidence}
      data-over={over ?? undefined}
      data-found={found?.has(id) || undefined}
      onDragOver={(event) => {
        if (!takes(event)) return;
        event.preventDefault();
        setOver(carriedIn(event));
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget)) setOver(null);
      }}
      onDrop={drop}
    >
      <PeopleMark id={id} look="card" />
      <div className="persona-card-head row gap-1">
        {!readOnly && (
          <span
            className="persona-grip inline-row fixed faint rounded-small"
            {...dragSource('section', id)}
            title={words.t('persona.section.drag', { name })}
          >
            <GripVertical size={14} aria-hidden />
          </span>
        )}
        <h2 className="persona-card-title grow shrink">
          {standard === null && !readOnly ? (
            <PersonaText
              id={id}
              field="title"
              look="title"
              label={words.t('persona.hint.section')}
              placeholder={words.t('persona.hint.section')}
              oneLine
            />
          ) : (
            <span>{name}</span>
          )}
        </h2>
        <CommentMark place={recordPlace(board, id)} name={name} />
        <button
          type="button"
          className="persona-more inline-row fixed faint rounded-small no-print hover-ground"
          aria-expanded={!folded}
          data-folded={folded || undefined}
          aria-label={words.t(folded ? 'word.expandName' : 'word.collapseName', { name })}
          onClick={onFold}
          onKeyDown={stepKey}
        >
          {folded ? <ChevronRight size={15} aria-hidden /> : <ChevronDown size={15} aria-hidden />}
        </button>
        {!readOnly && (
          <Menu
            label={words.t('persona.section.menu', { name })}
            trigger={
              <AriaButton
                className="persona-more inline-row fixed faint rounded-small hover-ground"
                aria-label={words.t('persona.section.menu', { name })}
              >
                <MoreVertical size={14} aria-hidden />
              </AriaButton>
            }
            groups={[
              {
                id: 'section',
                entries: [
                  { id: 'earlier', label: words.t('persona.section.earlier'), onAction: () => onStep(id, -1) },
                  { id: 'later', label: words.t('persona.section.later'), onAction: () => onStep(id, 1) },
                  {
                    id: 'hide',
                    label: words.t('persona.section.hide'),
                    onAction: () => run(setPersonaSection, { board, id, fields: { shown: false } }),
                  },
                  ...ping,
                  ...(standard === null
                    ? [
                        {
                          id: 'remove',
                          label: words.t('persona.section.remove'),
                          danger: true,
                          onAction: () => {
                            keepFocusNear(document.querySelector(`[data-section="${id}"]`));
                            run(removePersonaRecords, { ids: [id] });
                          },
                        },
                      ]
                    : []),
                ],
              },
            ]}
          />
        )}
        <EvidenceMark
          level={evidence}
          label={words.t('persona.evidence.of', { name })}
          readOnly={readOnly}
          onChoose={(level) => run(setPersonaSection, { board, id, fields: { evidence: level } })}
        />
      </div>
      <div ref={list} className="persona-card-body" data-folded={folded || undefined}>
        {standard === 'scales' ? (
          <Scales scales={scales} />
        ) : (
          <>
            <ul className="persona-lines">
              {items.map((item) => (
                <ItemLine key={item.id} item={item} section={section} items={items} />
              ))}
            </ul>
            {!readOnly && (
              <button
                type="button"
                className="persona-add faint rounded-small no-print hover-ground"
                aria-label={words.t('persona.item.addTo', { name })}
                onClick={add}
              >
                +{' '}
                {items.length > 0 || standard === null
                  ? words.t('persona.item.add')
                  : words.t(`persona.hint.${standard}`)}
              </button>
            )}
            {readOnly && items.length === 0 && <p className="faint">–</p>}
          </>
        )}
        {(section.source !== '' || (!readOnly && evidence !== 'assumption')) && (
          <div className="persona-source flex gap-half faint">
            <span>{words.t('persona.source')}:</span>
            <PersonaText
              id={id}
              field="source"
              look="small"
              label={`${words.t('persona.source')}, ${name}`}
              placeholder={words.t('persona.hint.source')}
            />
          </div>
        )}
      </div>
    </section>
  );
}
