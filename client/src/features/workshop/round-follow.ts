/** What follows from a revealed round on the boards: deals, themes. The app knows the boards, and gives it to the round's card. */
import type { MyRound } from '@polku/shared/kernel/rounds';
import { createContext, type ReactNode, useContext } from 'react';

type Follow = (round: MyRound) => ReactNode;

const RoundFollowContext = createContext<Follow>(() => null);
export const RoundFollowProvider = RoundFollowContext.Provider;

export function useRoundFollow(): Follow {
  return useContext(RoundFollowContext);
}
