/** One link: what it is for, who came by it, and its settings. */
import type { LinkChange } from '@polku/shared/kernel/members';
import type { LinkInfo } from '@polku/shared/kernel/protocol';
import { Check, Copy, MonitorUp, Settings2, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { showDay } from '../../kernel/words/moments';
import { useWords, type Words } from '../../kernel/words/words';
import { Button, IconButton } from '../../ui/Button';
import { TextField } from '../../ui/Field';

/** A password shorter than this would be guessed. */
const SHORTEST_PASSWORD = 4;

export interface LinkRowProps {
  readonly link: LinkInfo;
  /** This device knows its address. */
  readonly copyable: boolean;
  readonly copied: boolean;
  readonly onCopy: () => void;
  readonly onScreen: () => void;
  readonly onChange: (change: LinkChange) => void;
  readonly onRotate: () => void;
  readonly onRevoke: () => void;
}

/** @returns what the link is called: its label, or its role */
export function linkName({ label, role }: LinkInfo, words: Words): string {
  return label || words.t(`app.role.${role}`);
}

export function LinkRow({ link, copyable, copied, onCopy, onScreen, onChange, onRotate, onRevoke }: LinkRowProps) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const [now] = useState(() => Date.now());
  const name = linkName(link, words);
  const expires = link.expiresAt ? new Date(link.expiresAt) : null;
  const facts = [
    ...(link.label ? [words.t(`app.role.${link.role}`)] : []),
    words.t('members.link.came', { n: link.members ?? 0 }),
    ...(link.hasPassword ? [words.t('members.link.hasPassword')] : []),
    ...(link.off ? [words.t('members.link.isOff')] : []),
    ...(expires
      ? [
          expires.getTime() < now
            ? words.t('members.link.expired')
            : words.t('members.link.until', { day: showDay(expires, words) }),
        ]
      : []),
  ];
  return (
    <li className="share-link stack rule-below" data-off={link.off || undefined}>
      <div className="row gap-1">
        <span className="stack grow shrink">
          <strong className="breakable">{name}</strong>
          <span className="small soft">{facts.join(' · ')}</span>
        </span>
        {copyable && (
          <IconButton
            label={words.t(copied ? 'app.share.copied' : 'app.share.copy')}
            icon={copied ? <Check size={16} /> : <Copy size={16} />}
            onPress={onCopy}
          />
        )}
        {/* A code can be guessed sooner than an address: there is none for facilitators. */}
        {link.role !== 'facilitator' && (
          <IconButton label={words.t('members.link.screen')} icon={<MonitorUp size={16} />} onPress={onScreen} />
        )}
        <IconButton
          label={words.t('members.link.settings', { name })}
          icon={<Settings2 size={16} />}
          pressed={open}
          onPress={() => setOpen(!open)}
        />
        <IconButton label={words.t('app.share.revoke')} icon={<Trash2 size={16} />} onPress={onRevoke} />
      </div>
      {open && <LinkSettings link={link} copyable={copyable} onChange={onChange} onRotate={onRotate} />}
    </li>
  );
}

type LinkSettingsProps = Pick<LinkRowProps, 'link' | 'copyable' | 'onChange' | 'onRotate'>;

function LinkSettings({ link, copyable, onChange, onRotate }: LinkSettingsProps) {
  const words = useWords();
  const [password, setPassword] = useState('');
  const day = link.expiresAt?.slice(0, 10) ?? '';
  return (
    <div className="share-settings stack gap-3 rounded">
      <TextField
        label={words.t('members.link.label')}
        value={link.label}
        placeholder={words.t('members.link.label.hint')}
        maxLength={120}
        onCommit={(label) => onChange({ label })}
      />
      <div className="row wrap gap-2 share-setting">
        <TextField
          label={words.t('members.link.expiry')}
          type="date"
          value={day}
          // To the end of that day, where the person is.
          onCommit={(value) =>
            onChange({ expiresAt: value === '' ? null : new Date(`${value}T23:59:59`).toISOString() })
          }
        />
        {day !== '' && (
          <Button size="small" onPress={() => onChange({ expiresAt: null })}>
            {words.t('members.link.expiry.none')}
          </Button>
        )}
      </div>
      <form
        className="row wrap gap-2 share-setting"
        onSubmit={(event) => {
          event.preventDefault();
          onChange({ password });
          setPassword('');
        }}
      >
        <label className="field stack">
          <span className="field-label">
            {words.t(link.hasPassword ? 'members.link.password.change' : 'members.link.password')}
          </span>
          <input
            className="field-input"
            value={password}
            minLength={SHORTEST_PASSWORD}
            maxLength={100}
            required
            autoComplete="off"
            placeholder={words.t('members.link.password.short')}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        </label>
        <Button type="submit" size="small" isDisabled={password.length < SHORTEST_PASSWORD}>
          {words.t('members.link.password.set')}
        </Button>
        {link.hasPassword && (
          <Button size="small" onPress={() => onChange({ password: null })}>
            {words.t('members.link.password.remove')}
          </Button>
        )}
      </form>
      <div className="row wrap gap-2">
        <Button size="small" onPress={onRotate}>
          {words.t('members.link.rotate')}
        </Button>
        <Button size="small" onPress={() => onChange({ off: !link.off })}>
          {words.t(link.off ? 'members.link.on' : 'members.link.off')}
        </Button>
      </div>
      <p className="small soft">
        {words.t('members.link.rotate.means')} {!copyable && words.t('members.link.elsewhere')}
      </p>
    </div>
  );
}
