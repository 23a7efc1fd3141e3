/** Shows the page in front of the project while something keeps the person out, and the project otherwise. */
import type { EntryProblem } from '@polku/shared/kernel/members';
import { PROJECT_ID, projectRecord } from '@polku/shared/kernel/project';
import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import { EntryPage } from '../../features/members/EntryPage';
import type { Session } from '../../kernel/session/session-types';
import { useProjection } from '../../kernel/store/use-projection';
import { download, fileName } from '../download';
import { useServices } from '../services';

export interface EntryProps {
  readonly session: Session;
  readonly onHome: () => void;
  readonly children: ReactNode;
}

export function Entry({ session, onHome, children }: EntryProps) {
  const { library, toasts } = useServices();
  const problem = useStore(session.state, (state) => state.entry);
  const everSynced = useStore(session.state, (state) => state.everSynced);
  const project = useProjection(session.projection, (read) => read.get(projectRecord, PROJECT_ID));
  /** The person looks at what this device has although this keeps them out. */
  const [past, setPast] = useState<EntryProblem | null>(null);
  if (problem === null || past === problem) return children;
  const here = everSynced || (problem === 'erased' && project !== undefined);
  const tell = (error: unknown): void =>
    toasts.show({ text: error instanceof Error ? error.message : String(error), tone: 'problem' });
  const save = async (): Promise<void> => {
    const { projectFile } = await import('../export/project-file');
    const { blob } = await projectFile(session.exportStored(), session.pictures);
    download(blob, fileName(project?.name ?? '', 'polku.json'));
  };
  const forget = async (): Promise<void> => {
    // Or what it still writes would bring it back here.
    await session.close();
    await library.forgetProject(session.projectId);
    onHome();
  };
  return (
    <EntryPage
      session={session}
      problem={problem}
      onHome={onHome}
      onLook={here ? () => setPast(problem) : null}
      onSave={here ? () => void save().catch(tell) : null}
      onForget={() => void forget().catch(tell)}
    />
  );
}
