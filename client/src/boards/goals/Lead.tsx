/** Numbers and names of a goals board that lead to what is behind them; a team leads to its page. */
import { describeTouchpoint } from '@polku/shared/boards/goals/touchpoints';
import { createContext, useContext } from 'react';
import { Behind, type BehindProps } from '../../kernel/board/Behind';
import { useBoard } from '../../kernel/board/board-context';

const OpenTeamContext = createContext<((team: string) => void) | null>(null);
export const OpenTeamProvider = OpenTeamContext.Provider;

export function Lead(props: Omit<BehindProps, 'onProject' | 'placeOf'>) {
  const openTeam = useContext(OpenTeamContext);
  const { projection } = useBoard().session;
  const stageOf = (id: string): string => {
    const record = projection.get(id);
    return record?.type === 'touchpoint' ? describeTouchpoint(projection, record).stage : '';
  };
  return <Behind {...props} placeOf={stageOf} {...(openTeam ? { onProject: openTeam } : {})} />;
}
