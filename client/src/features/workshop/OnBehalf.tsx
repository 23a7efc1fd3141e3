/** Answers of somebody without a device, entered by a facilitator and marked so. */
import { SIDES, type Side } from '@polku/shared/kernel/members';
import { newId } from '@polku/shared/kernel/ids';
import { teamRecord } from '@polku/shared/kernel/project';
import { askedOf, withAnswers } from '@polku/shared/kernel/round-rules';
import type { MyAnswers, MyRound } from '@polku/shared/kernel/rounds';
import { useMemo, useState } from 'react';
import type { Answering } from '../../answering/answers';
import { RoundForm } from '../../answering/RoundForm';
import { useProjection } from '../../kernel/store/use-projection';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { Chips } from '../../ui/Chips';
import { Dialog } from '../../ui/Dialog';
import { Segmented } from '../../ui/Segmented';
import { problemOfAnswer } from './problem';
import type { WorkshopControl } from './workshop-control';

const NOTHING: MyAnswers = { answers: [], done: false };
const NO_DRAFT = { read: () => '', write: () => undefined };

export interface OnBehalfProps {
  readonly workshop: WorkshopControl;
  readonly round: MyRound;
  readonly onClose: () => void;
}

export function OnBehalf({ workshop, round, onClose }: OnBehalfProps) {
  const words = useWords();
  const { session, toasts } = workshop;
  const teams = useProjection(session.projection, (read) => read.list(teamRecord, ''));
  /** Whose voice it is; the next person is another. */
  const [voice, setVoice] = useState(() => newId());
  const [side, setSide] = useState<Side>('staff');
  const [own, setOwn] = useState<readonly string[]>([]);
  const [mine, setMine] = useState(NOTHING);
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const { setup } = round;
  const toAnswer = useMemo(
    () => askedOf(setup, { side, teams: own, marked: new Set(setup.items.map(({ id }) => id)) }),
    [setup, side, own],
  );
  const asked = new Set(toAnswer.flatMap(({ item, asks }) => asks.map((ask) => `${item} ${ask}`)));
  const answering: Answering = {
    round: { ...round, toAnswer, mine, elsewhere: false },
    mine: { ...mine, done: false },
    open: true,
    give: (answer) => setMine(({ answers }) => ({ done: false, answers: withAnswers(answers, [answer]) })),
    takeBack: (of) => setMine(({ answers }) => ({ done: false, answers: withAnswers(answers, [], [of]) })),
    setDone: () => void send(),
  };
  const send = async (): Promise<void> => {
    const answers = mine.answers.filter(({ item, ask }) => asked.has(`${item} ${ask}`));
    if (answers.length === 0) return setProblem(words.t('workshop.onBehalf.nothing'));
    setSending(true);
    const answer = await session.steps.answer(round.roundId, {
      answers,
      done: true,
      onBehalf: { voice, side, teams: own },
    });
    setSending(false);
    const why = problemOfAnswer(answer, words);
    setProblem(why);
    if (why !== null) return;
    toasts.show({ text: words.t('workshop.onBehalf.sent'), tone: 'info' });
    workshop.follower.refresh();
    setVoice(newId());
    setMine(NOTHING);
  };
  return (
    <Dialog title={words.t('workshop.onBehalf')} closeLabel={words.t('word.close')} width={520} onClose={onClose}>
      <div className="stack gap-3">
        <p className="hint">{words.t('workshop.onBehalf.what')}</p>
        <Segmented
          label={words.t('workshop.onBehalf.who')}
          value={side}
          options={SIDES.map((one) => ({ value: one, label: words.t(`members.side.${one}`) }))}
          onChange={(one) => one && setSide(one)}
        />
        {teams.length > 0 && (
          <Chips
            label={words.t('workshop.onBehalf.teams')}
            options={teams.map(({ id, name }) => ({ value: id, label: name || words.t('word.untitled') }))}
            state={(id) => own.includes(id)}
            onToggle={(id) => setOwn(own.includes(id) ? own.filter((one) => one !== id) : [...own, id])}
          />
        )}
        <div className="phone-frame">
          <RoundForm key={`${voice} ${side}`} answering={answering} draft={NO_DRAFT} />
        </div>
        <p className="bad small" role="alert">
          {problem}
        </p>
        <div className="dialog-actions">
          <Button onPress={onClose}>{words.t('word.close')}</Button>
          <Button tone="primary" isDisabled={sending} onPress={() => void send()}>
            {words.t('workshop.onBehalf.send')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
