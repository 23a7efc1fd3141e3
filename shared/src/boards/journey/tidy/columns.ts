/** The columns of a journey's tidy CSV, in the order in which they are written. Names are a published format. */
import { LIMITS } from '../../../kernel/limits';
import type { TidyColumn } from '../../../kernel/tidy';
import { CHANNEL_WORDS, EVIDENCE_WORDS, LAYER_WORDS, UNIT_WORDS, VALUE_WORDS, WASTE_WORDS } from './words';

const title = LIMITS.titleLength;
const short = LIMITS.shortStringLength;
const rating = { kind: 'number', min: 1, max: 5 } as const;
const emotion = { kind: 'number', min: -2, max: 2 } as const;
const amount = { kind: 'number', min: 0, max: 1e9 } as const;
const unit = { kind: 'choice', words: UNIT_WORDS } as const;

export const TIDY_COLUMNS = [
  { name: 'stage', kind: 'text', maxLength: title },
  { name: 'touchpoint', kind: 'text', maxLength: title, required: true },
  { name: 'layer', kind: 'choice', words: LAYER_WORDS },
  { name: 'team', kind: 'text', maxLength: short },
  { name: 'external', kind: 'boolean', needs: 'team' },
  { name: 'channel', kind: 'text', maxLength: short, words: CHANNEL_WORDS },
  { name: 'with_previous', kind: 'boolean' },
  { name: 'value', kind: 'choice', words: VALUE_WORDS },
  { name: 'waste', kind: 'choices', words: WASTE_WORDS },
  { name: 'process_time', ...amount, needs: 'process_unit' },
  { name: 'process_unit', ...unit },
  { name: 'wait_time', ...amount, needs: 'wait_unit' },
  { name: 'wait_unit', ...unit },
  { name: 'complete_accurate', kind: 'number', min: 0, max: 100, percent: true },
  { name: 'emotion', ...emotion },
  { name: 'employee_emotion', ...emotion },
  { name: 'expectation', ...rating },
  { name: 'experience', ...rating },
  { name: 'experience_n', ...amount, needs: 'experience' },
  { name: 'staff_belief', ...rating },
  { name: 'staff_n', ...amount, needs: 'staff_belief' },
  { name: 'importance', ...rating },
  { name: 'moment_of_truth', kind: 'boolean' },
  { name: 'desired_reaction', kind: 'text', maxLength: LIMITS.textLength },
  { name: 'metric', kind: 'text', maxLength: short },
  { name: 'evidence', kind: 'choice', words: EVIDENCE_WORDS },
  { name: 'source', kind: 'text', maxLength: 2000 },
  { name: 'description', kind: 'text', maxLength: LIMITS.textLength },
] as const satisfies readonly TidyColumn[];

export type TidyColumnName = (typeof TIDY_COLUMNS)[number]['name'];

/** How pasted cells without a header are read. */
export const PASTE_COLUMNS = { columns: TIDY_COLUMNS, title: 'touchpoint', description: 'description' } as const;
