/** The evidence for something as one word; assumptions are dashed. Opens the choice of level. */
import { EVIDENCE_LEVELS, type EvidenceLevel } from '@polku/shared/boards/persona/schema';
import { Button as AriaButton } from 'react-aria-components';
import { useWords } from '../../kernel/words/words';
import { Menu } from '../../ui/Menu';

export interface EvidenceMarkProps {
  readonly level: EvidenceLevel;
  /** Of what. */
  readonly label: string;
  readonly readOnly: boolean;
  readonly onChoose: (level: EvidenceLevel) => void;
}

export function EvidenceMark({ level, label, readOnly, onChoose }: EvidenceMarkProps) {
  const words = useWords();
  const said = words.t(`persona.evidence.${level}`);
  const means = words.t(`persona.evidence.${level}.means`);
  if (readOnly) {
    return (
      <span className="evidence-mark fixed soft nowrap" data-level={level} title={means}>
        {said}
      </span>
    );
  }
  return (
    <Menu
      label={label}
      trigger={
        <AriaButton className="evidence-mark fixed soft nowrap" data-level={level} aria-label={`${label}: ${said}`}>
          {said}
        </AriaButton>
      }
      groups={[
        {
          id: 'levels',
          title: means,
          entries: EVIDENCE_LEVELS.map((one) => ({
            id: one,
            label: words.t(`persona.evidence.${one}`),
            checked: one === level,
            onAction: () => onChoose(one),
          })),
        },
      ]}
    />
  );
}
