/** The project's name in the header is a way on a board, and a field in the overview. */
import { SPECS } from '@polku/shared/boards/index';
import { writeChanges } from '@polku/shared/kernel/document';
import { IMPORT } from '@polku/shared/kernel/origin';
import { PROJECT_ID } from '@polku/shared/kernel/project';
import { createPeer } from '@polku/shared/testing/peer';
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { localSession } from '../kernel/session/testing/local-session';
import { show } from '../kernel/words/testing/show';
import { ProjectName } from './ProjectName';

afterEach(cleanup);

function named() {
  const peer = createPeer({ specs: SPECS });
  const project = { op: 'create', id: PROJECT_ID, type: 'project', board: '', fields: { name: 'Renting' } } as const;
  writeChanges(peer.doc, [project], SPECS, { by: '', now: 0 }, IMPORT);
  return localSession({ ...peer, specs: SPECS });
}

it('leads to the overview where a board is open', async () => {
  const onOverview = vi.fn();
  const { user } = show(<ProjectName session={named()} readOnly={false} onOverview={onOverview} />);
  expect(screen.queryByRole('textbox')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Renting', description: 'Project overview' }));
  expect(onOverview).toHaveBeenCalledTimes(1);
});

it('is written in the overview', () => {
  show(<ProjectName session={named()} readOnly={false} onOverview={null} />);
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Project name' }).value).toBe('Renting');
});
