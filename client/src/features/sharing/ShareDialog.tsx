/**
 * Sharing by link: links of four roles with their settings, and the door. People who may not manage links share the link they
 * came with. Secrets of links created on this device are kept here for copying.
 */
import type { LinkChange } from '@polku/shared/kernel/members';
import { newSecret } from '@polku/shared/kernel/ids';
import { can, type Role } from '@polku/shared/kernel/permissions';
import type { LinkInfo } from '@polku/shared/kernel/protocol';
import { Check, Copy, Eye } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Session } from '../../kernel/session/session-types';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { problemOf } from '../members/problem-words';
import { BigScreen } from './BigScreen';
import { copyText } from './copy-text';
import { DoorChoice } from './DoorChoice';
import { linkAddress, phoneAddress } from './link-address';
import { LinkRow } from './LinkRow';
import { NewLink } from './NewLink';
import './share-dialog.css';

export interface ShareDialogProps {
  readonly session: Session;
  /** Link id → secret, for links made on this device. */
  readonly remembered: Readonly<Record<string, string>>;
  readonly remember: (linkId: string, secret: string) => void;
  readonly onClose: () => void;
}

/** The link that was asked for last: its address stays in view, also where the browser does not let us copy it. */
interface Given {
  readonly id: string;
  readonly secret: string;
  readonly copied: boolean;
}

export function ShareDialog({ session, remembered, remember, onClose }: ShareDialogProps) {
  const words = useWords();
  const { projectId, secret } = session;
  const role = useStore(session.state, (state) => state.role);
  const [links, setLinks] = useState<readonly LinkInfo[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const [given, setGiven] = useState<Given | null>(null);
  const [onScreen, setOnScreen] = useState<LinkInfo | null>(null);
  const copied = given?.copied ? given.id : null;
  const manages = role !== null && can(role, 'manageLinks');

  const refresh = useCallback(async () => {
    if (!manages) return;
    const answer = await session.members.links();
    setProblem(problemOf(answer, words));
    if (answer.kind === 'ok') setLinks(answer.value.filter((link) => link.revokedAt === null));
  }, [manages, session, words]);
  useEffect(() => void refresh(), [refresh]);

  /** @param made null when the server did not make it, and has been told */
  const copy = async (id: string, made: string | null | Promise<string | null>): Promise<void> => {
    setProblem(null);
    setTold(null);
    setGiven(null);
    const known = Promise.resolve(made);
    // Synchronously: a browser allows writing to the clipboard only during the press.
    const copying = copyText(
      known.then((linkSecret) => {
        if (linkSecret === null) throw new Error('no link was made');
        return linkAddress(projectId, linkSecret);
      }),
    );
    const linkSecret = await known;
    if (linkSecret === null) return;
    const done = await copying;
    setGiven({ id, secret: linkSecret, copied: done });
    setTold(words.t(done ? 'app.share.onClipboard' : id === 'own' ? 'app.share.own.byHand' : 'app.share.byHand'));
  };
  const make = async (linkRole: Role, label: string): Promise<string | null> => {
    const made = newSecret();
    const answer = await session.members.createLink({ role: linkRole, label, secret: made });
    if (answer.kind === 'ok') remember(answer.value.linkId, made);
    await refresh();
    setProblem(problemOf(answer, words));
    return answer.kind === 'ok' ? made : null;
  };
  const change = async (link: LinkInfo, to: LinkChange): Promise<boolean> => {
    const answer = await session.members.changeLink(link.linkId, to);
    await refresh();
    setProblem(problemOf(answer, words));
    return answer.kind === 'ok';
  };
  const rotate = (link: LinkInfo): void => {
    const made = newSecret();
    const rotated = change(link, { secret: made }).then((done) => {
      if (done) remember(link.linkId, made);
      return done ? made : null;
    });
    void copy(link.linkId, rotated).then(() => setTold((before) => before && words.t('members.link.rotated')));
  };
  const revoke = async (link: LinkInfo): Promise<void> => {
    const answer = await session.members.revokeLink(link.linkId);
    if (answer.kind === 'ok') setGiven((shown) => (shown?.id === link.linkId ? null : shown));
    await refresh();
    setProblem(problemOf(answer, words));
  };
  const addressOf = (link: LinkInfo): string | null => {
    const known = remembered[link.linkId];
    return known === undefined ? null : linkAddress(projectId, known);
  };
  /** Who scans a code holds a phone. Editors are led to the boards, which the page for phones does not have. */
  const scanned = (link: LinkInfo): string | null => {
    const known = remembered[link.linkId];
    if (known === undefined || can(link.role, 'editContent')) return addressOf(link);
    return phoneAddress(projectId, known);
  };

  if (onScreen) {
    return (
      <BigScreen session={session} link={onScreen} address={scanned(onScreen)} onClose={() => setOnScreen(null)} />
    );
  }
  return (
    <Dialog title={words.t('app.share.title')} closeLabel={words.t('word.close')} onClose={onClose} width={600}>
      <p className="soft">{words.t(manages ? 'members.links.lead' : 'app.share.leadGuest')}</p>
      {manages && <NewLink disabled={links === null} onMake={(made, label) => void copy('new', make(made, label))} />}
      {!manages && secret !== null && role !== null && (
        <Button icon={<Copy size={16} />} onPress={() => void copy('own', secret)}>
          {words.t(copied === 'own' ? 'app.share.copied' : 'app.share.copyOwn', { role: words.t(`app.role.${role}`) })}
        </Button>
      )}
      {given && !(manages && given.id === 'own') && <Address value={linkAddress(projectId, given.secret)} />}
      {/* There before it speaks: a screen reader hears what changes in a place that it knows. */}
      <p className="share-told" role="status">
        {told}
      </p>
      {problem !== null && (
        <p className="share-problem bad breakable rounded" role="alert">
          {problem}
        </p>
      )}
      {manages && links !== null && links.length > 0 && (
        <>
          <h3 className="share-heading eyebrow">{words.t('app.share.links')}</h3>
          <ul className="share-links">
            {links.map((link) => (
              <LinkRow
                key={link.linkId}
                link={link}
                copyable={addressOf(link) !== null}
                copied={copied === link.linkId}
                onCopy={() => void copy(link.linkId, remembered[link.linkId] ?? null)}
                onScreen={() => setOnScreen(link)}
                onChange={(to) => void change(link, to)}
                onRotate={() => rotate(link)}
                onRevoke={() => void revoke(link)}
              />
            ))}
          </ul>
        </>
      )}
      {manages && <DoorChoice session={session} />}
      {manages && secret !== null && (
        <OwnLink
          copied={copied === 'own'}
          address={given?.id === 'own' && !given.copied ? linkAddress(projectId, given.secret) : null}
          onCopy={() => void copy('own', secret)}
        />
      )}
    </Dialog>
  );
}
interface OwnLinkProps {
  readonly copied: boolean;
  /** To be copied by hand, where the browser does not do it; null while it was not asked for. */
  readonly address: string | null;
  readonly onCopy: () => void;
}

/** The link of whoever runs the project, for another device of theirs. Its address comes into view only when asked for. */
function OwnLink({ copied, address, onCopy }: OwnLinkProps) {
  const words = useWords();
  const [shown, setShown] = useState(false);
  return (
    <section className="share-own" aria-labelledby="share-own">
      <h3 id="share-own" className="share-heading eyebrow">
        {words.t('app.share.own')}
      </h3>
      <p className="small soft">{words.t('app.share.own.safety')}</p>
      <Button icon={copied ? <Check size={16} /> : <Copy size={16} />} onPress={onCopy}>
        {words.t(copied ? 'app.share.copied' : 'app.share.own.copy')}
      </Button>
      {address !== null &&
        (shown ? (
          <Address value={address} />
        ) : (
          <Button icon={<Eye size={16} />} onPress={() => setShown(true)}>
            {words.t('app.share.own.show')}
          </Button>
        ))}
    </section>
  );
}

/** The address to read, to select and to copy by hand. */
function Address({ value }: { value: string }) {
  const words = useWords();
  return (
    <label className="field share-address">
      <span className="field-label">{words.t('app.share.address')}</span>
      <input
        className="field-input"
        readOnly
        value={value}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
    </label>
  );
}
