/**
 * Who else is at a record of a sheet, table or list, or at a field of it: an edge in the person's colour and initials, over what
 * is there, so that nothing moves. It renders again only when its own people change.
 */
import type { CSSProperties } from 'react';
import type { Peer } from '../session/presence-types';
import { useWords, type Words } from '../words/words';
import { Avatar, MoreAvatar } from './Avatar';
import './people-mark.css';
import { usePeopleAt } from './use-people';

export interface PeopleMarkProps {
  readonly id: string;
  /** Of the record; left out: who is anywhere at the record. */
  readonly field?: string;
  /** Where it is: on a card, a line of a sheet, the first cell of a row, a cell, a field of a panel. What holds it is positioned. */
  readonly look: 'card' | 'line' | 'row' | 'cell' | 'field';
}

const SHOWN = 2;

export function PeopleMark({ id, field, look }: PeopleMarkProps) {
  const words = useWords();
  const people = usePeopleAt(id, field);
  const [first] = people;
  if (!first) return null;
  const label = people.map((peer) => presenceText(peer, id, field, words)).join(', ');
  return (
    <span
      className="people-mark no-print"
      data-look={look}
      data-away={people.every(({ away }) => away !== null) || undefined}
      style={{ '--person': first.color } as CSSProperties}
    >
      <span className="people-mark-edge own-colour" aria-hidden />
      <span className="people-mark-faces avatar-row inline-row" role="img" aria-label={label} title={label}>
        {people.slice(0, SHOWN).map((peer) => (
          <Avatar key={peer.clientId} person={peer} away={peer.away !== null} small drawn />
        ))}
        {people.length > SHOWN && <MoreAvatar n={people.length - SHOWN} small drawn />}
      </span>
    </span>
  );
}

function presenceText({ name, editing, away }: Peer, id: string, field: string | undefined, words: Words): string {
  if (away !== null) return words.t('people.at.away', { name });
  const writes = editing?.id === id && (field === undefined || editing.field === field);
  return words.t(writes ? 'inspector.alsoWriting' : 'people.at', { name });
}
