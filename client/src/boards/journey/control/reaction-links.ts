/** The reactions of one board's ladder as what its touchpoints can be linked to. */
import { linkReaction } from '@polku/shared/boards/journey/commands/link-reaction';
import { reactionRecord } from '@polku/shared/boards/journey/records/schema';
import type { LinkTargets } from '@polku/shared/kernel/link-targets';

export function reactionLinks(board: string): LinkTargets {
  return {
    id: 'reactions',
    words: {
      title: 'ladder.panel',
      search: 'ladder.panel.search',
      none: 'ladder.panel.none',
      unlink: 'ladder.panel.unlink',
      nameless: 'word.untitled',
      count: 'ladder.panel.count',
    },
    targets: (read, of) =>
      of === board
        ? read.list(reactionRecord, board).map(({ id, text, metric, touchpoints }) => ({
            id,
            board,
            name: text.trim(),
            about: metric?.name ?? '',
            linked: touchpoints,
          }))
        : [],
    parts: (read, of) => (of === board ? [read.list(reactionRecord, board)] : []),
    link: linkReaction,
  };
}
