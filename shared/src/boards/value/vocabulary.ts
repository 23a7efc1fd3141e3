/** Message ids built from data of this kind; each has a text in every language. */
import { named } from '../../kernel/translate';
import { SECTIONS, STRENGTHS, WHOSE } from './schema';

export const VALUE_VOCABULARY: readonly string[] = [
  ...named('valueMap.section', SECTIONS),
  ...named('valueMap.one', SECTIONS),
  ...named('valueMap.prompt', [...SECTIONS, 'theirs']),
  ...named('valueMap.whose', WHOSE),
  ...named('valueMap.strength', [...STRENGTHS, 'unsaid']),
  ...named('valueMap.flag', ['unaddressed', 'uncreated', 'idle']),
  ...named('valueMap.figure', ['share', 'pains', 'gains', 'jobs', 'idle', 'unweighted']),
];
