/** Kept versions, latest first, by day; a version can be named, and the present one kept. */
import type { VersionInfo } from '@polku/shared/kernel/versions';
import { Bookmark } from 'lucide-react';
import { type SubmitEvent, useState } from 'react';
import { showDay, showMoment } from '../../kernel/words/moments';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';

export interface VersionListProps {
  /** Null until the server has answered. */
  readonly versions: readonly VersionInfo[] | null;
  readonly chosen: string | null;
  readonly mayKeep: boolean;
  readonly nameOf: (memberId: string | null) => string | null;
  readonly onChoose: (version: VersionInfo) => void;
  readonly onKeep: (name: string) => void;
  /** A local date and time, as `2026-11-30T10:42`. */
  readonly onTime: (time: string) => void;
}

export function VersionList({ versions, chosen, mayKeep, nameOf, onChoose, onKeep, onTime }: VersionListProps) {
  const words = useWords();
  const [name, setName] = useState('');
  const [time, setTime] = useState('');
  const keep = (event: SubmitEvent): void => {
    event.preventDefault();
    onKeep(name.trim());
    setName('');
  };
  const days = new Map<string, VersionInfo[]>();
  for (const version of versions ?? []) {
    const day = showDay(new Date(version.at), words);
    days.set(day, [...(days.get(day) ?? []), version]);
  }
  return (
    <div className="stack gap-3">
      {mayKeep && (
        <form className="row gap-2 history-keep" onSubmit={keep}>
          <label className="field stack grow">
            <span className="field-label">{words.t('history.keep.name')}</span>
            <input
              className="field-input"
              value={name}
              required
              maxLength={120}
              placeholder={words.t('history.keep.hint')}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          </label>
          <Button type="submit" icon={<Bookmark size={16} />}>
            {words.t('history.keep')}
          </Button>
        </form>
      )}
      <form
        className="row gap-2 history-keep"
        onSubmit={(event) => {
          event.preventDefault();
          onTime(time);
        }}
      >
        <label className="field stack grow">
          <span className="field-label">{words.t('history.time')}</span>
          <input
            className="field-input"
            type="datetime-local"
            required
            value={time}
            onChange={(event) => setTime(event.currentTarget.value)}
          />
        </label>
        <Button type="submit">{words.t('history.time.show')}</Button>
      </form>
      <p className="small soft" role="status">
        {versions !== null && versions.length === 0 && words.t('history.versions.none')}
      </p>
      {[...days].map(([day, ofDay]) => (
        <section key={day}>
          <h3 className="eyebrow">{day}</h3>
          <ul>
            {ofDay.map((version) => {
              const { versionId, at, kind, memberId } = version;
              const by = nameOf(memberId);
              return (
                <li key={versionId}>
                  <button
                    type="button"
                    className="history-version stack full rounded-small hover-ground"
                    aria-current={versionId === chosen || undefined}
                    onClick={() => onChoose(version)}
                  >
                    <strong className="breakable">{version.name || showMoment(new Date(at), words)}</strong>
                    <span className="small soft">
                      {[
                        ...(version.name ? [showMoment(new Date(at), words)] : []),
                        words.t(`history.kind.${kind}`),
                        ...(by === null ? [] : [by]),
                      ].join(' · ')}
                    </span>
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}
