/**
 * Sharing by link: one link per role and purpose. People who may manage links create and revoke them here; others can share
 * the link they came with. Secrets of links created on this device are kept here for copying.
 */
import { newSecret } from '@polku/shared/kernel/ids';
import { can, type Role } from '@polku/shared/kernel/permissions';
import type { LinkInfo } from '@polku/shared/kernel/protocol';
import { Check, Copy, Eye, Pencil, Trash2 } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { showDay } from '../../kernel/words/moments';
import { useWords } from '../../kernel/words/words';
import { Button, IconButton } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { copyText } from './copy-text';
import { createLink, linkAddress, LinksError, listLinks, revokeLink } from './links-api';
import './share-dialog.css';

export interface ShareDialogProps {
  readonly projectId: string;
  readonly secret: string | null;
  readonly role: Role | null;
  /** Link id → secret, for links made on this device. */
  readonly remembered: Readonly<Record<string, string>>;
  readonly remember: (linkId: string, secret: string) => void;
  readonly onClose: () => void;
}

const OFFERED = [
  { role: 'editor', icon: Pencil },
  { role: 'viewer', icon: Eye },
] as const;

export function ShareDialog({ projectId, secret, role, remembered, remember, onClose }: ShareDialogProps) {
  const words = useWords();
  const [links, setLinks] = useState<readonly LinkInfo[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  /** The link that was asked for last: its address stays in view, also where the browser does not let us copy it. */
  const [given, setGiven] = useState<{ id: string; secret: string; copied: boolean } | null>(null);
  const copied = given?.copied ? given.id : null;
  const byHand = given?.id === 'own' ? 'app.share.own.byHand' : 'app.share.byHand';
  const manages = role !== null && can(role, 'manageLinks') && secret !== null;

  const fail = useCallback(
    (error: unknown) => {
      if (!(error instanceof LinksError)) throw error;
      setProblem(
        error.code === 'offline' ? words.t('app.share.offline') : words.t('app.share.failed', { code: error.code }),
      );
    },
    [words],
  );
  const refresh = useCallback(() => {
    if (!manages || secret === null) return;
    listLinks(projectId, secret).then(
      (list) => setLinks(list.filter((link) => link.revokedAt === null && link.role !== 'facilitator')),
      fail,
    );
  }, [manages, projectId, secret, fail]);
  useEffect(refresh, [refresh]);

  const copy = async (id: string, linkSecret: string | Promise<string>): Promise<void> => {
    setProblem(null);
    setGiven(null);
    const made = Promise.resolve(linkSecret);
    // Synchronously: a browser allows writing to the clipboard only during the press.
    const copying = copyText(made.then((known) => linkAddress(projectId, known)));
    try {
      const known = await made;
      setGiven({ id, secret: known, copied: await copying });
    } catch (error) {
      fail(error);
    }
  };
  const make = async (linkRole: 'editor' | 'viewer', by: string): Promise<string> => {
    const made = newSecret();
    const link = await createLink(projectId, by, { role: linkRole, label: '', secret: made });
    remember(link.linkId, made);
    refresh();
    return made;
  };
  const copyRole = (linkRole: 'editor' | 'viewer'): void => {
    if (secret === null) return;
    const known = links?.find((link) => link.role === linkRole && remembered[link.linkId] !== undefined);
    void copy(linkRole, (known && remembered[known.linkId]) ?? make(linkRole, secret));
  };
  const revoke = async (by: string, linkId: string): Promise<void> => {
    try {
      await revokeLink(projectId, by, linkId);
      setGiven((shown) => (shown?.secret === remembered[linkId] ? null : shown));
      refresh();
    } catch (error) {
      fail(error);
    }
  };

  return (
    <Dialog title={words.t('app.share.title')} closeLabel={words.t('word.close')} onClose={onClose} width={520}>
      <p className="soft">{words.t(manages ? 'app.share.lead' : 'app.share.leadGuest')}</p>
      {manages && (
        <ul className="share-roles">
          {OFFERED.map(({ role: offered, icon: Icon }) => (
            <li className="row gap-3 outlined rounded" key={offered}>
              <Icon size={18} aria-hidden />
              <span className="stack grow">
                <strong>{words.t(`app.role.${offered}`)}</strong>
                <span className="small soft">{words.t(`app.role.${offered}.can`)}</span>
              </span>
              <Button
                icon={copied === offered ? <Check size={16} /> : <Copy size={16} />}
                tone={offered === 'editor' ? 'primary' : 'plain'}
                isDisabled={links === null}
                onPress={() => copyRole(offered)}
              >
                {words.t(copied === offered ? 'app.share.copied' : 'app.share.copy')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {!manages && secret !== null && role !== null && (
        <Button icon={<Copy size={16} />} onPress={() => void copy('own', secret)}>
          {words.t(copied === 'own' ? 'app.share.copied' : 'app.share.copyOwn', { role: words.t(`app.role.${role}`) })}
        </Button>
      )}
      {given && !(manages && given.id === 'own') && <Address value={linkAddress(projectId, given.secret)} />}
      {/* There before it speaks: a screen reader hears what changes in a place that it knows. */}
      <p className="share-told" role="status">
        {given && words.t(given.copied ? 'app.share.onClipboard' : byHand)}
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
            {links.map((link) => {
              const linkSecret = remembered[link.linkId];
              return (
                <li className="row gap-1 rule-below" key={link.linkId}>
                  <span className="grow">
                    {words.t(`app.role.${link.role}`)}
                    <small>{showDay(new Date(link.createdAt), words)}</small>
                  </span>
                  {linkSecret !== undefined && (
                    <IconButton
                      label={words.t('app.share.copy')}
                      icon={copied === link.linkId ? <Check size={16} /> : <Copy size={16} />}
                      onPress={() => void copy(link.linkId, linkSecret)}
                    />
                  )}
                  <IconButton
                    label={words.t('app.share.revoke')}
                    icon={<Trash2 size={16} />}
                    onPress={() => void revoke(secret, link.linkId)}
                  />
                </li>
              );
            })}
          </ul>
        </>
      )}
      {manages && (
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
