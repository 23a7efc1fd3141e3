/** Opens another board of the project, or a record wherever it is; null where a view is used without the app. */
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
