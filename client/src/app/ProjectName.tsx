/** The project's name in the header: where a board is open the way to the overview, in the overview a field. */
import { PROJECT_ID } from '@polku/shared/kernel/project';
import type { Session } from '../kernel/session/session-types';
import { useProjection } from '../kernel/store/use-projection';
import { useWords } from '../kernel/words/words';
import { NameField } from './NameField';

export interface ProjectNameProps {
  readonly session: Session;
  readonly readOnly: boolean;
  /** Opens the overview; null while it is open. */
  readonly onOverview: (() => void) | null;
}

export function ProjectName({ session, readOnly, onOverview }: ProjectNameProps) {
  const words = useWords();
  const stored = useProjection(session.projection, (read) => read.get(PROJECT_ID)?.['name']);
  if (onOverview === null) {
    return (
      <NameField
        className="topbar-name quiet-name rounded-small topbar-project"
        label={words.t('word.projectName')}
        session={session}
        id={PROJECT_ID}
        field="name"
        readOnly={readOnly}
      />
    );
  }
  const name = (typeof stored === 'string' && stored.trim()) || words.t('word.untitled');
  return (
    <button
      type="button"
      className="topbar-project topbar-way nowrap rounded-small hover-ground"
      title={words.t('overview.open')}
      onClick={onOverview}
    >
      {name}
    </button>
  );
}
