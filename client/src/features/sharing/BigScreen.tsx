/** The page for the projector: QR code, code and how many have joined, readable from the last row. */
import type { JoinCode } from '@polku/shared/kernel/members';
import type { LinkInfo } from '@polku/shared/kernel/protocol';
import { X } from 'lucide-react';
import { QRCodeSVG } from 'qrcode.react';
import { useEffect, useState } from 'react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components';
import type { Session } from '../../kernel/session/session-types';
import { showMoment } from '../../kernel/words/moments';
import { useWords } from '../../kernel/words/words';
import { IconButton } from '../../ui/Button';
import { problemOf } from '../members/problem-words';
import { useMembers } from '../members/use-members';
import './big-screen.css';

export interface BigScreenProps {
  readonly session: Session;
  readonly link: LinkInfo;
  /** Null where this device does not know it. */
  readonly address: string | null;
  readonly onClose: () => void;
}

export function BigScreen({ session, link, address, onClose }: BigScreenProps) {
  const words = useWords();
  const { list } = useMembers(session);
  const [code, setCode] = useState<JoinCode | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { linkId } = link;
  useEffect(() => {
    let current = true;
    void session.members.joinCode(linkId).then((answer) => {
      if (!current) return;
      setProblem(problemOf(answer, words));
      if (answer.kind === 'ok') setCode(answer.value);
    });
    return () => {
      current = false;
    };
  }, [session, linkId, words]);
  const joined = (list ?? []).filter(({ removed, waiting }) => !removed && !waiting).length;
  return (
    <ModalOverlay isOpen onOpenChange={(open) => !open && onClose()} className="big-screen">
      <Modal className="big-screen-box">
        <AriaDialog className="big-screen-page" aria-label={words.t('members.screen.title')}>
          <div className="big-screen-close">
            <IconButton label={words.t('word.close')} icon={<X size={22} />} onPress={onClose} />
          </div>
          <h2>{words.t('members.screen.title')}</h2>
          <div className="big-screen-ways">
            {address !== null && (
              <figure>
                <span className="big-screen-qr">
                  <QRCodeSVG value={address} size={512} level="M" title={words.t('members.screen.qr')} />
                </span>
                <figcaption>{words.t('members.screen.scan')}</figcaption>
              </figure>
            )}
            <div className="big-screen-by-code">
              <p>{words.t('members.screen.or', { address: `${location.host}/join` })}</p>
              <p className="big-screen-code" data-testid="join-code">
                {code?.code ?? '······'}
              </p>
              {code && (
                <p className="soft">
                  {words.t('members.screen.until', { when: showMoment(new Date(code.expiresAt), words) })}
                </p>
              )}
              {address === null && <p className="soft">{words.t('members.screen.needsCopy')}</p>}
              <p className="bad" role="alert">
                {problem}
              </p>
            </div>
          </div>
          <p className="big-screen-joined" role="status">
            {list && words.t('members.screen.joined', { n: joined })}
          </p>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
