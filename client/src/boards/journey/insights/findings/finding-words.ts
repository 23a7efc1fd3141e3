/** A decided finding as text; one that is no longer found keeps its title and says so. */
import type { Decided } from '@polku/shared/findings/decisions';
import { JOURNEY_FINDINGS } from '@polku/shared/findings/journey/list';
import { type FindingWords, describeFinding } from '@polku/shared/findings/describe-finding';
import type { Words } from '../../../../kernel/words/words';

export function findingWords({ finding, name }: Decided, words: Words): FindingWords {
  if (finding) return describeFinding(finding, words);
  const kind = name.split('.')[0] ?? '';
  const known = JOURNEY_FINDINGS.some(({ id }) => id === kind);
  return {
    title: known ? words.say(`finding.${kind}.title`) : name,
    text: words.t('insights.finding.gone'),
    why: '',
  };
}
