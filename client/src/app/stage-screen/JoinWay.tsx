/** How to join, to be read from the last row: QR code, address and code. */
import { QRCodeSVG } from 'qrcode.react';
import { useWords } from '../../kernel/words/words';
import type { JoinWay } from './use-join-way';

export interface JoinWayProps {
  readonly way: JoinWay;
  /** In a corner beside something else, or as what is shown. */
  readonly size: 'corner' | 'large';
}

export function JoinWayView({ way: { code, address, needsLink }, size }: JoinWayProps) {
  const words = useWords();
  return (
    <div className={`stage-join stage-join-${size}`}>
      {address !== null && (
        <span className="stage-join-qr">
          <QRCodeSVG value={address} size={512} level="M" title={words.t('members.screen.qr')} />
        </span>
      )}
      <div className="stage-join-words">
        <p className="stage-join-address">
          {words.t(code === null ? 'stageScreen.join.at' : 'stageScreen.join', { address: `${location.host}/join` })}
        </p>
        {code !== null && (
          <p className="stage-join-code" data-testid="join-code">
            {code}
          </p>
        )}
        {code === null && (
          <p className="stage-join-hint soft">
            {words.t(needsLink ? 'stageScreen.join.needsLink' : 'stageScreen.join.askCode')}
          </p>
        )}
      </div>
    </div>
  );
}
