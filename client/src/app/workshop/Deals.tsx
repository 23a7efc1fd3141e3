/** Deals of a handshake: where giver and receiver differ they agree who does what from when, and that is an action at once. */
import { showDate } from '@polku/shared/kernel/dates';
import { showOwner, UNOWNED } from '@polku/shared/kernel/people';
import { type HandshakeRow, itemResult, summariseHandshake } from '@polku/shared/workshop/summary';
import { dealsOf, nextDealId } from '@polku/shared/workshop/write/deals';
import { writeRound } from '@polku/shared/workshop/write/write-round';
import { Handshake } from 'lucide-react';
import { useState } from 'react';
import { ActionForm } from '../../findings/ActionForm';
import { useProjection } from '../../kernel/store/use-projection';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import type { FollowPartProps } from './follow-part';
import { writeArgs } from './write-args';

const LONGEST = 200;

/** How far giver and receiver are apart where they are furthest. */
const width = ({ answers }: HandshakeRow): number => Math.max(0, ...answers.map(({ gap }) => Math.abs(gap ?? 0)));

export function Deals(props: FollowPartProps) {
  const words = useWords();
  const { setup, result } = props.round;
  const rows = setup.items
    .map((item) => ({ item, row: summariseHandshake(itemResult(result, item.id), item.id) }))
    .filter(({ row }) => row.n.giver + row.n.receiver > 0)
    .sort((a, b) => width(b.row) - width(a.row));
  if (rows.length === 0) return null;
  return (
    <section className="round-follow stack gap-3" aria-label={words.t('workshop.deals')}>
      <h4 className="caption soft">{words.t('workshop.deals')}</h4>
      <p className="small soft">{words.t('workshop.deals.lead')}</p>
      <ul className="round-follow-list stack gap-3">
        {rows.map(({ item, row }) => (
          <li key={item.id} className="stack gap-2">
            <HandoffDeals {...props} title={item.title} row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface HandoffDealsProps extends FollowPartProps {
  readonly title: string;
  readonly row: HandshakeRow;
}

function HandoffDeals({ session, round, board, run, onWritten, title, row }: HandoffDealsProps) {
  const words = useWords();
  const [asking, setAsking] = useState(false);
  const { projection } = session;
  // Deals are cards of any journey, or stand on the board itself.
  const deals = useProjection(projection, (read) => dealsText(dealsOf(read, round.roundId, row.item)));
  const widest = row.answers.find(({ question }) => question === row.widest);
  const mean = (value: number | null): string => (value === null ? '–' : words.number(value, 1));
  const wish = row.wishes.receiver[0] ?? row.wishes.giver[0] ?? '';
  return (
    <>
      <span className="strong breakable">{title}</span>
      {widest && (
        <span className="small soft">
          {words.t('workshop.deal.differ', {
            question: words.say(`round.question.${widest.question}`),
            giver: mean(widest.giver.mean),
            receiver: mean(widest.receiver.mean),
          })}
        </span>
      )}
      <Wishes label={words.t('round.table.giverWishes')} texts={row.wishes.giver} />
      <Wishes label={words.t('round.table.receiverWishes')} texts={row.wishes.receiver} />
      {deals !== '' && (
        <ul className="round-follow-made stack gap-1">
          {dealsOf(projection, round.roundId, row.item).map((deal) => (
            <li key={deal.id} className="small">
              <span className="strong breakable">{deal.text}</span>{' '}
              <span className="soft">
                {[showOwner(projection, deal, words), showDate(deal.due, words)].filter(Boolean).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {asking ? (
        <ActionForm
          session={session}
          run={run}
          begin={wish.slice(0, LONGEST)}
          owned={UNOWNED}
          places={[{ id: null, name: null }]}
          onLeave={() => setAsking(false)}
          onAdd={({ text, owner, ownerPerson, due }) => {
            const args = writeArgs(session, words, round, board);
            if (!args) return;
            const id = nextDealId(projection, round.roundId, row.item);
            const deal = { id, item: row.item, text, owner, ownerPerson, due };
            if (run(writeRound, { ...args, deals: [deal] }) === null) return;
            setAsking(false);
            onWritten();
          }}
        />
      ) : (
        <Button
          size="small"
          icon={<Handshake size={14} />}
          aria-label={words.t('workshop.deal.addAt', { name: title })}
          onPress={() => setAsking(true)}
        >
          {words.t('workshop.deal.add')}
        </Button>
      )}
    </>
  );
}

/** What of the deals is shown: while it is the same, nothing has changed. */
const dealsText = (deals: ReturnType<typeof dealsOf>): string => JSON.stringify(deals);

function Wishes({ label, texts }: { readonly label: string; readonly texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <span className="small breakable">
      <span className="soft">{label}:</span> {texts.join(' · ')}
    </span>
  );
}
