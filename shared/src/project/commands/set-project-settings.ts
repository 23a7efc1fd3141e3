/** Sets hours of a working day, the gap from which a blind spot is flagged, and the language of the content. */
import { type Command, firstRefusal } from '../../kernel/command';
import { PROJECT_ID, type Project } from '../../kernel/project';
import { projectIsThere, valuesPass } from '../rules';

export interface SetProjectSettingsArgs {
  readonly fields: Partial<Pick<Project, 'workdayHours' | 'blindSpotFrom' | 'language'>>;
}

export const setProjectSettings: Command<SetProjectSettingsArgs> = {
  name: 'setProjectSettings',
  check: ({ read }, { fields }) => firstRefusal(projectIsThere(read), valuesPass('project', fields)),
  plan: (_, { fields }) => ({ changes: [{ op: 'set', id: PROJECT_ID, fields }] }),
};
