/** Sets hours of a working day, the gap from which a blind spot is flagged, and the language of the content. */
import { askedAs } from '../../kernel/command';
import { type Project, PROJECT_ID, projectRecord } from '../../kernel/project';
import { setFieldsCommand } from '../../kernel/record-commands/set-fields';

type ProjectChanges = Partial<Pick<Project, 'workdayHours' | 'blindSpotFrom' | 'language'>>;

export interface SetProjectSettingsArgs {
  readonly fields: ProjectChanges;
}

export const setProjectSettings = askedAs(
  setFieldsCommand<ProjectChanges>('setProjectSettings', projectRecord),
  ({ fields }: SetProjectSettingsArgs) => ({ ids: [PROJECT_ID], fields }),
);
