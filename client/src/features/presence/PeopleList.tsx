/** Everyone who is here: role, board and view, who is away; choosing one goes to them. Of many one searches. */
import { Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { Autocomplete, Input, Menu, MenuItem, SearchField, Text, useFilter } from 'react-aria-components';
import { useStore } from 'zustand';
import { Avatar } from '../../kernel/presence/Avatar';
import type { Peer, Presence } from '../../kernel/session/presence-types';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { CursorChoice } from './CursorChoice';
import './people-list.css';

/** A list that is longer than this can be searched. */
const SEARCHED_FROM = 10;

export interface PeopleListProps {
  readonly presence: Presence;
  /** @returns board and view where somebody is; '' where that is not known */
  readonly where: (peer: Peer) => string;
  readonly onFollow: (peer: Peer) => void;
  /** Opens the list of all members, those who are not here included. */
  readonly onMembers: () => void;
  readonly onClose: () => void;
}

export function PeopleList({ presence, where, onFollow, onMembers, onClose }: PeopleListProps) {
  const words = useWords();
  const { contains } = useFilter({ sensitivity: 'base' });
  const me = useStore(presence.me);
  const peers = useStore(presence.peers, (state) => state.peers);
  const sorted = [...peers].sort((a, b) => a.name.localeCompare(b.name, words.locale) || a.clientId - b.clientId);
  const searched = sorted.length > SEARCHED_FROM;
  const list = (
    <Menu
      className="menu people-list-menu"
      aria-label={words.t('people.goTo')}
      autoFocus={searched ? false : 'first'}
      renderEmptyState={() => <p className="small soft people-list-line">{words.t('people.notFound')}</p>}
    >
      {sorted.map((peer) => (
        <MenuItem
          key={peer.clientId}
          id={peer.clientId}
          textValue={peer.name}
          className="menu-item"
          onAction={() => {
            onClose();
            onFollow(peer);
          }}
        >
          <PersonLine
            picture={<Avatar person={peer} away={peer.away !== null} />}
            name={<Text slot="label">{peer.name}</Text>}
            about={
              <Text slot="description">
                {[
                  ...(peer.away === null ? [] : [words.t(`people.away.${peer.away}`)]),
                  ...(peer.role === null ? [] : [words.t(`app.role.${peer.role}`)]),
                  where(peer),
                ]
                  .filter((text) => text !== '')
                  .join(' · ')}
              </Text>
            }
          />
        </MenuItem>
      ))}
    </Menu>
  );
  return (
    <div className="people-list stack">
      <p className="people-list-line row gap-2 rule-below">
        <Avatar person={me} />
        <span className="breakable">{words.t('app.people.me', { name: me.name })}</span>
      </p>
      {peers.length === 0 ? null : searched ? (
        <Autocomplete filter={contains}>
          <SearchField
            className="people-list-line"
            aria-label={words.t('people.search')}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- only in a list that was just opened
            autoFocus
          >
            <Input className="field-input full" placeholder={words.t('people.search')} />
          </SearchField>
          {list}
        </Autocomplete>
      ) : (
        list
      )}
      <div className="people-list-foot stack gap-3 rule-above">
        <CursorChoice presence={presence} />
        <Button
          size="small"
          icon={<Users size={16} />}
          onPress={() => {
            onClose();
            onMembers();
          }}
        >
          {words.t('people.members')}
        </Button>
      </div>
    </div>
  );
}

function PersonLine(props: { readonly picture: ReactNode; readonly name: ReactNode; readonly about: ReactNode }) {
  return (
    <>
      {props.picture}
      <span className="stack shrink grow">
        <span className="breakable">{props.name}</span>
        <span className="small soft breakable">{props.about}</span>
      </span>
    </>
  );
}
