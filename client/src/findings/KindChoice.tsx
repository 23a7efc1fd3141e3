/** Filters a long list of findings by kind; hidden for short lists. */
import { FINDING_KINDS } from '@polku/shared/findings/kinds';
import type { Decided } from '@polku/shared/findings/decisions';
import { useWords } from '../kernel/words/words';
import { Select } from '../ui/Field';

export const ALL_KINDS = 'all';
const LONG = 12;

/** @returns whether the finding is of that kind */
export function isOfKind({ name }: Pick<Decided, 'name'>, kind: string): boolean {
  return kind === ALL_KINDS || name === kind || name.startsWith(`${kind}.`);
}

export interface KindChoiceProps {
  /** Those to choose from. */
  readonly findings: readonly Pick<Decided, 'name'>[];
  readonly kind: string;
  readonly onChange: (kind: string) => void;
}

export function KindChoice({ findings, kind, onChange }: KindChoiceProps) {
  const words = useWords();
  if (findings.length < LONG && kind === ALL_KINDS) return null;
  const counts = new Map<string, number>();
  for (const { name } of findings) {
    const own = name.split('.')[0] ?? '';
    counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  const kinds = FINDING_KINDS.filter((id) => counts.has(id) || id === kind);
  return (
    <div className="finding-kinds no-print">
      <Select
        label={words.t('insights.findings.kind')}
        value={kind}
        onChange={onChange}
        options={[
          { value: ALL_KINDS, label: words.t('insights.findings.kinds') },
          ...kinds.map((id) => ({
            value: id,
            label: `${words.say(`finding.${id}.title`)} ${words.number(counts.get(id) ?? 0, 0)}`,
          })),
        ]}
      />
    </div>
  );
}
