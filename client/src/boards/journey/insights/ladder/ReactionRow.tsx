/** A reaction of the ladder: its words, its touchpoints, its metric and how far that has come, written in place. */
import type { Rung } from '@polku/shared/boards/journey/analysis/ladder';
import { linkReaction } from '@polku/shared/boards/journey/commands/link-reaction';
import { moveReaction } from '@polku/shared/boards/journey/commands/move-reaction';
import { removeReactions } from '@polku/shared/boards/journey/commands/remove-reactions';
import { restoreRecords } from '@polku/shared/boards/journey/commands/restore-records';
import { setReactionFields } from '@polku/shared/boards/journey/commands/set-reaction-fields';
import { jointCourse, metricCourse, metricStanding } from '@polku/shared/boards/journey/facts/metric-course';
import { type Reaction, touchpointRecord } from '@polku/shared/boards/journey/records/schema';
import { live } from '@polku/shared/kernel/record-reader';
import { ArrowDown, ArrowUp, Pencil, Plus, Trash2, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useBoard } from '../../../../kernel/board/board-context';
import { SharedText } from '../../../../kernel/board/SharedText';
import { removeAndAnnounce } from '../../../../kernel/removal/remove-and-announce';
import { useWords } from '../../../../kernel/words/words';
import { Button, IconButton } from '../../../../ui/Button';
import type { Toasts } from '../../../../ui/Toasts';
import { TouchpointPicker } from '../../control/TouchpointPicker';
import type { Names } from '../insights-context';
import { ShowButton } from '../../../../kernel/board/ShowButton';
import { CourseMark } from './CourseMark';
import { MetricEditor } from './MetricEditor';
import { PersonChoice } from './PersonChoice';
import { RungMetrics } from './RungState';

export interface ReactionRowProps {
  readonly reaction: Reaction;
  /** Null until it has words and the figures have followed. */
  readonly rung: Rung | undefined;
  readonly at: number;
  readonly of: number;
  readonly names: Names;
  readonly toasts: Toasts;
  /** Takes the focus that the row had. */
  readonly onRemoved: () => void;
}

export function ReactionRow({ reaction, rung, at, of, names, toasts, onRemoved }: ReactionRowProps) {
  const words = useWords();
  const { run, readOnly } = useBoard();
  const [editing, setEditing] = useState(false);
  const { id, metric } = reaction;
  const text = reaction.text.trim() || words.t('word.untitled');
  const own = metric && metricStanding(metric) !== 'none' ? metric : null;
  const course = own ? jointCourse([metricCourse(own)]) : (rung?.course ?? 'none');
  return (
    <>
      <tr data-record={id}>
        <th scope="row">
          <SharedText
            id={id}
            field="text"
            className="ladder-text"
            label={words.t('ladder.reaction')}
            placeholder={words.t('ladder.reaction.hint')}
            spellCheck
            oneLine
            onSheet
          />
        </th>
        <td>
          <LinkedTouchpoints reaction={reaction} text={text} names={names} />
        </td>
        <td>
          <span className="flex spread gap-2">
            <RungMetrics own={metric} rung={rung} names={names} />
            {!readOnly && (
              <IconButton
                size="small"
                label={words.t('ladder.metric.of', { text })}
                icon={<Pencil size={14} />}
                aria-expanded={editing}
                onPress={() => setEditing(!editing)}
              />
            )}
          </span>
        </td>
        <td>
          <CourseMark course={course} />
        </td>
        <td>
          <PersonChoice
            label={`${words.t('inspector.owner')}: ${text}`}
            owner={reaction.owner}
            onChange={(owner) => run(setReactionFields, { ids: [id], fields: { owner } })}
          />
        </td>
        {!readOnly && (
          <RowActions reaction={reaction} text={text} at={at} of={of} toasts={toasts} onRemoved={onRemoved} />
        )}
      </tr>
      {editing && !readOnly && (
        <tr className="no-print">
          <td colSpan={6}>
            <MetricEditor
              metric={metric}
              onChange={(next) => run(setReactionFields, { ids: [id], fields: { metric: next } })}
            />
          </td>
        </tr>
      )}
    </>
  );
}

interface PartProps {
  readonly reaction: Reaction;
  readonly text: string;
}

function LinkedTouchpoints({ reaction: { id, touchpoints }, text, names }: PartProps & { readonly names: Names }) {
  const words = useWords();
  const { session, run, readOnly } = useBoard();
  const [adding, setAdding] = useState(false);
  const group = useRef<HTMLDivElement>(null);
  const linked = touchpoints.filter((one) => live(session.projection, touchpointRecord, one));
  return (
    <div role="group" aria-label={words.t('ladder.touchpoints.of', { text })}>
      <div
        ref={group}
        className="ladder-links stack gap-1"
        onBlur={({ currentTarget, relatedTarget }) => {
          if (!currentTarget.contains(relatedTarget)) setAdding(false);
        }}
      >
        {linked.length === 0 && <span className="small faint">{words.t('ladder.touchpoints.none')}</span>}
        {linked.map((one) => (
          <span key={one} className="flex spread gap-1">
            <ShowButton label={names.of(one)} ids={[one]}>
              {names.of(one)}
            </ShowButton>
            {!readOnly && (
              <IconButton
                size="small"
                label={words.t('ladder.touchpoints.unlink', { name: names.of(one) })}
                icon={<X size={13} />}
                onPress={() => run(linkReaction, { id, remove: [one] })}
              />
            )}
          </span>
        ))}
        {adding && !readOnly && (
          <TouchpointPicker
            autoFocus
            label={words.t('ladder.touchpoints.add')}
            value={null}
            without={linked}
            placeholder={words.t('ladder.touchpoints.add')}
            onChange={(chosen) => {
              if (chosen !== null) run(linkReaction, { id, add: [chosen] });
              setAdding(false);
              requestAnimationFrame(() => group.current?.querySelector<HTMLElement>(':scope > button')?.focus());
            }}
          />
        )}
        {!readOnly && !adding && (
          <Button size="small" tone="quiet" icon={<Plus size={13} />} onPress={() => setAdding(true)}>
            {words.t('ladder.touchpoints.add')}
          </Button>
        )}
      </div>
    </div>
  );
}

type RowActionsProps = PartProps & Pick<ReactionRowProps, 'at' | 'of' | 'toasts' | 'onRemoved'>;

function RowActions({ reaction: { id }, text, at, of, toasts, onRemoved }: RowActionsProps) {
  const words = useWords();
  const { session, run } = useBoard();
  const restore = (ids: readonly string[]): void => void run(restoreRecords, { ids });
  const remove = (): void => {
    const door = { session, words, toasts, linked: () => new Map<string, number>(), restore };
    const removed = removeAndAnnounce(door, [id], () => run(removeReactions, { ids: [id] }) !== null);
    if (removed) onRemoved();
  };
  return (
    <td className="no-print">
      <span className="flex">
        <IconButton
          size="small"
          label={words.t('ladder.up', { text })}
          icon={<ArrowUp size={14} />}
          isDisabled={at === 0}
          onPress={() => run(moveReaction, { id, index: at - 1 })}
        />
        <IconButton
          size="small"
          label={words.t('ladder.down', { text })}
          icon={<ArrowDown size={14} />}
          isDisabled={at === of - 1}
          onPress={() => run(moveReaction, { id, index: at + 1 })}
        />
        <IconButton
          size="small"
          label={words.t('ladder.remove', { text })}
          icon={<Trash2 size={14} />}
          onPress={remove}
        />
      </span>
    </td>
  );
}
