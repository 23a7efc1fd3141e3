/** More time for one person: whether they have answered is nobody's business, so all are offered. */
import type { MyRound } from '@polku/shared/kernel/rounds';
import type { MemberInfo } from '@polku/shared/kernel/members';
import { useEffect, useState } from 'react';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Select } from '../../ui/Field';
import type { StepRunner } from './running';
import type { WorkshopControl } from './workshop-control';

const CHOICES = [2, 5, 10] as const;

export interface MoreForOneProps {
  readonly workshop: WorkshopControl;
  readonly runner: StepRunner;
  readonly round: MyRound;
  readonly onClose: () => void;
}

export function MoreForOne({ workshop, runner, round, onClose }: MoreForOneProps) {
  const words = useWords();
  const [people, setPeople] = useState<readonly MemberInfo[] | null>(null);
  const [chosen, setChosen] = useState('');
  useEffect(() => {
    let current = true;
    void workshop.session.members.list().then((answer) => {
      if (current) setPeople(answer.kind === 'ok' ? answer.value.filter(({ removed }) => removed !== true) : []);
    });
    return () => {
      current = false;
    };
  }, [workshop]);
  return (
    <Dialog title={words.t('workshop.moreForOne')} closeLabel={words.t('word.close')} width={420} onClose={onClose}>
      <div className="stack gap-3">
        <p className="hint">{words.t('workshop.moreForOne.what')}</p>
        {people?.length === 0 && <p className="soft">{words.t('workshop.check.nobody')}</p>}
        {people && people.length > 0 && (
          <Select
            label={words.t('workshop.moreForOne.who')}
            value={chosen}
            options={[
              { value: '', label: words.t('word.none') },
              ...people.map(({ memberId, name }) => ({ value: memberId, label: name })),
            ]}
            onChange={setChosen}
          />
        )}
        <div className="cluster gap-2">
          {CHOICES.map((n) => (
            <Button
              key={n}
              isDisabled={chosen === ''}
              onPress={() => {
                void runner.moreTime(round.roundId, n * 60, chosen);
                onClose();
              }}
            >
              {words.t('workshop.round.more', { n })}
            </Button>
          ))}
        </div>
      </div>
    </Dialog>
  );
}
