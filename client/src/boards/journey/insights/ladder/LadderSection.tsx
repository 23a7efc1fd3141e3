/**
 * The ladder: the experience wanted, then its reactions as a table that is written in place. Texts of touchpoints are rungs,
 * too, and become shared ones at a press.
 */
import type { Rung } from '@polku/shared/boards/journey/analysis/ladder';
import type { JourneyFigures } from '@polku/shared/boards/journey/analysis/figures';
import { addReaction } from '@polku/shared/boards/journey/commands/add-reaction';
import { shareReaction } from '@polku/shared/boards/journey/commands/share-reaction';
import { startLadder } from '@polku/shared/boards/journey/commands/start-ladder';
import { reactionText } from '@polku/shared/boards/journey/facts/reaction-text';
import { ladderId, ladderRecord, reactionRecord } from '@polku/shared/boards/journey/records/schema';
import { live } from '@polku/shared/kernel/record-reader';
import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useBoard } from '../../../../kernel/board/board-context';
import { focusText } from '../../../../kernel/board/focus-text';
import { SharedText } from '../../../../kernel/board/SharedText';
import { useProjection } from '../../../../kernel/store/use-projection';
import { useWords } from '../../../../kernel/words/words';
import { Button } from '../../../../ui/Button';
import type { Toasts } from '../../../../ui/Toasts';
import { InsightSection } from '../InsightSection';
import type { Names } from '../insights-context';
import { ShowButton } from '../../../../kernel/board/ShowButton';
import { TruncationNote } from '../../../../findings/TruncationNote';
import { CourseMark } from './CourseMark';
import { ReactionRow } from './ReactionRow';
import { RungMetrics } from './RungState';
import './ladder.css';

/** Texts of touchpoints shown at first, and more of them a press. */
const FIRST = 8;
const MORE = 100;

export interface LadderSectionProps {
  readonly figures: JourneyFigures;
  readonly names: Names;
  readonly toasts: Toasts;
}

export function LadderSection({ figures: { ladder }, names, toasts }: LadderSectionProps) {
  const words = useWords();
  const { session, board, run, readOnly } = useBoard();
  const reactions = useProjection(session.projection, (read) => read.list(reactionRecord, board));
  const rungs = new Map(ladder.rungs.map((rung) => [rung.id, rung]));
  const own = ladder.rungs.filter(({ shared }) => !shared);
  const head = [
    'ladder.reaction',
    'ladder.touchpoints',
    'inspector.metric',
    'ladder.course',
    'inspector.owner',
  ] as const;
  const adder = useRef<HTMLDivElement>(null);
  const add = (): void => {
    const [id] = run(addReaction, { board }) ?? [];
    if (id !== undefined) focusText(id);
  };
  return (
    <InsightSection id="ladder" wide title={words.t('ladder.title')} how={words.t('ladder.how')}>
      <WantedExperience />
      <LedShare ladder={ladder} />
      {reactions.length === 0 && own.length === 0 ? (
        <p className="insight-empty soft rounded">{words.t('ladder.empty')}</p>
      ) : (
        <table className="insight-table ladder-table full numeric">
          <caption className="visually-hidden">{words.t('ladder.reactions')}</caption>
          <thead>
            <tr>
              {head.map((label) => (
                <th
                  key={label}
                  scope="col"
                  {...(label === 'ladder.course' ? { title: words.t('ladder.course.how') } : {})}
                >
                  {words.t(label)}
                </th>
              ))}
              {!readOnly && (
                <th scope="col" className="no-print">
                  <span className="visually-hidden">{words.t('ladder.actions')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {reactions.map((reaction, at) => (
              <ReactionRow
                key={reaction.id}
                reaction={reaction}
                rung={rungs.get(reaction.id)}
                at={at}
                of={reactions.length}
                names={names}
                toasts={toasts}
                onRemoved={() => adder.current?.querySelector('button')?.focus()}
              />
            ))}
          </tbody>
          <OwnTexts own={own} names={names} />
        </table>
      )}
      {!readOnly && (
        <div ref={adder} className="ladder-add no-print">
          <Button size="small" icon={<Plus size={14} />} onPress={add}>
            {words.t('ladder.add')}
          </Button>
        </div>
      )}
    </InsightSection>
  );
}

function WantedExperience() {
  const words = useWords();
  const { session, board, run, readOnly } = useBoard();
  const id = ladderId(board);
  const begun = useProjection(session.projection, (read) => live(read, ladderRecord, id) !== null);
  return (
    <div className="ladder-wanted" data-record={id}>
      <h4 className="small faint">{words.t('ladder.wanted')}</h4>
      {begun ? (
        <SharedText
          id={id}
          field="wanted"
          className="ladder-wanted-text"
          label={words.t('ladder.wanted')}
          placeholder={words.t('ladder.wanted.hint')}
          spellCheck
          onSheet
        />
      ) : readOnly ? (
        <p className="faint">{words.t('ladder.wanted.none')}</p>
      ) : (
        <Button
          size="small"
          onPress={() => {
            if (run(startLadder, { board })) focusText(id);
          }}
        >
          {words.t('ladder.wanted.start')}
        </Button>
      )}
    </div>
  );
}

/** How many moments of truth are led, and how many are not; each leads to exactly those. */
function LedShare({ ladder: { led, notLed } }: Pick<JourneyFigures, 'ladder'>) {
  const words = useWords();
  if (led.value === null || notLed.value === null) return null;
  const all = led.value + notLed.value;
  return (
    <p className="ladder-led cluster" data-figure="led">
      <ShowButton label={words.t('analysis.led')} ids={led.touchpoints} title={words.t('analysis.led.how')}>
        <strong>{words.t('ladder.led.sentence', { n: led.value, all })}</strong>
      </ShowButton>
      {notLed.value > 0 && (
        <ShowButton label={words.t('analysis.notLed')} ids={notLed.touchpoints}>
          {words.t('ladder.notLed.sentence', { n: notLed.value })}
        </ShowButton>
      )}
    </p>
  );
}

/** Reactions that touchpoints say themselves. */
function OwnTexts({ own, names }: { own: readonly Rung[]; names: Names }) {
  const words = useWords();
  const { session, run, readOnly } = useBoard();
  const [limit, setLimit] = useState(FIRST);
  const shown = own.slice(0, own.length <= limit + 2 ? own.length : limit);
  if (own.length === 0) return null;
  return (
    <tbody>
      <tr className="ladder-own">
        <th scope="rowgroup" colSpan={readOnly ? 5 : 6} className="small faint">
          {words.t('ladder.own')}
        </th>
      </tr>
      {shown.map((rung) => {
        const text = reactionText(session.projection, rung.id);
        return (
          <tr key={rung.id}>
            <th scope="row">{text}</th>
            <td>
              <ShowButton label={names.of(rung.id)} ids={[rung.id]}>
                {names.of(rung.id)}
              </ShowButton>
            </td>
            <td>
              <RungMetrics own={null} rung={rung} names={names} />
            </td>
            <td>
              <CourseMark course={rung.course} />
            </td>
            <td />
            {!readOnly && (
              <td className="no-print">
                <Button
                  size="small"
                  tone="quiet"
                  aria-label={words.t('ladder.share.of', { text })}
                  onPress={() => {
                    const [id] = run(shareReaction, { touchpoint: rung.id }) ?? [];
                    if (id !== undefined) focusText(id);
                  }}
                >
                  {words.t('ladder.share')}
                </Button>
              </td>
            )}
          </tr>
        );
      })}
      {shown.length < own.length && (
        <tr>
          <td colSpan={readOnly ? 5 : 6}>
            <TruncationNote shown={shown.length} all={own.length} />
            <Button tone="quiet" size="small" onPress={() => setLimit(limit + MORE)}>
              {own.length <= limit + MORE
                ? words.t('insights.all', { n: own.length })
                : words.t('insights.more', { n: MORE })}
            </Button>
          </td>
        </tr>
      )}
    </tbody>
  );
}
