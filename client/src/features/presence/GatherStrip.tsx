/** That one presents, or follows somebody who does, in a line above the board for as long as it lasts. */
import { Presentation, X } from 'lucide-react';
import { useStore } from 'zustand';
import type { Gathering, Led } from '../../kernel/presence/gather-types';
import { countFollowers } from '../../kernel/presence/heard-calls';
import type { Presence } from '../../kernel/session/presence-types';
import { useWords, type Words } from '../../kernel/words/words';
import { Button, IconButton } from '../../ui/Button';
import './gather.css';

/** One's own presenting: how many are with one, and its end. */
export function PresenterStrip({
  presence,
  hold,
  onEnd,
}: {
  readonly presence: Pick<Presence, 'peers'>;
  readonly hold: string;
  readonly onEnd: () => void;
}) {
  const words = useWords();
  const withMe = useStore(presence.peers, ({ peers }) => {
    const { following, others } = countFollowers(peers, hold);
    return others === 0 ? words.t('gather.withYou.none') : words.t('gather.withYou', { following, others });
  });
  return (
    <div className="banner gather-strip row gap-3 small no-print">
      <Presentation size={16} aria-hidden />
      <span role="status">{words.t('gather.presenting')}</span>
      <strong className="gather-with" data-testid="with-you">
        {withMe}
      </strong>
      <Button size="small" onPress={onEnd}>
        {words.t('gather.present.end')}
      </Button>
    </div>
  );
}

function sentence(words: Words, { name, how, because }: Led, place: string): string {
  if (how === 'along') return words.t('gather.led.along', { name });
  if (how === 'apart') return words.t('gather.led.apart', { name, place });
  return words.t(`gather.led.${because ?? 'missing'}`, { name, place });
}

/** Whom one follows, or followed until one went one's own way. */
export function FollowerStrip({
  led,
  place,
  gathering,
}: {
  readonly led: Led;
  /** Where the other is, in words. */
  readonly place: string;
  readonly gathering: Pick<Gathering, 'leave' | 'followAgain'>;
}) {
  const words = useWords();
  const apart = led.how === 'apart';
  return (
    // Keys reach it from the buttons within.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className="banner gather-strip row wrap gap-3 small no-print"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        gathering.leave();
      }}
    >
      <Presentation size={16} aria-hidden />
      <span>{sentence(words, led, place)}</span>
      {apart && (
        <Button size="small" onPress={() => gathering.followAgain()}>
          {words.t('gather.followAgain')}
        </Button>
      )}
      {apart ? (
        <IconButton
          size="small"
          label={words.t('gather.dismiss')}
          icon={<X size={16} />}
          onPress={() => gathering.leave()}
        />
      ) : (
        <Button size="small" onPress={() => gathering.leave()}>
          {words.t('gather.leave')}
        </Button>
      )}
    </div>
  );
}
