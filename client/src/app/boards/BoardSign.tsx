/** The sign before a board's name: one of the kind's own, such as a persona's portrait, or its icon. */
import type { Projection } from '@polku/shared/kernel/projection';
import { viewOfKind } from '../../boards/index';

export interface BoardSignProps {
  readonly projection: Projection;
  readonly board: { readonly id: string; readonly kind: string };
  /** Of the icon of a kind, in pixels. */
  readonly size?: number;
}

export function BoardSign({ projection, board: { id, kind }, size = 16 }: BoardSignProps) {
  const view = viewOfKind(kind);
  if (!view) return null;
  const { Sign, icon: Icon } = view;
  return Sign ? <Sign projection={projection} board={id} /> : <Icon size={size} aria-hidden />;
}
