/** What the figures of the Insights page use: names, and the way to a field that is not told. */
import { type Team, teamRecord } from '@polku/shared/kernel/project';
import type { RecordReader } from '@polku/shared/kernel/projection';
import { createContext, useContext } from 'react';
import type { Words } from '../../../kernel/words/words';
import { live } from '@polku/shared/kernel/record-reader';

/** Opens a touchpoint with the focus in one of its fields. */
export type SayField = (touchpoint: string, field: string) => void;

const SayContext = createContext<SayField | null>(null);
export const SayProvider = SayContext.Provider;

/** @returns null where nothing may be changed */
export function useSay(): SayField | null {
  return useContext(SayContext);
}

/** Names of records, as people wrote them. */
export interface Names {
  /** @returns title or name; “untitled” without one */
  of(id: string): string;
  team(id: string | null): Team | undefined;
}

export function namesOf(read: RecordReader, words: Words): Names {
  return {
    of(id) {
      const record = read.get(id);
      const name = record?.['title'] ?? record?.['name'];
      return typeof name === 'string' && name.trim() !== '' ? name : words.t('word.untitled');
    },
    team(id) {
      return live(read, teamRecord, id) ?? undefined;
    },
  };
}
