/** The two lists of data at a touchpoint: written by keyboard, one changed without the other. */
import { touchpointRecord } from '@polku/shared/boards/journey/records/schema';
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Doc } from 'yjs';
import { BoardProvider } from '../../../../kernel/board/board-context';
import { useProjection } from '../../../../kernel/store/use-projection';
import { show } from '../../../../kernel/words/testing/show';
import { BOARD, journeySession } from '../../testing/journey-session';
import { sampleJourney } from '../../testing/sample-journey';
import { DataFields } from './DataFields';

afterEach(cleanup);

it('are added to and taken from, several names at once', async () => {
  const session = journeySession(new Doc());
  const [id = ''] = sampleJourney(session).touchpoints;
  const Now = () => {
    const touchpoint = useProjection(session.projection, (read) => read.get(touchpointRecord, id));
    return touchpoint ? <DataFields touchpoint={touchpoint} /> : null;
  };
  const { user } = show(
    <BoardProvider session={session} board={BOARD} readOnly={false} tell={() => undefined}>
      <Now />
    </BoardProvider>,
  );
  const data = () => session.projection.get(touchpointRecord, id)?.data;
  await user.type(screen.getByRole('combobox', { name: 'Asked of the customer' }), 'Name, Address{Enter}');
  expect(data()).toEqual({ Name: 'asked', Address: 'asked' });
  await user.type(screen.getByRole('combobox', { name: 'Known of the customer' }), 'Name{Enter}');
  expect(data()).toEqual({ Name: 'both', Address: 'asked' });
  await user.click(screen.getAllByRole('button', { name: 'Remove Name' })[0] as HTMLElement);
  expect(data()).toEqual({ Name: 'known', Address: 'asked' });
});
