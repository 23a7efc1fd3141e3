/** Added, gone, moved, changed: told by a sign and a word, and by colour only besides. */
import type { ChangeKind } from '@polku/shared/history/record-change';
import { ArrowLeftRight, Minus, PencilLine, Plus } from 'lucide-react';
import { useWords } from '../../kernel/words/words';

const SIGNS = { added: Plus, gone: Minus, moved: ArrowLeftRight, changed: PencilLine } as const;

export interface ChangeSignProps {
  readonly kind: ChangeKind;
  readonly wordless?: boolean;
  /** `hide`: what would become of it, instead of what has. */
  readonly says?: 'history' | 'hide';
}

export function ChangeSign({ kind, wordless = false, says = 'history' }: ChangeSignProps) {
  const words = useWords();
  const Sign = SIGNS[kind];
  return (
    <span className="change-sign inline-row gap-1 micro pill" data-change={kind}>
      <Sign size={12} aria-hidden />
      <span className={wordless ? 'visually-hidden' : undefined}>{words.t(`${says}.sign.${kind}`)}</span>
    </span>
  );
}
