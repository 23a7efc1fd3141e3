/** Who is here: initials of the others, the list of all, and oneself with a way to change name and colour. No account. */
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton, Dialog as AriaDialog, DialogTrigger, Popover } from 'react-aria-components';
import { useStore } from 'zustand';
import type { Peer, Person, Presence } from '../../kernel/session/session-types';
import { awayName } from '../../kernel/words/away-name';
import { Avatar, MoreAvatar } from '../../kernel/presence/Avatar';
import { initialsOf } from '../../kernel/presence/initials';
import { colorName } from '../../kernel/words/color-name';
import { useWords } from '../../kernel/words/words';
import { Tip } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { PeopleList } from './PeopleList';
import './people-bar.css';

/** Colours that people may choose; white initials reach 4.5:1 on each. */
export const PERSON_COLORS = [
  '#2F6FA8',
  '#A8485E',
  '#8A5A12',
  '#1B6B5A',
  '#7A4E8C',
  '#5B6472',
  '#B4471F',
  '#3F6F2E',
] as const;
const SHOWN = 4;

export interface PeopleBarProps {
  readonly presence: Presence;
  /** Go to where that person is. */
  readonly onFollow: (peer: Peer) => void;
  /** @returns board and view where somebody is; '' where that is not known */
  readonly where: (peer: Peer) => string;
  /** Opens the list of all members. */
  readonly onMembers: () => void;
}

/** Button names begin with their visible text, so that people using voice control can say the initials. */
export function PeopleBar({ presence, onFollow, where, onMembers }: PeopleBarProps) {
  const words = useWords();
  const peers = useStore(presence.peers, (state) => state.peers);
  const me = useStore(presence.me);
  const more = peers.length - SHOWN;
  const listName = words.t('app.people', { n: peers.length + 1 });
  const [, redraw] = useState(0);
  const rename = (person: Person): void => {
    presence.rename(person);
    redraw((n) => n + 1);
  };
  return (
    <div className="people row" role="group" aria-label={words.t('app.people', { n: peers.length + 1 })}>
      {peers.slice(0, SHOWN).map((peer) => {
        const goTo = words.t('app.people.goTo', { name: awayName(peer, words) });
        return (
          <Tip key={peer.clientId} text={goTo}>
            <AriaButton
              className="person round"
              aria-label={`${initialsOf(peer.name)}, ${goTo}`}
              onPress={() => onFollow(peer)}
            >
              <Avatar person={peer} away={peer.away !== null} />
            </AriaButton>
          </Tip>
        );
      })}
      {peers.length > 0 && (
        <DialogTrigger>
          <Tip text={listName}>
            <AriaButton
              className={`person round center ${more > 0 ? '' : 'person-list'}`}
              aria-label={more > 0 ? `+${more}, ${listName}` : listName}
            >
              {more > 0 ? <MoreAvatar n={more} /> : <ChevronDown size={16} />}
            </AriaButton>
          </Tip>
          <Popover className="menu-popover" offset={6}>
            <AriaDialog className="people-list-dialog" aria-label={listName}>
              {({ close }) => (
                <PeopleList
                  presence={presence}
                  where={where}
                  onFollow={onFollow}
                  onMembers={onMembers}
                  onClose={close}
                />
              )}
            </AriaDialog>
          </Popover>
        </DialogTrigger>
      )}
      <DialogTrigger>
        <Tip text={words.t('app.people.me', { name: me.name })}>
          <AriaButton
            className="person round person-me"
            aria-label={`${initialsOf(me.name)}, ${words.t('app.people.me', { name: me.name })}`}
          >
            <Avatar person={me} />
          </AriaButton>
        </Tip>
        <Popover className="menu-popover" offset={6}>
          <AriaDialog className="person-card" aria-label={words.t('app.people.me', { name: me.name })}>
            <TextField
              label={words.t('app.people.name')}
              value={me.name}
              maxLength={60}
              autoFocus
              onCommit={(name) => name.trim() && rename({ ...me, name: name.trim() })}
            />
            <div className="person-colors flex gap-6" role="radiogroup" aria-label={words.t('app.people.color')}>
              {PERSON_COLORS.map((color) => (
                <button
                  key={color}
                  type="button"
                  role="radio"
                  className="swatch"
                  aria-checked={me.color === color}
                  aria-label={colorName(color, words)}
                  style={{ background: color }}
                  onClick={() => rename({ ...me, color })}
                />
              ))}
            </div>
          </AriaDialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}
