/** Rows of actions for calling others together and answering their calls. */
import { mayCall, type Role } from '@polku/shared/kernel/permissions';
import { ArrowRight, MapPin, Megaphone, Presentation, Route } from 'lucide-react';
import type { GatherState, Gathering } from '../../kernel/presence/gather-types';
import { MANY_PEOPLE, type Peer } from '../../kernel/session/presence-types';
import type { Words } from '../../kernel/words/words';
import type { AppAction } from '../actions/app-action';

const ICON = { size: 16 } as const;

export interface GatherActionsOptions {
  readonly gathering: Gathering;
  readonly state: GatherState;
  readonly words: Words;
  readonly role: Role | null;
  /** Who is here; each can be invited alone while they are not many. */
  readonly peers: readonly Peer[];
  /** Whether others hear of it. */
  readonly online: boolean;
  readonly say: (text: string) => void;
}

/** @returns what the role may do now; the answers to a call only while there is one */
export function gatherActions(options: GatherActionsOptions): readonly AppAction[] {
  const { gathering, state, words, role, peers, online, say } = options;
  const { asked, led, own } = state;
  const presents = own?.kind === 'hold';
  const row = (
    id: string,
    label: string,
    icon: AppAction['icon'],
    run: () => void,
    places: AppAction['places'],
    when = true,
  ): AppAction => ({ id: `gather:${id}`, label, icon, group: 'project', places, when: () => when, run });
  const calls = ['palette', 'narrow', 'together'] as const;
  const free = online && !presents;
  return [
    ...(role !== null && mayCall(role, 'invite')
      ? [
          row(
            'invite',
            words.t('gather.invite'),
            <MapPin {...ICON} />,
            () => {
              gathering.invite(null);
              say(words.t('gather.invited'));
            },
            calls,
            free,
          ),
          ...(peers.length < MANY_PEOPLE ? peers : []).map(({ clientId, name }) =>
            row(
              `invite:${clientId}`,
              words.t('gather.invite.one', { name }),
              <MapPin {...ICON} />,
              () => {
                gathering.invite(clientId);
                say(words.t('gather.invited'));
              },
              ['palette'],
              free,
            ),
          ),
        ]
      : []),
    ...(role !== null && mayCall(role, 'bring')
      ? [
          row(
            'bring',
            words.t('gather.bring'),
            <Megaphone {...ICON} />,
            () => {
              gathering.bring(null);
              say(words.t('gather.brought'));
            },
            calls,
            free,
          ),
        ]
      : []),
    ...(role !== null && mayCall(role, 'hold')
      ? [
          presents
            ? row('end', words.t('gather.present.end'), <Presentation {...ICON} />, () => gathering.end(), calls)
            : row(
                'present',
                words.t('gather.present'),
                <Presentation {...ICON} />,
                () => gathering.hold(),
                calls,
                online,
              ),
        ]
      : []),
    ...(asked
      ? [
          row(
            'accept',
            words.t(asked.call.kind === 'hold' ? 'gather.follow' : 'gather.go'),
            <ArrowRight {...ICON} />,
            () => gathering.accept(),
            ['palette'],
          ),
          row(
            'decline',
            words.t(asked.call.kind === 'invite' ? 'gather.notNow' : 'gather.stay'),
            undefined,
            () => gathering.decline(),
            ['palette'],
          ),
        ]
      : []),
    ...(led
      ? [
          led.how === 'apart'
            ? row('follow', words.t('gather.followAgain'), <Route {...ICON} />, () => gathering.followAgain(), [
                'palette',
              ])
            : row('leave', words.t('gather.leave'), <Route {...ICON} />, () => gathering.leave(), ['palette']),
        ]
      : []),
  ];
}
