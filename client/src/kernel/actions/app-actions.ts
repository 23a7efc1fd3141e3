/** The app's own actions, for a view that lists all keys; none where a part stands on its own. */
import { createContext, useContext } from 'react';
import type { Action } from './actions';

const AppActionsContext = createContext<readonly Action[]>([]);
export const AppActionsProvider = AppActionsContext.Provider;

export function useAppActions(): readonly Action[] {
  return useContext(AppActionsContext);
}
