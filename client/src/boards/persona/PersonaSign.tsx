/** The portrait of a persona next to its board's name. */
import { portraitFrom } from '@polku/shared/portraits/portrait';
import type { BoardSignProps } from '../../kernel/board-kind-view';
import { PortraitPicture } from '../../portraits/PortraitPicture';
import { useDerived } from '../../kernel/store/use-projection';

export function PersonaSign({ projection, board }: BoardSignProps) {
  const portrait = useDerived(
    projection,
    (read) => [read.list('persona', board)],
    (read) => portraitFrom(read.list('persona', board)[0], board),
  );
  return <PortraitPicture portrait={portrait} />;
}
