/** At the foot of the card panel: turns a card into a touchpoint, and says where it will be. */
import { cardToTouchpoint } from '@polku/shared/boards/journey/commands/card-to-touchpoint';
import { liveRecord } from '@polku/shared/kernel/record-reader';
import type { Card } from '@polku/shared/boards/journey/records/schema';
import { ArrowUpFromLine } from 'lucide-react';
import { useId } from 'react';
import { useProjection } from '../../../kernel/store/use-projection';
import { useWords } from '../../../kernel/words/words';
import { Button } from '../../../ui/Button';
import { useBoard } from '../../../kernel/board/board-context';

export interface CardToTouchpointProps {
  readonly cards: readonly Card[];
  /** Of the new touchpoints. */
  readonly onSelect: (ids: readonly string[]) => void;
}

export function CardToTouchpoint({ cards, onSelect }: CardToTouchpointProps) {
  const words = useWords();
  const { run, session } = useBoard();
  const { projection } = session;
  const whyId = useId();
  const ids = cards.map(({ id }) => id);
  const n = cards.length;
  const [only] = cards;
  const refusal = session.runner.check(cardToTouchpoint, { ids });
  const under = useProjection(projection, (read) => liveRecord(read, only?.under ?? null));
  const name = under?.['title'] ?? under?.['name'];
  const why = (): string => {
    if (refusal) return words.say(refusal.reason, refusal.values);
    if (n > 1) return words.t('cards.toTouchpoint.why.many');
    return words.t(`cards.toTouchpoint.why.${under?.type === 'stage' ? 'stage' : 'touchpoint'}`, {
      name: (typeof name === 'string' && name.trim()) || words.t('word.untitled'),
    });
  };
  return (
    <section className="panel-deed stack gap-2">
      <Button
        icon={<ArrowUpFromLine size={16} />}
        isDisabled={refusal !== null}
        aria-describedby={whyId}
        onPress={() => {
          const made = run(cardToTouchpoint, { ids });
          if (made) onSelect(made);
        }}
      >
        {words.t('cards.toTouchpoint', { n })}
      </Button>
      <p id={whyId}>{why()}</p>
    </section>
  );
}
