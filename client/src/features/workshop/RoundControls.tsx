/** What facilitators do with a round: time, closing, the reveal, what follows from it. Each is one tap, and says what it does. */
import { teamRecord } from '@polku/shared/kernel/project';
import { GRACE_MS, type MyRound } from '@polku/shared/kernel/rounds';
import {
  Check,
  Eye,
  GitMerge,
  Maximize2,
  PenLine,
  Repeat2,
  RotateCcw,
  Timer,
  UserPlus,
  Users,
  Vote,
  X,
} from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import { useProjection } from '../../kernel/store/use-projection';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { Menu, type MenuEntry, type MenuGroup } from '../../ui/Menu';
import { MoreTrigger } from './MoreTrigger';
import { MoreForOne } from './MoreForOne';
import { OnBehalf } from './OnBehalf';
import { PhonePreview } from './PhonePreview';
import type { StepRunner } from './running';
import type { WorkshopControl } from './workshop-control';

export interface RoundControlsProps {
  readonly workshop: WorkshopControl;
  readonly runner: StepRunner;
  readonly round: MyRound;
}

type Asking = 'reveal' | 'cancel' | 'onBehalf' | 'moreForOne' | 'preview';

export function RoundControls({ workshop, runner, round }: RoundControlsProps) {
  const words = useWords();
  const busy = useStore(runner.busy);
  const [asking, setAsking] = useState<Asking | null>(null);
  const { roundId, state } = round;
  const open = state === 'open';
  const writing = round.asked - round.done;
  const left = round.closesAt === null ? null : round.closesAt - workshop.follower.clock();
  const soon = left !== null && left <= GRACE_MS + 1000;
  const ripe = state === 'closed' || (open && round.asked > 0 && writing <= 0);
  const reveal = (): void => {
    setAsking(null);
    void runner.reveal(round);
  };
  return (
    <div className="stack gap-2">
      <div className="cluster gap-2">
        {(open || state === 'closed') && (
          <Button
            tone={ripe ? 'primary' : 'plain'}
            size="small"
            icon={<Eye size={14} />}
            isDisabled={busy}
            onPress={() => (open && writing > 0 ? setAsking('reveal') : reveal())}
          >
            {words.t('workshop.reveal')}
          </Button>
        )}
        {open && (
          <Button size="small" isDisabled={busy || soon} onPress={() => void runner.closeRound(roundId)}>
            {words.t('workshop.round.close')}
          </Button>
        )}
        {state === 'closed' && (
          <Button
            size="small"
            icon={<RotateCcw size={14} />}
            isDisabled={busy}
            onPress={() => void runner.openAgain(roundId)}
          >
            {words.t('workshop.round.openAgain')}
          </Button>
        )}
        {(open || state === 'closed') && (
          <Button
            size="small"
            icon={<Timer size={14} />}
            isDisabled={busy}
            onPress={() => void runner.moreTime(roundId, 60)}
          >
            {words.t('workshop.round.more', { n: 1 })}
          </Button>
        )}
        {state === 'revealed' && <AfterReveal workshop={workshop} runner={runner} round={round} busy={busy} />}
        {state !== 'cancelled' && (
          <RoundMenu workshop={workshop} runner={runner} round={round} ask={(what) => setAsking(what)} />
        )}
      </div>
      {asking === 'reveal' && (
        <Sure
          text={words.t('workshop.reveal.sure', { n: writing })}
          yes={words.t('workshop.reveal.anyway')}
          no={words.t('workshop.reveal.wait')}
          onYes={reveal}
          onNo={() => setAsking(null)}
        />
      )}
      {asking === 'cancel' && (
        <Sure
          text={words.t('workshop.round.cancel.sure')}
          yes={words.t('workshop.round.cancel')}
          no={words.t('workshop.round.keep')}
          danger
          onYes={() => {
            setAsking(null);
            void runner.cancelRound(roundId);
          }}
          onNo={() => setAsking(null)}
        />
      )}
      {asking === 'onBehalf' && <OnBehalf workshop={workshop} round={round} onClose={() => setAsking(null)} />}
      {asking === 'preview' && <PhonePreview round={round} onClose={() => setAsking(null)} />}
      {asking === 'moreForOne' && (
        <MoreForOne workshop={workshop} runner={runner} round={round} onClose={() => setAsking(null)} />
      )}
    </div>
  );
}

/** Asked in place; the focus is on the answer that changes nothing. */
export function Sure({
  text,
  yes,
  no,
  danger = false,
  onYes,
  onNo,
}: {
  readonly text: ReactNode;
  readonly yes: string;
  readonly no: string;
  readonly danger?: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}) {
  return (
    <div className="workshop-sure stack gap-2" role="alertdialog" aria-label={typeof text === 'string' ? text : yes}>
      <p className="small">{text}</p>
      <div className="cluster gap-2">
        <Button size="small" tone={danger ? 'danger' : 'primary'} onPress={onYes}>
          {yes}
        </Button>
        <Button size="small" autoFocus onPress={onNo}>
          {no}
        </Button>
      </div>
    </div>
  );
}

function AfterReveal({
  workshop,
  runner,
  round,
  busy,
}: {
  readonly workshop: WorkshopControl;
  readonly runner: StepRunner;
  readonly round: MyRound;
  readonly busy: boolean;
}) {
  const words = useWords();
  const after = runner.after(round);
  return (
    <>
      <Button size="small" icon={<Maximize2 size={14} />} onPress={() => workshop.showResult(round.roundId)}>
        {words.t('workshop.result.large')}
      </Button>
      {after.gathers && (
        <Button size="small" icon={<GitMerge size={14} />} onPress={() => workshop.gather(round.roundId)}>
          {words.t('workshop.gather')}
        </Button>
      )}
      {after.writes && (
        <Button
          size="small"
          icon={round.written ? <Check size={14} /> : <PenLine size={14} />}
          isDisabled={busy}
          onPress={() => void runner.write(round)}
        >
          {words.t(round.written ? 'workshop.write.again' : 'workshop.write')}
        </Button>
      )}
      {after.split.length > 0 && (
        <Button
          size="small"
          icon={<Repeat2 size={14} />}
          isDisabled={busy}
          onPress={() => void runner.secondRound(round)}
        >
          {words.t('workshop.secondRound', { n: after.split.length })}
        </Button>
      )}
      {after.tied.length > 0 && (
        <Button size="small" icon={<Vote size={14} />} isDisabled={busy} onPress={() => void runner.runOff(round)}>
          {words.t('workshop.runOff', { n: after.tied.length })}
        </Button>
      )}
    </>
  );
}

function RoundMenu({
  workshop,
  runner,
  round,
  ask,
}: {
  readonly workshop: WorkshopControl;
  readonly runner: StepRunner;
  readonly round: MyRound;
  readonly ask: (what: Asking) => void;
}) {
  const words = useWords();
  const teams = useProjection(workshop.session.projection, (read) => read.list(teamRecord, ''));
  const { state, result, later } = round;
  const answering = state === 'open' || state === 'closed';
  const absent =
    state === 'revealed' ? teams.filter(({ id }) => !later.includes(id) && !(id in (result?.teams ?? {}))) : [];
  const entry = (id: string, label: string, icon: ReactNode, onAction: () => void): MenuEntry => ({
    id,
    label,
    icon,
    onAction,
  });
  const groups: readonly MenuGroup[] = [
    {
      id: 'answers',
      entries: [
        ...(answering
          ? [
              entry('onBehalf', words.t('workshop.onBehalf'), <UserPlus size={16} />, () => ask('onBehalf')),
              entry('moreForOne', words.t('workshop.moreForOne'), <Timer size={16} />, () => ask('moreForOne')),
              entry(
                'five',
                words.t('workshop.round.more', { n: 5 }),
                <Timer size={16} />,
                () => void runner.moreTime(round.roundId, 300),
              ),
            ]
          : []),
        entry('preview', words.t('workshop.preview'), <Eye size={16} />, () => ask('preview')),
      ],
    },
    {
      id: 'later',
      title: words.t('workshop.later'),
      entries: absent.map(({ id, name }) =>
        entry(
          `later:${id}`,
          name || words.t('word.untitled'),
          <Users size={16} />,
          () => void runner.askLater(round, [...later, id]),
        ),
      ),
    },
    {
      id: 'end',
      entries: answering
        ? [
            {
              ...entry('cancel', words.t('workshop.round.cancel'), <X size={16} />, () => ask('cancel')),
              danger: true,
            },
          ]
        : [],
    },
  ].filter(({ entries }) => entries.length > 0);
  return (
    <Menu
      label={words.t('workshop.round.menu')}
      trigger={<MoreTrigger small label={words.t('workshop.round.menu')} />}
      groups={groups}
    />
  );
}
