import { newId, newSecret } from '@polku/shared/kernel/ids';
import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFakeServer } from '../session/testing/fake-server';
import { addTeamTo, createTestDevice, teamNames, type TestDevice } from '../session/testing/test-device';
import type { Session } from '../session/session-types';
import { show } from '../words/testing/show';
import { InPlaceText, type InPlaceTextProps } from './InPlaceText';

let device: TestDevice;
let session: Session;
let id: string;

beforeEach(async () => {
  const server = createFakeServer();
  device = createTestDevice(server);
  const [projectId, secret] = [newId(), newSecret()];
  server.addProject(projectId, secret);
  session = await device.openOnline(projectId, secret);
  id = addTeamTo(session, 'Sales');
});
afterEach(async () => {
  cleanup();
  await device.closeAll();
});

function open(props: Partial<InPlaceTextProps<'above'>> = {}) {
  const left: string[] = [];
  const { user } = show(
    <>
      <InPlaceText<'above'>
        session={session}
        id={id}
        field="name"
        label="Name"
        className="look"
        onLeave={(how) => left.push(how)}
        {...props}
      />
      <button type="button">elsewhere</button>
    </>,
  );
  return { user, left, field: screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Name' }) };
}

it('has the caret at its end at once, or all of it selected; what is typed is there before one leaves', async () => {
  const { user, left, field } = open();
  await user.keyboard('!');
  expect([field.value, teamNames(session), left]).toEqual(['Sales!', ['Sales!'], []]);
  cleanup();
  const whole = open({ whole: true });
  await whole.user.keyboard('Repair');
  expect(teamNames(session)).toEqual(['Repair']);
});

it.each([
  ['{Enter}', 'enter'],
  ['{Tab}', 'tab'],
  ['{Shift>}{Tab}{/Shift}', 'shiftTab'],
  ['{Escape}', 'escape'],
])('%s leaves it, which is told once', async (keys, how) => {
  const { user, left, field } = open();
  await user.keyboard(keys);
  expect([left, field.value]).toEqual([[how], 'Sales']);
  await user.click(screen.getByRole('button'));
  expect(left).toEqual([how]);
});

it('Shift+Enter breaks the line, and going elsewhere leaves it', async () => {
  const { user, left, field } = open();
  await user.keyboard('{Shift>}{Enter}{/Shift}x');
  expect([field.value, left]).toEqual(['Sales\nx', []]);
  await user.click(screen.getByRole('button'));
  expect(left).toEqual(['blur']);
});

it('a kind of board may have keys of its own that leave it', async () => {
  const { user, left } = open({ leavingBy: ({ key, ctrlKey }) => (ctrlKey && key === 'ArrowUp' ? 'above' : null) });
  await user.keyboard('{ArrowUp}');
  expect(left).toEqual([]);
  await user.keyboard('{Control>}{ArrowUp}{/Control}');
  expect(left).toEqual(['above']);
});
