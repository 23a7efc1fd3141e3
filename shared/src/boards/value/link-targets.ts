/**
 * Value map items as link targets of touchpoints: how other kinds' views show and change which touchpoints deliver an item.
 */
import type { LinkTargets } from '../../kernel/link-targets';
import { linkItemTouchpoints } from './commands/link-item-touchpoints';
import { SECTIONS, sideOf } from './schema';
import { itemsOf, readValueMap } from './value-reader';

export const valueLinks: LinkTargets = {
  id: 'value',
  words: {
    title: 'valueMap.serves',
    search: 'valueMap.serves.search',
    none: 'valueMap.serves.nothing',
    unlink: 'valueMap.serves.unlink',
    nameless: 'valueMap.empty',
    count: 'removal.count.valueItem',
  },
  targets(read, board, words) {
    const { sections } = readValueMap(read, board);
    return SECTIONS.flatMap((section) =>
      sections[section].map(({ item, text }) => ({
        id: item.id,
        board,
        name: text.trim(),
        about: words.t(`valueMap.one.${section}`),
        linked: item.touchpoints,
        ...(sideOf(section) === 'offer' ? { promises: item.dimensions } : {}),
      })),
    );
  },
  parts: (read, board) => [
    read.list('valueItem', board),
    ...itemsOf(read, board).map(({ fromPersona }) => (fromPersona === null ? null : read.get(fromPersona))),
  ],
  link: linkItemTouchpoints,
};
