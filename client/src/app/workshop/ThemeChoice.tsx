/** The room's themes: one or two of what was voted for, not more; and for each, who does what by when. */
import { addThemeAction } from '@polku/shared/findings/commands/add-theme-action';
import { actionParts, actionsOf, chosenThemes, MOST_THEMES } from '@polku/shared/findings/decisions';
import { findingId } from '@polku/shared/findings/finding-id';
import { fingerprintOf } from '@polku/shared/findings/finding';
import type { FindingRef } from '@polku/shared/findings/rules';
import { showDate } from '@polku/shared/kernel/dates';
import { showOwner } from '@polku/shared/kernel/people';
import { liveRecord, type RecordReader } from '@polku/shared/kernel/record-reader';
import { findingItems } from '@polku/shared/workshop/from-board/findings';
import { summariseDots } from '@polku/shared/workshop/summary';
import { writeRound } from '@polku/shared/workshop/write/write-round';
import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { ActionForm, type ActionPlace } from '../../findings/ActionForm';
import { useDerived } from '../../kernel/store/use-projection';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Field';
import type { FollowPartProps } from './follow-part';
import { writeArgs } from './write-args';

/** Of what was voted for, so many are offered. */
const MOST_OFFERED = 8;

export function ThemeChoice(props: FollowPartProps) {
  const words = useWords();
  const { session, round, board, run, onWritten } = props;
  const { setup, result } = round;
  const themes = useDerived(
    session.projection,
    (read) => actionParts(read, board).concat(read.list('finding', board)),
    (read) => chosenThemes(read, board).map((record) => ({ record, actions: actionsOf(read, record) })),
  );
  const rows = useMemo(() => {
    if (!result) return [];
    const ids = setup.items.map(({ id }) => id);
    return summariseDots(result, ids)
      .rows.filter(({ dots }) => dots > 0)
      .slice(0, MOST_OFFERED);
  }, [setup, result]);
  const chosen = themes.map(({ record }) => findingId(board, fingerprintOf(record.finding, record.about)));
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const all = [...new Set([...chosen, ...ticked])];
  const titleOf = (id: string): string => setup.items.find((item) => item.id === id)?.title ?? '';
  const take = (): void => {
    const args = writeArgs(session, words, round, board);
    const refs = findingItems(session.projection, board).flatMap(({ id, ref }) => (ticked.includes(id) ? [ref] : []));
    if (!args || run(writeRound, { ...args, themes: refs }) === null) return;
    setTicked([]);
    onWritten();
  };
  return (
    <section className="round-follow stack gap-3" aria-label={words.t('workshop.themeChoice')}>
      <h4 className="caption soft">{words.t('workshop.themeChoice')}</h4>
      <p className="small soft">{words.t('workshop.themeChoice.lead')}</p>
      {rows.length > 0 && (
        <ul className="round-follow-list stack gap-2">
          {rows.map(({ id, dots, people }) => (
            <li key={id}>
              <Checkbox
                label={words.t('workshop.themeChoice.row', { name: titleOf(id), dots, people })}
                checked={all.includes(id)}
                disabled={chosen.includes(id) || (!all.includes(id) && all.length >= MOST_THEMES)}
                onChange={(on) => setTicked(on ? [...ticked, id] : ticked.filter((other) => other !== id))}
              />
            </li>
          ))}
        </ul>
      )}
      {ticked.length > 0 && (
        <Button size="small" tone="primary" onPress={take}>
          {words.t('workshop.themeChoice.take', { n: ticked.length })}
        </Button>
      )}
      {themes.map(({ record, actions }) => (
        <ThemeActions
          key={record.id}
          {...props}
          record={record}
          title={titleOf(findingId(board, fingerprintOf(record.finding, record.about)))}
          actions={actions}
        />
      ))}
    </section>
  );
}

/** @returns where an action can stand; null for what is no place on a path */
function placeAt(read: RecordReader, id: string): ActionPlace | null {
  const record = liveRecord(read, id);
  if (!record || !['touchpoint', 'stage'].includes(record.type)) return null;
  const names = [record['title'], record['name']];
  return { id, name: names.find((one): one is string => typeof one === 'string' && one.trim() !== '') ?? null };
}

interface ThemeActionsProps extends FollowPartProps {
  readonly record: ReturnType<typeof chosenThemes>[number];
  readonly title: string;
  readonly actions: ReturnType<typeof actionsOf>;
}

function ThemeActions({ session, run, board, record, title, actions }: ThemeActionsProps) {
  const words = useWords();
  const [adding, setAdding] = useState(false);
  const { projection } = session;
  const name = title || words.say(`finding.${record.finding.split('.')[0] ?? ''}.title`);
  const ref: FindingRef = { board, name: record.finding, about: record.about };
  const behind = record.about.flatMap((id) => placeAt(projection, id) ?? []);
  const [stage] = projection.list('stage', board);
  const places = behind.length > 0 ? behind : [(stage && placeAt(projection, stage.id)) ?? { id: null, name: null }];
  return (
    <section className="stack gap-2" aria-label={name}>
      <h5 className="round-follow-name breakable">{name}</h5>
      {actions.length === 0 && !adding && <p className="small soft">{words.t('insights.theme.noActions')}</p>}
      {actions.length > 0 && (
        <ul className="round-follow-made stack gap-1">
          {actions.map((action) => (
            <li key={action.id} className="small">
              <span className="strong breakable">{action.text}</span>{' '}
              <span className="soft">
                {[showOwner(projection, action, words), showDate(action.due, words)].filter(Boolean).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {adding ? (
        <ActionForm
          session={session}
          run={run}
          owned={record}
          places={places}
          onLeave={() => setAdding(false)}
          onAdd={(action) => {
            if (run(addThemeAction, { ...ref, ...action }) !== null) setAdding(false);
          }}
        />
      ) : (
        <Button
          size="small"
          icon={<Plus size={14} />}
          aria-label={words.t('workshop.themeChoice.addTo', { name })}
          onPress={() => setAdding(true)}
        >
          {words.t('insights.theme.addAction')}
        </Button>
      )}
    </section>
  );
}
