/** Says whether a team has read the page, who said so, and when. */
import { setFieldsCommand, type SettableFields } from '../../../kernel/record-commands/set-fields';
import { teamAnswerRecord } from '../schema';

export type TeamAnswerChanges = SettableFields<typeof teamAnswerRecord.fields, 'team' | 'meaning'>;

export const setTeamAnswer = setFieldsCommand<TeamAnswerChanges>('setTeamAnswer', teamAnswerRecord);
