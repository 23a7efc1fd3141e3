import type { Role } from '@polku/shared/kernel/permissions';
import type { RoomKind } from '@polku/shared/kernel/room-kind';
import type { RoomNotice } from '@polku/shared/kernel/room-notice';
import type { StepRights } from '@polku/shared/kernel/steps';
import { expect, test } from 'vitest';
import { createRoomRules } from './room-rules';

function during(rights: StepRights, role: Role) {
  const rules = createRoomRules(
    () => role,
    () => 'member',
  );
  const notice: RoomNotice = {
    role,
    memberId: 'm1',
    muted: false,
    frozen: rights === 'role' || role === 'facilitator' ? [] : ['*'],
    door: 'open',
    membersRevision: 1,
    waiting: 0,
    crowded: false,
    lost: false,
    rights,
  };
  for (const kind of ['content', 'discussion', 'workshop'] as const) rules.tell(kind, notice);
  return rules;
}
const why = (rights: StepRights, role: Role, kind: RoomKind) => during(rights, role).readOnly(kind)?.reason ?? null;

test('what rests during a step is said, and what one writes there waits', () => {
  expect(why('role', 'editor', 'content')).toBeNull();
  expect(why('discuss', 'editor', 'content')).toBe('session.readonly.step');
  expect(why('discuss', 'editor', 'discussion')).toBeNull();
  expect(why('answer', 'editor', 'discussion')).toBe('session.readonly.stepAnswer');
  expect(during('answer', 'editor').heldBack('discussion')).toBe(true);
  expect(during('discuss', 'editor').heldBack('discussion')).toBe(false);
});

test('facilitators go on', () => {
  for (const kind of ['content', 'discussion', 'workshop'] as const) {
    expect(why('answer', 'facilitator', kind)).toBeNull();
    expect(during('answer', 'facilitator').heldBack(kind)).toBe(false);
  }
});

test('what the role does not allow is said before the step', () => {
  expect(why('discuss', 'participant', 'content')).toBe('session.readonly.role');
});
