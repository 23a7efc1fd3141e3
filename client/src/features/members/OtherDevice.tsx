/** One and the same person on a second device: a code that works once, as picture and as text. */
import type { MoveCode } from '@polku/shared/kernel/members';
import { QRCodeSVG } from 'qrcode.react';
import { useEffect, useState } from 'react';
import type { Session } from '../../kernel/session/session-types';
import { useWords } from '../../kernel/words/words';
import { Dialog } from '../../ui/Dialog';
import { problemOf } from './problem-words';

/** Where a device goes on as somebody; the code is in the fragment, which browsers never send. */
export function moveAddress(code: string): string {
  return `${location.origin}/join#move-${code}`;
}

export function OtherDevice({ session, onClose }: { readonly session: Session; readonly onClose: () => void }) {
  const words = useWords();
  const [code, setCode] = useState<MoveCode | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    void session.members.moveCode().then((answer) => {
      if (!current) return;
      setProblem(problemOf(answer, words));
      if (answer.kind === 'ok') setCode(answer.value);
    });
    return () => {
      current = false;
    };
  }, [session, words]);
  return (
    <Dialog title={words.t('members.me.device')} closeLabel={words.t('word.close')} onClose={onClose}>
      <p className="soft">{words.t('members.me.device.lead')}</p>
      <p className="small bad" role="alert">
        {problem}
      </p>
      {code && (
        <div className="stack gap-3 members-code-box">
          <span className="members-qr rounded">
            <QRCodeSVG value={moveAddress(code.code)} size={184} title={words.t('members.screen.qr')} />
          </span>
          <p>
            <span className="block small soft">{words.t('members.me.device.code')}</span>
            <code className="members-code">{code.code}</code>
          </p>
        </div>
      )}
    </Dialog>
  );
}
