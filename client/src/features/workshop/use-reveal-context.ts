/** What a reveal shows besides the answers: names of teams, gathered notes, deals, themes that were taken. */
import { boardRecord, PROJECT_ID, projectRecord, teamRecord } from '@polku/shared/kernel/project';
import type { RoundInfo } from '@polku/shared/kernel/rounds';
import { chosenThemes } from '@polku/shared/findings/decisions';
import { clustersOf } from '@polku/shared/workshop/notes';
import { clusterRecord } from '@polku/shared/workshop/records';
import { dealsOf } from '@polku/shared/workshop/write/deals';
import { useMemo } from 'react';
import type { Session } from '../../kernel/session/session-types';
import { useDerived, useProjection } from '../../kernel/store/use-projection';
import type { RevealContext } from '../../reveal/model/reveal-model';

/** @returns the same object until something of it changes */
export function useRevealContext(session: Session, round: Pick<RoundInfo, 'roundId' | 'setup'>): RevealContext {
  const { projection, workshop } = session;
  const { roundId, setup } = round;
  const teams = useProjection(projection, (read) => read.list(teamRecord, ''));
  const gapFrom = useProjection(projection, (read) => read.get(projectRecord, PROJECT_ID)?.blindSpotFrom);
  const clusters = useDerived(
    workshop.projection,
    (read) => [read.list(clusterRecord, ''), roundId],
    (read) => clustersOf(read, roundId),
  );
  // As text: while it is the same, no deal has changed.
  const deals = useProjection(projection, (read) =>
    JSON.stringify(
      setup.kind === 'handshake'
        ? Object.fromEntries(setup.items.map(({ id }) => [id, dealsOf(read, roundId, id).map(({ text }) => text)]))
        : {},
    ),
  );
  // An item of a round of themes has the id of the record that says that it is chosen.
  const chosen = useDerived(
    projection,
    (read) => read.list(boardRecord, '').flatMap(({ id }) => chosenThemes(read, id)),
    (read) => read.list(boardRecord, '').flatMap((board) => chosenThemes(read, board.id).map(({ id }) => id)),
  );
  return useMemo(
    () => ({
      teams: Object.fromEntries(teams.map(({ id, name }) => [id, name])),
      ...{ clusters, chosen },
      deals: JSON.parse(deals) as Readonly<Record<string, readonly string[]>>,
      ...(gapFrom === undefined ? {} : { gapFrom }),
    }),
    [teams, clusters, chosen, deals, gapFrom],
  );
}
