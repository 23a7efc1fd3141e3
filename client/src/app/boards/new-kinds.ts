/** Kinds of board that are added blank from the boards menu; journeys begin from a template. One line a kind. */
import type { KindId } from '@polku/shared/boards/index';
import type { MessageId } from '@polku/shared/i18n/catalogue';
import { Goal, type LucideIcon, Scale, UserRound } from 'lucide-react';

export interface NewKind {
  readonly kind: KindId;
  /** Says what is added; also the new board's name. */
  readonly label: MessageId;
  readonly icon: LucideIcon;
}

export const NEW_KINDS: readonly NewKind[] = [
  { kind: 'persona', label: 'persona.new', icon: UserRound },
  { kind: 'value', label: 'valueMap.new', icon: Scale },
  { kind: 'goals', label: 'goals.kind', icon: Goal },
];
