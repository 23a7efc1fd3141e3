/** The project's history: versions at the side, what has changed since in the middle; or who did what. */
import { can } from '@polku/shared/kernel/permissions';
import type { VersionInfo } from '@polku/shared/kernel/versions';
import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Session } from '../../kernel/session/session-types';
import { showMoment } from '../../kernel/words/moments';
import { useWords, type Words } from '../../kernel/words/words';
import { Dialog } from '../../ui/Dialog';
import { Segmented } from '../../ui/Segmented';
import { Activity } from './Activity';
import { Comparison } from './Comparison';
import { versionProblem } from './problem';
import { useVersion, type Wanted } from './use-difference';
import { VersionList } from './VersionList';
import './history.css';

export interface HistoryDialogProps {
  readonly session: Session;
  readonly say: (text: string) => void;
  /** Goes to a record on its board. */
  readonly onShow: (record: string) => void;
  /** Shows records of one board on it, the rest dimmed; `label` names what they are behind. */
  readonly onShowBehind: (label: string, records: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Which version stands for the time that was asked for. */
function shownTime(asked: string, at: string, words: Words): string {
  const [wanted, when] = [showMoment(new Date(asked), words), showMoment(new Date(at), words)];
  return wanted === when
    ? words.t('history.time.exactly', { when })
    : words.t('history.time.nearest', { asked: wanted, when });
}

export function HistoryDialog({ session, say, onShow, onShowBehind, onClose }: HistoryDialogProps) {
  const words = useWords();
  const role = useStore(session.state, (state) => state.role);
  const [versions, setVersions] = useState<readonly VersionInfo[] | null>(null);
  const [people, setPeople] = useState<readonly { readonly memberId: string; readonly name: string }[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [part, setPart] = useState<'versions' | 'activity'>('versions');
  const version = useVersion(session, wanted);
  const refresh = useCallback(async () => {
    const answer = await session.versions.list();
    setProblem(versionProblem(answer, words));
    if (answer.kind === 'ok') setVersions(answer.value);
  }, [session, words]);
  useEffect(() => {
    void refresh();
    void session.members.list().then((answer) => answer.kind === 'ok' && setPeople(answer.value));
  }, [refresh, session]);
  const keep = async (name: string): Promise<void> => {
    const answer = await session.versions.keep({ kind: 'named', name });
    setProblem(versionProblem(answer, words));
    if (answer.kind === 'ok') say(words.t('history.kept', { name }));
    await refresh();
  };
  return (
    <Dialog title={words.t('history.title')} closeLabel={words.t('word.close')} onClose={onClose} width={1180}>
      <div className="row">
        <Segmented
          label={words.t('history.title')}
          value={part}
          options={[
            { value: 'versions', label: words.t('history.versions') },
            { value: 'activity', label: words.t('activity.title') },
          ]}
          onChange={(to) => to && setPart(to)}
        />
      </div>
      {part === 'activity' && (
        <Activity
          session={session}
          people={people}
          onShow={(label, ids) => {
            onClose();
            onShowBehind(label, ids);
          }}
        />
      )}
      <div className="history" hidden={part !== 'versions'}>
        <aside className="history-side stack gap-3">
          <p className="small bad" role="alert">
            {problem}
          </p>
          <VersionList
            versions={versions}
            chosen={wanted && 'versionId' in wanted ? wanted.versionId : null}
            mayKeep={role !== null && can(role, 'editContent')}
            nameOf={(id) => people.find(({ memberId }) => memberId === id)?.name ?? null}
            onChoose={({ versionId, at }) => setWanted({ versionId, at })}
            onKeep={(name) => void keep(name)}
            onTime={(time) => {
              const at = new Date(time);
              const isToCome = at.getTime() > Date.now();
              setProblem(isToCome ? words.t('history.time.future') : null);
              if (!isToCome) setWanted({ time: at.toISOString() });
            }}
          />
        </aside>
        <div className="history-main">
          <p className="soft" role="status">
            {wanted === null && words.t('history.choose')}
            {version.loading && words.t('history.loading')}
            {version.open && wanted && 'time' in wanted && version.open.at !== '' && (
              <>{shownTime(wanted.time, version.open.at, words)}</>
            )}
          </p>
          <p className="bad" role="alert">
            {version.problem}
          </p>
          {version.open && (
            <Comparison
              key={version.open.at}
              session={session}
              open={version.open}
              say={say}
              onKept={() => void refresh()}
              onShow={(id) => {
                onClose();
                onShow(id);
              }}
            />
          )}
        </div>
      </div>
    </Dialog>
  );
}
