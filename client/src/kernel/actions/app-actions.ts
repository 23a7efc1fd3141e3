/** The app's own actions, for a view that lists all shortcuts; empty for a view used without the app. */
import { createContext, useContext } from 'react';
import type { Action } from './actions';

const AppActionsContext = createContext<readonly Action[]>([]);
export const AppActionsProvider = AppActionsContext.Provider;

export function useAppActions(): readonly Action[] {
  return useContext(AppActionsContext);
}
