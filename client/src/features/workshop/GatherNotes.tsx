/**
 * Putting notes of a revealed round together: those that say the same, or belong together, become a group with a name. Everything is
 * a button or a box to tick, so it goes by keyboard as by pointer.
 */
import { WORKSHOP_COMMANDS } from '@polku/shared/workshop/commands/index';
import { clustersOf, type Gathered, gather, notesOf, type RoundNote } from '@polku/shared/workshop/notes';
import { suggestMerges } from '@polku/shared/workshop/merge';
import type { MyRound } from '@polku/shared/kernel/rounds';
import { teamRecord } from '@polku/shared/kernel/project';
import { clusterRecord } from '@polku/shared/workshop/records';
import { GitMerge, Undo2, Ungroup, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useDerived, useProjection } from '../../kernel/store/use-projection';
import { useWords } from '../../kernel/words/words';
import { Button, IconButton } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Checkbox, TextField } from '../../ui/Field';
import { keepFocusNear } from '../../ui/keep-focus';
import type { StepRunner } from './running';
import { useRound } from './use-workshop-value';
import type { WorkshopControl } from './workshop-control';

/** Suggestions at a time: a person looks at each. */
const MOST_ALIKE = 6;

export interface GatherNotesProps {
  readonly workshop: WorkshopControl;
  readonly runner: StepRunner;
  readonly roundId: string;
}

export function GatherNotes({ workshop, runner, roundId }: GatherNotesProps) {
  const words = useWords();
  const round = useRound(workshop, runner, roundId);
  return (
    <Dialog
      title={words.t('workshop.gather')}
      closeLabel={words.t('word.close')}
      width={1080}
      onClose={() => workshop.gather(null)}
    >
      {round?.result ? (
        <Notes workshop={workshop} runner={runner} round={round} />
      ) : (
        <p className="soft">{words.t('workshop.gather.none')}</p>
      )}
    </Dialog>
  );
}

function Notes({ workshop, runner, round }: Omit<GatherNotesProps, 'roundId'> & { readonly round: MyRound }) {
  const words = useWords();
  const { session } = workshop;
  const { roundId, result, setup } = round;
  const notes = useMemo(() => notesOf(result), [result]);
  const groups = useDerived(
    session.workshop.projection,
    (read) => [read.list(clusterRecord, ''), notes],
    (read) => gather(notes, clustersOf(read, roundId)),
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const selected = groups.filter(({ id }) => chosen.has(id));
  const itemTitle = useMemo(() => new Map(setup.items.map(({ id, title }) => [id, title])), [setup]);
  const toggle = (id: string, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const putTogether = (some: readonly Gathered[]): void => {
    keepFocusNear(document.activeElement);
    const clusters = some.flatMap(({ cluster }) => (cluster ? [cluster.id] : []));
    const loose = some.filter(({ cluster }) => cluster === null).flatMap((one) => one.notes.map(({ id }) => id));
    const [home] = clusters;
    if (home === undefined) runner.plan(WORKSHOP_COMMANDS.makeCluster, { round: roundId, notes: loose });
    else {
      if (clusters.length > 1) runner.plan(WORKSHOP_COMMANDS.mergeClusters, { ids: clusters });
      if (loose.length > 0) runner.plan(WORKSHOP_COMMANDS.addToCluster, { id: home, notes: loose });
    }
    setChosen(new Set());
  };
  const { undo } = session.workshop.runner;
  const found = useMemo(() => suggestMerges(notes), [notes]);
  /** Look-alikes that somebody has looked at and left apart. */
  const [apart, setApart] = useState<ReadonlySet<string>>(new Set());
  const groupOf = new Map(groups.flatMap((group) => group.notes.map((note) => [note.id, group] as const)));
  const alike = found.filter(
    (one) => !apart.has(one.key) && new Set(one.notes.map((id) => groupOf.get(id)?.id)).size > 1,
  );
  const textOf = new Map(notes.map(({ id, text }) => [id, text]));
  const gathered = groups.filter(({ cluster }) => cluster !== null);
  const alone = groups.filter(({ cluster }) => cluster === null);
  return (
    <div className="stack gap-4">
      <div className="gather-bar row gap-2 wrap">
        <Button
          tone="primary"
          icon={<GitMerge size={16} />}
          isDisabled={selected.length < 2}
          onPress={() => putTogether(selected)}
        >
          {words.t('workshop.gather.together', { n: selected.length })}
        </Button>
        <Button isDisabled={chosen.size === 0} onPress={() => setChosen(new Set())}>
          {words.t('workshop.gather.clear')}
        </Button>
        <span className="grow" />
        <Button icon={<Undo2 size={16} />} onPress={() => undo.undo()}>
          {words.t('app.undo')}
        </Button>
        <span className="small soft" role="status">
          {words.t('workshop.gather.count', { notes: notes.length, groups: gathered.length })}
        </span>
      </div>
      {alike.length > 0 && (
        <section className="gather-alike stack gap-2" aria-labelledby="gather-alike">
          <h3 className="workshop-heading" id="gather-alike">
            {words.t('workshop.gather.alike', { n: alike.length })}
          </h3>
          <ul className="grid gap-2 gather-notes">
            {alike.slice(0, MOST_ALIKE).map((one) => (
              <li key={one.key} className="gather-note card stack gap-2">
                <ul className="stack gap-1">
                  {wordings(one.notes, textOf).map(([text, times]) => (
                    <li key={text} className="small breakable">
                      {text}
                      {times > 1 && <span className="soft numeric"> ×{times}</span>}
                    </li>
                  ))}
                </ul>
                <div className="cluster gap-2">
                  <Button
                    size="small"
                    onPress={() => putTogether([...new Set(one.notes.flatMap((id) => groupOf.get(id) ?? []))])}
                  >
                    {words.t('workshop.gather.same')}
                  </Button>
                  <Button
                    size="small"
                    onPress={() => {
                      keepFocusNear(document.activeElement);
                      setApart(new Set([...apart, one.key]));
                    }}
                  >
                    {words.t('workshop.gather.notSame')}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {gathered.length > 0 && (
        <ul className="gather-groups grid gap-3" aria-label={words.t('workshop.gather.groups')}>
          {gathered.map((group) => (
            <Group
              key={group.cluster?.id}
              runner={runner}
              roundId={roundId}
              group={group}
              chosen={chosen.has(group.id)}
              onChoose={(on) => toggle(group.id, on)}
            />
          ))}
        </ul>
      )}
      <ul className="gather-notes grid gap-2" aria-label={words.t('workshop.gather.alone')}>
        {alone.map((one) => (
          <li key={one.id} className="gather-note card" data-chosen={chosen.has(one.id) || undefined}>
            <Checkbox label={one.text} checked={chosen.has(one.id)} onChange={(on) => toggle(one.id, on)} />
            <Origin workshop={workshop} notes={one.notes} under={itemTitle.get(one.items[0] ?? '') ?? ''} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** @returns each wording once, with how often it is there */
function wordings(ids: readonly string[], textOf: ReadonlyMap<string, string>): readonly (readonly [string, number])[] {
  const times = new Map<string, number>();
  for (const id of ids) {
    const text = textOf.get(id) ?? '';
    times.set(text, (times.get(text) ?? 0) + 1);
  }
  return [...times];
}

/** Where notes come from: what they are about, and from which teams. */
function Origin({
  workshop,
  notes,
  under,
}: {
  readonly workshop: WorkshopControl;
  readonly notes: readonly RoundNote[];
  readonly under: string;
}) {
  const words = useWords();
  const teams = useProjection(workshop.session.projection, (read) => read.list(teamRecord, ''));
  const ids = new Set(notes.flatMap((note) => note.teams));
  const names = teams.filter(({ id }) => ids.has(id)).map(({ name }) => name);
  const parts = [
    under,
    ...names,
    ...(notes.some(({ onBehalf }) => onBehalf) ? [words.t('workshop.gather.onBehalf')] : []),
  ];
  return <span className="small soft gather-origin">{parts.filter((part) => part !== '').join(' · ')}</span>;
}

function Group({
  runner,
  roundId,
  group,
  chosen,
  onChoose,
}: {
  readonly runner: StepRunner;
  readonly roundId: string;
  readonly group: Gathered;
  readonly chosen: boolean;
  readonly onChoose: (on: boolean) => void;
}) {
  const words = useWords();
  const { cluster, notes, text, voices, teams } = group;
  if (!cluster) return null;
  return (
    <li className="gather-group card stack gap-2" data-chosen={chosen || undefined}>
      <div className="row gap-2">
        <Checkbox label={words.t('workshop.gather.choose', { title: text })} checked={chosen} onChange={onChoose} />
        <span className="grow" />
        <IconButton
          size="small"
          label={words.t('workshop.gather.apart', { title: text })}
          icon={<Ungroup size={15} />}
          onPress={() => {
            keepFocusNear(document.activeElement);
            runner.plan(WORKSHOP_COMMANDS.removeClusters, { ids: [cluster.id] });
          }}
        />
      </div>
      <TextField
        label={words.t('workshop.gather.name')}
        value={cluster.title}
        placeholder={text}
        onCommit={(value) => runner.plan(WORKSHOP_COMMANDS.editWorkshopText, { id: cluster.id, field: 'title', value })}
      />
      <p className="small soft">{words.t('workshop.gather.voices', { voices, teams: teams.length })}</p>
      <ul className="stack gap-1">
        {notes.map((note) => (
          <li key={note.id} className="row gap-2 small">
            <span className="grow breakable">{note.text}</span>
            <IconButton
              size="small"
              label={words.t('workshop.gather.takeOut', { title: note.text })}
              icon={<X size={14} />}
              onPress={() => {
                keepFocusNear(document.activeElement);
                runner.plan(WORKSHOP_COMMANDS.takeFromCluster, { round: roundId, notes: [note.id] });
              }}
            />
          </li>
        ))}
      </ul>
    </li>
  );
}
