/** Opens another board of the project, or records wherever they are; null where a view is used without the app. */
import { createContext, useContext } from 'react';

export type OpenBoard = (board: string) => void;

const OpenBoardContext = createContext<OpenBoard | null>(null);
export const OpenBoardProvider = OpenBoardContext.Provider;

export function useOpenBoard(): OpenBoard | null {
  return useContext(OpenBoardContext);
}

/** Opens the board of a record and brings it into view. */
export type ShowRecord = (id: string) => void;

const ShowRecordContext = createContext<ShowRecord | null>(null);
export const ShowRecordProvider = ShowRecordContext.Provider;

export function useShowRecord(): ShowRecord | null {
  return useContext(ShowRecordContext);
}

/** Opens records of one board on it, the rest dimmed; `label` names what they are behind. */
export type ShowBehind = (label: string, ids: readonly string[]) => void;

const ShowBehindContext = createContext<ShowBehind | null>(null);
export const ShowBehindProvider = ShowBehindContext.Provider;

export function useShowBehind(): ShowBehind | null {
  return useContext(ShowBehindContext);
}
