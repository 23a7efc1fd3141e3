/** A decided finding as text; one that is no longer found keeps its title, and says what it was about. */
import type { Decided } from '@polku/shared/findings/decisions';
import { describeFinding, type FindingWords } from '@polku/shared/findings/describe-finding';
import { isFindingKind } from '@polku/shared/findings/kinds';
import type { RecordReader } from '@polku/shared/kernel/projection';
import type { Words } from '../kernel/words/words';

export function findingWords({ finding, name, about }: Decided, words: Words, read?: RecordReader): FindingWords {
  if (finding) return describeFinding(finding, words);
  const kind = name.split('.')[0] ?? '';
  const names = read ? about.flatMap((id) => nameOf(read, id) ?? []) : [];
  return {
    title: isFindingKind(kind) ? words.say(`finding.${kind}.title`) : name,
    text:
      names.length === 0
        ? words.t('insights.finding.gone')
        : words.t('findings.gone.about', { names: names.join(', ') }),
    why: '',
  };
}

/** @returns what people call a record, also of one that has been deleted; null where it has no name */
export function nameOf(read: RecordReader, id: string): string | null {
  const record = read.get(id);
  const name = ['title', 'name', 'text'].map((field) => record?.[field]).find((value) => typeof value === 'string');
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : null;
}
