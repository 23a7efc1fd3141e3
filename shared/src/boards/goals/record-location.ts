/** The location of a goals board record for search results: the part of the board, and its goal or area. */
import type { RecordReader } from '../../kernel/projection';
import type { AnyRecord } from '../../kernel/records';
import type { Translator } from '../../kernel/translate';
import { referred } from './goals-reader';

const PARTS: Readonly<Record<string, string>> = {
  goalsBoard: 'goals.vision',
  visionAnswers: 'goals.answers',
  goalRelation: 'goals.goals',
  teamAnswer: 'goals.page',
  goal: 'goals.goals',
  goalActual: 'goals.actuals',
  teamExpectation: 'goals.grid',
  developmentProject: 'goals.projects',
  maturityArea: 'goals.maturity',
  maturityAssessment: 'goals.maturity',
};

/** @returns names of the record's containers, outermost first */
export function goalsRecordLocation(read: RecordReader, record: AnyRecord, words: Translator): readonly string[] {
  const part = PARTS[record.type];
  const inside = ['goal', 'from', 'area', 'team']
    .map((field) => record[field])
    .filter((id): id is string => typeof id === 'string')
    .map((id) => referred(read, id).name || words.t('word.untitled'));
  return part === undefined ? inside : [words.t(part), ...inside];
}
