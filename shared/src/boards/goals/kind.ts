/** The goals board as a board kind. */
import type { BoardKind } from '../../kernel/kind';
import { blankGoals } from './blank';
import { GOALS_COMMANDS } from './commands/index';
import { goalsOutline } from './outline';
import { goalsScene } from './scene';
import { GOALS_RECORDS } from './schema';
import { GOALS_VOCABULARY } from './vocabulary';
import { goalLinks } from './link-targets';
import { goalsRecordLocation } from './record-location';

export const goalsKind = {
  id: 'goals',
  version: 1,
  records: GOALS_RECORDS,
  migrations: [],
  commands: GOALS_COMMANDS,
  vocabulary: GOALS_VOCABULARY,
  blank: blankGoals,
  picture: (input, previous?) => ({ scene: goalsScene(input, previous?.scene) }),
  outline: goalsOutline,
  placed: ['goal', 'teamExpectation', 'developmentProject', 'maturityArea'],
  recordLocation: goalsRecordLocation,
  linkTargets: goalLinks,
} as const satisfies BoardKind;
