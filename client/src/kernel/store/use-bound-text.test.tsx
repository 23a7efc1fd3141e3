import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId, newSecret } from '@polku/shared/kernel/ids';
import { createFakeServer, type FakeServer } from '../session/testing/fake-server';
import {
  addTeamTo,
  createTestDevice,
  statusOf,
  teamNames,
  type TestDevice,
  until,
} from '../session/testing/test-device';
import type { Session } from '../session/session-types';
import { useBoundText } from './use-bound-text';
import { useProjection } from './use-projection';

function Field({ session, id }: { session: Session; id: string }) {
  const input = useRef<HTMLInputElement>(null);
  return <input ref={input} aria-label="name" {...useBoundText(session, id, 'name', input)} />;
}

let server: FakeServer;
let devices: TestDevice[];
let mine: Session;
let theirs: Session;
let id: string;

beforeEach(async () => {
  server = createFakeServer();
  devices = [createTestDevice(server), createTestDevice(server)];
  const [projectId, secret] = [newId(), newSecret()];
  server.addProject(projectId, secret);
  mine = await devices[0]!.openOnline(projectId, secret);
  theirs = await devices[1]!.openOnline(projectId, secret);
  id = addTeamTo(mine, 'Waits');
  await until(() => teamNames(theirs).length === 1);
});
afterEach(async () => {
  cleanup();
  for (const device of devices) await device.closeAll();
});

test('given two people type in one input, then both keep what they typed and the caret stays in its word', async () => {
  const user = userEvent.setup();
  render(<Field session={mine} id={id} />);
  const input = screen.getByRole<HTMLInputElement>('textbox');
  expect(input.value).toBe('Waits');
  await user.type(input, ' lon', { initialSelectionStart: 5, initialSelectionEnd: 5 });
  await until(() => teamNames(theirs)[0] === 'Waits lon');
  theirs.bindText(id, 'name').input('Now Waits lon', 4);
  await act(() => until(() => input.value === 'Now Waits lon'));
  expect(input.selectionStart).toBe(13);
  await user.keyboard('g');
  await until(() => teamNames(theirs)[0] === 'Now Waits long');
  // Presence comes by its own way, perhaps after the text.
  await until(() => theirs.presence.peers.getState().peers[0]?.editing?.id === id);
  expect(theirs.presence.peers.getState().peers[0]?.editing).toEqual({ id, field: 'name' });
  await until(() => statusOf(mine).server === 'saved');
});

test('given another list changes, then a component that reads one list does not render again', async () => {
  let renders = 0;
  function Projects() {
    renders++;
    return <p>{useProjection(mine.projection, (read) => read.list('project', '')).length}</p>;
  }
  render(<Projects />);
  const before = renders;
  await act(async () => {
    addTeamTo(theirs, 'Sales');
    await until(() => teamNames(mine).length === 2);
  });
  expect(renders).toBe(before);
});
