/** A round as somebody else meets it: nothing that is tried here is sent or kept. */
import type { Side } from '@polku/shared/kernel/members';
import { SIDES } from '@polku/shared/kernel/members';
import { askedOf, withAnswers } from '@polku/shared/kernel/round-rules';
import type { MyAnswers, MyRound, RoundSetup } from '@polku/shared/kernel/rounds';
import { useMemo, useState } from 'react';
import type { Answering } from '../../answering/answers';
import { RoundForm } from '../../answering/RoundForm';
import { useWords } from '../../kernel/words/words';
import { Dialog } from '../../ui/Dialog';
import { Segmented } from '../../ui/Segmented';

const NOTHING: MyAnswers = { answers: [], done: false };
const NO_DRAFT = { read: () => '', write: () => undefined };

/** @returns a round that was never opened, as somebody of that side would meet it */
export function triedRound(setup: RoundSetup, side: Side, mine: MyAnswers): MyRound {
  const everything = {
    side,
    teams: setup.items.flatMap(({ parts }) => Object.values(parts ?? {}).flat()),
    marked: new Set(setup.items.map(({ id }) => id)),
  };
  return {
    roundId: 'preview',
    stepId: '',
    setup,
    state: 'open',
    openedAt: 0,
    closesAt: null,
    revealedAt: null,
    written: false,
    done: 0,
    asked: 1,
    later: [],
    shown: null,
    result: null,
    phase: null,
    resultRevision: null,
    toAnswer: askedOf(setup, everything),
    mine,
    moreUntil: null,
    mayReveal: false,
    elsewhere: false,
  };
}

export function TriedForm({ setup, side }: { readonly setup: RoundSetup; readonly side: Side }) {
  const [mine, setMine] = useState(NOTHING);
  const answering = useMemo<Answering>(
    () => ({
      round: triedRound(setup, side, mine),
      mine,
      open: true,
      give: (answer) => setMine(({ answers, done }) => ({ done, answers: withAnswers(answers, [answer]) })),
      takeBack: (of) => setMine(({ answers, done }) => ({ done, answers: withAnswers(answers, [], [of]) })),
      setDone: (done) => setMine(({ answers }) => ({ answers, done })),
    }),
    [setup, side, mine],
  );
  return <RoundForm answering={answering} draft={NO_DRAFT} />;
}

export function PreviewDialog({ setup, onClose }: { readonly setup: RoundSetup; readonly onClose: () => void }) {
  const words = useWords();
  const [side, setSide] = useState<Side>('staff');
  return (
    <Dialog title={words.t('workshop.preview')} closeLabel={words.t('word.close')} width={480} onClose={onClose}>
      <div className="stack gap-3">
        <p className="hint">{words.t('workshop.preview.what')}</p>
        <Segmented
          label={words.t('workshop.preview.as')}
          value={side}
          options={SIDES.map((one) => ({ value: one, label: words.t(`members.side.${one}`) }))}
          onChange={(one) => one && setSide(one)}
        />
        <div className="phone-frame">
          <TriedForm key={side} setup={setup} side={side} />
        </div>
      </div>
    </Dialog>
  );
}

export function PhonePreview({ round, onClose }: { readonly round: MyRound; readonly onClose: () => void }) {
  return <PreviewDialog setup={round.setup} onClose={onClose} />;
}
