/** Every command of a goals board by name. */
import { addDevelopmentProject } from './add-development-project';
import { addGoal } from './add-goal';
import { addGoalActual } from './add-goal-actual';
import { addGoalRelation } from './add-goal-relation';
import { addMaturityArea } from './add-maturity-area';
import { answerForTeam } from './answer-for-team';
import { assessMaturity } from './assess-maturity';
import { editGoalText } from './edit-goal-text';
import { expectOfTeam } from './expect-of-team';
import { linkGoalTouchpoints } from './link-goal-touchpoints';
import { linkProjectTouchpoints } from './link-project-touchpoints';
import { moveGoalRecord } from './move-goal-record';
import { openVisionAnswers } from './open-vision-answers';
import { removeGoalRecords } from './remove-goal-records';
import { restoreGoalRecords } from './restore-goal-records';
import { setDevelopmentProjectFields } from './set-development-project-fields';
import { setGoalActualFields } from './set-goal-actual-fields';
import { setGoalFields } from './set-goal-fields';
import { setMaturityAreaFields } from './set-maturity-area-fields';
import { setMaturityFields } from './set-maturity-fields';
import { setTeamAnswer } from './set-team-answer';

export const GOALS_COMMANDS = {
  addGoal,
  editGoalText,
  setGoalFields,
  linkGoalTouchpoints,
  addGoalActual,
  setGoalActualFields,
  expectOfTeam,
  addDevelopmentProject,
  setDevelopmentProjectFields,
  addMaturityArea,
  assessMaturity,
  setMaturityFields,
  setMaturityAreaFields,
  addGoalRelation,
  linkProjectTouchpoints,
  openVisionAnswers,
  answerForTeam,
  setTeamAnswer,
  moveGoalRecord,
  removeGoalRecords,
  restoreGoalRecords,
} as const;
