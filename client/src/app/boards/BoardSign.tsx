/** What stands before a board's name: of a persona its portrait, of others the sign of their kind. */
import { portraitFrom } from '@polku/shared/kernel/portrait';
import type { Projection } from '@polku/shared/kernel/projection';
import { viewOfKind } from '../../boards/index';
import { PortraitPicture } from '../../kernel/pictures/PortraitPicture';
import { useDerived } from '../../kernel/store/use-projection';

export interface BoardSignProps {
  readonly projection: Projection;
  readonly board: { readonly id: string; readonly kind: string };
  /** Of the sign of a kind, in pixels. */
  readonly size?: number;
}

export function BoardSign({ projection, board: { id, kind }, size = 16 }: BoardSignProps) {
  const portrait = useDerived(
    projection,
    (read) => [read.list('persona', id)],
    (read) => portraitFrom(read.list('persona', id)[0], id),
  );
  const Icon = viewOfKind(kind)?.icon;
  if (kind === 'persona') return <PortraitPicture portrait={portrait} />;
  return Icon ? <Icon size={size} aria-hidden /> : null;
}
