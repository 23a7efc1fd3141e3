/** Copies the persona's current text into the item itself, e.g. when the persona has dropped it. */
import type { Command } from '../../../kernel/command';
import { personaText } from '../persona-source';
import { itemsExist, liveItems, refuse } from '../rules';

export interface KeepValueWordsArgs {
  readonly ids: readonly string[];
}

export const keepValueWords: Command<KeepValueWordsArgs> = {
  name: 'keepValueWords',
  check({ read }, { ids }) {
    const refused = itemsExist(read, ids);
    if (refused) return refused;
    return liveItems(read, ids).some(({ fromPersona }) => fromPersona !== null) ? null : refuse('ownWords');
  },
  plan: ({ read }, { ids }) => ({
    changes: liveItems(read, ids).flatMap(({ id, fromPersona, text }) => {
      if (fromPersona === null) return [];
      // Concurrent typing may have made it longer than what may be written in one step.
      const value = (personaText(read, fromPersona)?.text ?? text).slice(0, 2000);
      return [
        { op: 'set' as const, id, fields: { fromPersona: null } },
        { op: 'text' as const, id, field: 'text', value },
      ];
    }),
  }),
};
