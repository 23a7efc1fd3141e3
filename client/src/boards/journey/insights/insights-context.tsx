/** Context of the Insights page: names used by the figures, and showing touchpoints on the map. */
import { type Team, teamRecord } from '@polku/shared/kernel/project';
import type { RecordReader } from '@polku/shared/kernel/projection';
import { createContext, useContext } from 'react';
import type { Words } from '../../../kernel/words/words';
import { live } from '@polku/shared/kernel/record-reader';

/** Shows touchpoints on the map; `label` names what they are behind. */
export type ShowTouchpoints = (label: string, ids: readonly string[]) => void;

export interface Page {
  readonly read: RecordReader;
  readonly board: string;
  readonly onShow: ShowTouchpoints;
  /** Opens a touchpoint with the focus in one of its fields. Absent where nothing may be changed. */
  readonly onSay?: (touchpoint: string, field: string) => void;
}

const PageContext = createContext<Page | null>(null);
export const PageProvider = PageContext.Provider;

/** @throws outside a PageProvider */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('usePage outside PageProvider');
  return page;
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
