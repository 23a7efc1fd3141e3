/** A call of another person, over the page below its header: an invitation, a notice before being taken along, a hold. */
import { useEffect } from 'react';
import type { Asked, Gathering } from '../../kernel/presence/gather-types';
import { NOTICE_SECONDS } from '../../kernel/presence/gathering';
import { useWords, type Words } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import './gather.css';

export interface GatherNoticeProps {
  readonly gathering: Pick<Gathering, 'accept' | 'decline'>;
  readonly asked: Asked;
  /** Where one is called, in words. */
  readonly place: string;
}

function sentence(words: Words, { call, name, seconds }: Asked, place: string): string {
  if (call.kind === 'bring' && seconds !== null) return words.t('gather.asked.bringing', { name, place });
  return words.t(`gather.asked.${call.kind}`, { name, place });
}

export function GatherNotice({ gathering, asked, place }: GatherNoticeProps) {
  const words = useWords();
  const { call, seconds, because } = asked;
  const counting = seconds !== null;
  useEffect(() => {
    if (!counting) return undefined;
    // Three seconds are too short to find the button with the keyboard.
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      gathering.decline();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [counting, gathering]);
  const hold = call.kind === 'hold';
  return (
    // Keys reach it from the buttons within.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className="gather-notice card row wrap gap-3 catch"
      data-canvas-cover=""
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        gathering.decline();
      }}
    >
      <p className="grow">
        {sentence(words, asked, place)}
        {because !== null && <span className="soft"> {words.t(`gather.because.${because}`)}</span>}
      </p>
      <Count seconds={seconds} />
      <span className="row gap-2">
        {!counting && (
          <Button size="small" tone="primary" onPress={() => gathering.accept()}>
            {words.t(hold ? 'gather.follow' : 'gather.go')}
          </Button>
        )}
        <Button size="small" onPress={() => gathering.decline()}>
          {words.t(call.kind === 'invite' ? 'gather.notNow' : 'gather.stay')}
          {counting && <kbd className="gather-key">Esc</kbd>}
        </Button>
      </span>
    </div>
  );
}

/** Seen as it counts down, heard once. */
function Count({ seconds }: { readonly seconds: number | null }) {
  const words = useWords();
  if (seconds === null) return null;
  return (
    <>
      <strong className="gather-count" aria-hidden>
        {words.t('gather.in', { n: seconds })}
      </strong>
      <span className="visually-hidden">{words.t('gather.in.words', { n: NOTICE_SECONDS })}</span>
    </>
  );
}
