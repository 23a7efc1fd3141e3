/** How a part of a board's view opens another board of the project; null where there is no way to (a part on its own). */
import { createContext, useContext } from 'react';

export type OpenBoard = (board: string) => void;

const OpenBoardContext = createContext<OpenBoard | null>(null);
export const OpenBoardProvider = OpenBoardContext.Provider;

export function useOpenBoard(): OpenBoard | null {
  return useContext(OpenBoardContext);
}
