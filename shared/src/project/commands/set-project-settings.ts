/**
 * Sets the hours of a working day, the blind-spot gap, the nature of channels, when measurements may be out of date, and the
 * content language.
 */
import { adaptArgs } from '../../kernel/command';
import { type Project, PROJECT_ID, projectRecord } from '../../kernel/project';
import { setFieldsCommand } from '../../kernel/record-commands/set-fields';

type ProjectChanges = Partial<
  Pick<Project, 'workdayHours' | 'blindSpotFrom' | 'channelNatures' | 'staleAfterMonths' | 'language'>
>;

export interface SetProjectSettingsArgs {
  readonly fields: ProjectChanges;
}

export const setProjectSettings = adaptArgs(
  setFieldsCommand<ProjectChanges>('setProjectSettings', projectRecord),
  ({ fields }: SetProjectSettingsArgs) => ({ ids: [PROJECT_ID], fields }),
);
