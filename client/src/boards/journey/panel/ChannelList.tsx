/** The channels that this journey uses, each with its nature. */
import { channelName } from '@polku/shared/boards/journey/facts/rows';
import { touchpointsOf } from '@polku/shared/boards/journey/facts/journey-reader';
import { touchpointCounter } from '@polku/shared/boards/journey/facts/touchpoint-counter';
import { useCallback } from 'react';
import { useBoard } from '../../../kernel/board/board-context';
import { useIdleValue } from '../../../kernel/sliced/use-idle-value';
import { useWords } from '../../../kernel/words/words';
import { NatureChoice } from './fields/NatureChoice';
import { Property } from './fields/Property';

export function ChannelList() {
  const words = useWords();
  const { session, board } = useBoard();
  const make = useCallback(() => {
    const count = touchpointCounter(({ channel }) => [channel.trim()].filter(Boolean));
    return () => JSON.stringify([...count(touchpointsOf(session.projection, board)).keys()]);
  }, [session, board]);
  const used: readonly string[] = JSON.parse(useIdleValue(session.projection, make) ?? '[]') as string[];
  if (used.length === 0) return <p className="hint">{words.t('inspector.channels.none')}</p>;
  const named = used
    .map((channel) => ({ channel, name: channelName(words, channel) }))
    .sort((a, b) => a.name.localeCompare(b.name, words.locale));
  return (
    <>
      <p className="hint">{words.t('inspector.channels.how')}</p>
      {named.map(({ channel, name }) => (
        <Property key={channel} field={`nature ${channel}`} label={name}>
          <NatureChoice channel={channel} />
        </Property>
      ))}
    </>
  );
}
