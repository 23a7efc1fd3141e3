import { newId, newSecret } from '@polku/shared/kernel/ids';
import { act, cleanup, screen } from '@testing-library/react';
import type { KeyboardEvent } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFakeServer } from '../session/testing/fake-server';
import { addTeamTo, createTestDevice, teamNames, type TestDevice, until } from '../session/testing/test-device';
import type { Session } from '../session/session-types';
import { show } from '../words/testing/show';
import { BoardProvider } from './board-context';
import { SharedText, type SharedTextProps } from './SharedText';

let devices: TestDevice[];
let mine: Session;
let theirs: Session;
let id: string;
/** Keys that what stands around the text has heard. */
let heard: string[];
let left: number;

beforeEach(async () => {
  const server = createFakeServer();
  devices = [createTestDevice(server), createTestDevice(server)];
  const [projectId, secret] = [newId(), newSecret()];
  server.addProject(projectId, secret);
  mine = await devices[0]!.openOnline(projectId, secret);
  theirs = await devices[1]!.openOnline(projectId, secret);
  id = addTeamTo(mine, 'Sales');
  await until(() => teamNames(theirs).length === 1);
  [heard, left] = [[], 0];
});
afterEach(async () => {
  cleanup();
  for (const device of devices) await device.closeAll();
});

function open(props: Partial<SharedTextProps> = {}, readOnly = false) {
  const around = (event: KeyboardEvent): void => void heard.push(event.key);
  const { user, container } = show(
    <BoardProvider session={mine} board="b" readOnly={readOnly} tell={() => undefined}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- stands for the board around it */}
      <div onKeyDown={around}>
        <SharedText id={id} field="name" label="Name" className="look" onLeave={() => left++} {...props} />
      </div>
    </BoardProvider>,
  );
  return { user, container, field: () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Name' }) };
}

it('keeps its keys to itself; Escape leaves it and is told', async () => {
  const { user, field } = open();
  await user.type(field(), '{End}!{Enter}?');
  expect([field().value, document.activeElement, left]).toEqual(['Sales!\n?', field(), 0]);
  await user.keyboard('{Escape}');
  expect([document.activeElement, left, heard]).toEqual([document.body, 1, []]);
});

it('leaves to the app what means nothing in a text', async () => {
  const { user, field } = open();
  await user.type(field(), '{Control>}k{Shift>}e{/Shift}a{/Control}');
  expect(heard.filter((key) => /^[a-z]$/i.test(key))).toEqual(['k', 'e']);
});

it('Enter leaves a text of one line, with Shift as well unless a line may be broken so', async () => {
  const strict = open({ oneLine: true });
  await strict.user.type(strict.field(), '{Shift>}{Enter}{/Shift}');
  expect([strict.field().value, left]).toEqual(['Sales', 1]);
  cleanup();
  const soft = open({ oneLine: 'softly' });
  await soft.user.type(soft.field(), '{End}{Shift>}{Enter}{/Shift}');
  expect([soft.field().value, document.activeElement]).toEqual(['Sales\n', soft.field()]);
  await soft.user.keyboard('{Enter}');
  expect([soft.field().value, left]).toEqual(['Sales\n', 2]);
});

it('leaves some keys to what stands around it, and asks about the others first', async () => {
  const { user, field } = open({ leaves: ['Escape', 'F6'], oneLine: true, onKey: ({ key }) => key === 'Enter' });
  await user.type(field(), 'x{Enter}{Escape}{F6}');
  expect([document.activeElement, left, heard]).toEqual([field(), 0, ['Escape', 'F6']]);
});

it('undoes and redoes what one typed oneself, not what another did', async () => {
  const { user, field } = open();
  await user.type(field(), 'x', { initialSelectionStart: 5, initialSelectionEnd: 5 });
  await until(() => teamNames(theirs)[0] === 'Salesx');
  theirs.bindText(id, 'name').input('The Salesx', 4);
  await act(() => until(() => field().value === 'The Salesx'));
  await user.keyboard('{Control>}z{/Control}');
  expect(field().value).toBe('The Sales');
  await user.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}');
  expect(field().value).toBe('The Salesx');
  await user.keyboard('{Control>}z{/Control}');
  await user.keyboard('{Control>}y{/Control}');
  expect(field().value).toBe('The Salesx');
});

it('says who else writes in it, to the eye and to screen readers, as long as they do', async () => {
  const { field } = open();
  const described = () => document.getElementById(field().getAttribute('aria-describedby') ?? '')?.textContent ?? null;
  theirs.presence.rename({ name: 'Mikko', color: '#1b6b5a' });
  theirs.presence.edit({ id, field: 'name' });
  await act(() => until(() => described() === 'Mikko is writing here'));
  theirs.presence.away('idle');
  await act(() => until(() => described() === 'Mikko is here, away'));
  theirs.presence.away(null);
  await act(() => until(() => described() === 'Mikko is writing here'));
  theirs.presence.edit({ id, field: 'contact' });
  await act(() => until(() => described() === null));
  expect(screen.queryByText('Mikko is writing here')).toBeNull();
});

it('is plain text on a sheet to who may not write, a field that cannot be written in elsewhere', () => {
  const { container } = open({ onSheet: true }, true);
  expect([container.textContent, screen.queryByRole('textbox')]).toEqual(['Sales', null]);
  cleanup();
  expect(open({}, true).field().readOnly).toBe(true);
});

it('others see at which record and text one writes', async () => {
  const seen = () => theirs.presence.peers.getState().peers[0];
  const { user, field } = open({ onSheet: true });
  await user.click(field());
  await until(() => seen()?.editing?.field === 'name');
  expect(seen()).toMatchObject({ record: { id, field: 'name' }, editing: { id, field: 'name' } });
  await user.keyboard('{Escape}');
  await until(() => seen()?.editing === null);
});
