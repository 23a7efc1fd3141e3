/** Everyone in the project: who knocks, who is here, and for facilitators what each may do. */
import type { MemberChange } from '@polku/shared/kernel/members';
import { can, type Role, ROLES } from '@polku/shared/kernel/permissions';
import { teamRecord } from '@polku/shared/kernel/project';
import { plainText } from '@polku/shared/kernel/search/plain-text';
import { EyeOff, MicOff, MoreHorizontal, Smartphone, UserCheck, UserPen, UserX } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useStore } from 'zustand';
import type { Session } from '../../kernel/session/session-types';
import { useProjection } from '../../kernel/store/use-projection';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Select } from '../../ui/Field';
import { Menu } from '../../ui/Menu';
import { HideEdits } from '../history/HideEdits';
import { JoinForm } from './JoinForm';
import { OtherDevice } from './OtherDevice';
import { problemOf } from './problem-words';
import { type ListedMember, useMembers } from './use-members';
import './members.css';

export interface PeopleDialogProps {
  readonly session: Session;
  readonly say: (text: string) => void;
  readonly onClose: () => void;
}

/** A list that is longer than this can be searched. */
const SEARCHED_FROM = 8;

export function PeopleDialog({ session, say, onClose }: PeopleDialogProps) {
  const words = useWords();
  const { list, refresh } = useMembers(session);
  const role = useStore(session.state, (state) => state.role);
  const own = useStore(session.state, (state) => state.member);
  const teams = useProjection(session.projection, (read) => read.list(teamRecord, ''));
  const [wanted, setWanted] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [page, setPage] = useState<'list' | 'me' | 'device'>('list');
  /** Whose edits are to be hidden, and who was just removed. */
  const [hiding, setHiding] = useState<ListedMember | null>(null);
  const [removed, setRemoved] = useState<ListedMember | null>(null);
  const manages = role !== null && can(role, 'manageLinks');
  const listed = (list ?? []).filter(({ waiting }) => waiting !== true);
  const waiting = (list ?? []).filter((member) => member.waiting === true && member.removed !== true);
  const found = listed.filter(({ name }) => plainText(name).includes(plainText(wanted).trim()));
  const ofTeams = (ids: readonly string[]): string =>
    teams
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => name)
      .join(', ');

  const change = async (member: ListedMember, to: MemberChange, done?: string): Promise<void> => {
    const answer = await session.members.change(member.memberId, to);
    setProblem(problemOf(answer, words));
    if (answer.kind === 'ok' && done !== undefined) say(done);
    if (answer.kind === 'ok' && to.removed !== undefined)
      setRemoved(to.removed && member.waiting !== true ? member : null);
    refresh();
  };

  if (hiding) {
    const { memberId, name } = hiding;
    const close = (): void => {
      setHiding(null);
      setRemoved(null);
    };
    return <HideEdits session={session} memberId={memberId} name={name} onClose={close} />;
  }
  if (page === 'me' && own) {
    return (
      <Dialog title={words.t('members.me.edit')} closeLabel={words.t('word.close')} onClose={onClose}>
        <JoinForm
          session={session}
          profile={own}
          asksPassword={false}
          submit={words.t('members.save')}
          onJoined={() => {
            refresh();
            setPage('list');
          }}
        />
      </Dialog>
    );
  }
  if (page === 'device') {
    return <OtherDevice session={session} onClose={onClose} />;
  }
  return (
    <Dialog title={words.t('members.title')} closeLabel={words.t('word.close')} onClose={onClose} width={620}>
      {own && (
        <div className="row wrap gap-2">
          <Button size="small" icon={<UserPen size={16} />} onPress={() => setPage('me')}>
            {words.t('members.me.edit')}
          </Button>
          <Button size="small" icon={<Smartphone size={16} />} onPress={() => setPage('device')}>
            {words.t('members.me.device')}
          </Button>
        </div>
      )}
      <p className="small bad" role="alert">
        {problem}
      </p>
      {manages && removed && (
        <div className="row wrap gap-2 members-waiting rounded">
          <span className="grow">{words.t('members.remove.done', { name: removed.name })}</span>
          <Button size="small" icon={<EyeOff size={16} />} onPress={() => setHiding(removed)}>
            {words.t('hide.offer', { name: removed.name })}
          </Button>
        </div>
      )}
      {manages && waiting.length > 0 && (
        <section className="members-waiting rounded" aria-label={words.t('members.waiting', { n: waiting.length })}>
          <h3 className="eyebrow">{words.t('members.waiting', { n: waiting.length })}</h3>
          <ul>
            {waiting.map((member) => (
              <li className="row gap-2 wrap" key={member.memberId}>
                <span className="grow">
                  <strong>{member.name}</strong>{' '}
                  <span className="small soft">{words.t(`members.side.short.${member.side}`)}</span>
                </span>
                <Button
                  size="small"
                  tone="primary"
                  aria-label={words.t('members.letInName', { name: member.name })}
                  onPress={() => void change(member, { admitted: true })}
                >
                  {words.t('members.letIn')}
                </Button>
                <Button
                  size="small"
                  aria-label={words.t('members.turnAwayName', { name: member.name })}
                  onPress={() => void change(member, { removed: true })}
                >
                  {words.t('members.turnAway')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {listed.length > SEARCHED_FROM && (
        <input
          type="search"
          className="field-input full"
          aria-label={words.t('members.search')}
          placeholder={words.t('members.search')}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      )}
      <p className="small soft" role="status">
        {list !== null && listed.length === 0 && words.t('members.none')}
        {wanted !== '' && found.length === 0 && words.t('members.notFound', { text: wanted })}
      </p>
      <ul className="members-list">
        {found.map((member) => (
          <li className="row wrap gap-2 rule-below" key={member.memberId} data-removed={member.removed || undefined}>
            <span className="stack grow shrink">
              <span className="row wrap gap-2">
                <strong className="breakable">{member.name}</strong>
                {member.memberId === own?.memberId && <span className="small soft">({words.t('members.you')})</span>}
                {member.online !== undefined && (
                  <span className="micro pill members-presence" data-on={member.online || undefined}>
                    {words.t(member.online ? 'members.online' : 'members.offline')}
                  </span>
                )}
                {member.muted && <span className="micro pill members-flag">{words.t('members.muted')}</span>}
                {member.removed && <span className="micro pill members-flag">{words.t('members.removed')}</span>}
              </span>
              <span className="small soft breakable">
                {[words.t(`members.side.short.${member.side}`), ofTeams(member.teams)].filter(Boolean).join(' · ')}
              </span>
            </span>
            {manages && member.ownRole !== undefined ? (
              <>
                <Select
                  label={words.t('members.role', { name: member.name })}
                  hiddenLabel
                  value={member.ownRole ?? ''}
                  options={[
                    {
                      value: '',
                      label:
                        member.ownRole === null
                          ? words.t('members.role.ofLink', { role: words.t(`app.role.${member.role}`) })
                          : words.t('members.role.asLink'),
                    },
                    ...ROLES.map((one) => ({ value: one, label: words.t(`app.role.${one}`) })),
                  ]}
                  onChange={(value: Role | '') => void change(member, { ownRole: value === '' ? null : value })}
                />
                <MemberMenu
                  member={member}
                  isMe={member.memberId === own?.memberId}
                  change={change}
                  onHide={() => setHiding(member)}
                />
              </>
            ) : (
              <span className="small soft">{words.t(`app.role.${member.role}`)}</span>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

interface MemberMenuProps {
  readonly member: ListedMember;
  readonly isMe: boolean;
  readonly change: (member: ListedMember, to: MemberChange, done?: string) => Promise<void>;
  readonly onHide: () => void;
}

function MemberMenu({ member, isMe, change, onHide }: MemberMenuProps) {
  const words = useWords();
  const { name } = member;
  const label = words.t('members.more', { name });
  const entries = [
    member.muted
      ? { id: 'unmute', label: words.t('members.unmute'), onAction: () => void change(member, { muted: false }) }
      : {
          id: 'mute',
          label: words.t('members.mute'),
          icon: <MicOff size={16} />,
          disabled: isMe,
          onAction: () => void change(member, { muted: true }, words.t('members.mute.done', { name })),
        },
    { id: 'hide', label: words.t('hide.open'), icon: <EyeOff size={16} />, onAction: onHide },
    member.removed
      ? {
          id: 'restore',
          label: words.t('members.restore'),
          icon: <UserCheck size={16} />,
          onAction: () => void change(member, { removed: false }),
        }
      : {
          id: 'remove',
          label: words.t('members.remove'),
          icon: <UserX size={16} />,
          danger: true,
          disabled: isMe,
          onAction: () => void change(member, { removed: true }, words.t('members.remove.done', { name })),
        },
  ];
  return (
    <Menu
      label={label}
      trigger={
        <AriaButton className="button button-icon button-quiet button-normal" aria-label={label}>
          <MoreHorizontal size={18} />
        </AriaButton>
      }
      groups={[{ id: 'member', entries }]}
    />
  );
}
