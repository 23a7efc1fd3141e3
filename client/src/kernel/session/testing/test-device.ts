/** One browser (with its own database) in which tests open projects in any number of tabs. */
import type { Command } from '@polku/shared/kernel/command';
import { newId } from '@polku/shared/kernel/ids';
import { projectRecord, teamRecord } from '@polku/shared/kernel/project';
import { openStorage } from '../../storage/storage';
import type { Storage } from '../../storage/storage-types';
import { createProject } from '../new-project';
import { openSession } from '../session';
import type { SessionOptions } from '../session-options';
import type { SaveStatus, Session } from '../session-types';
import type { FakeServer } from './fake-server';

export const SPECS = new Map([projectRecord, teamRecord].map((spec) => [spec.type, spec]));

/** Adds a team, a record that any project can hold. */
export const addTeam: Command<{ readonly id: string; readonly name: string }> = {
  name: 'add-team',
  plan: (_context, { id, name }) => ({ changes: [{ op: 'create', id, type: 'team', board: '', fields: { name } }] }),
};

export interface TestDevice {
  readonly name: string;
  /** A tab's own access to the device's database. */
  storage(): Storage;
  open(projectId: string, secret?: string | null, options?: Partial<SessionOptions>): Promise<Session>;
  /** Opens and waits until the server's document is here and everything is acknowledged. */
  openOnline(projectId: string, secret?: string | null, options?: Partial<SessionOptions>): Promise<Session>;
  begin(name: string): Promise<{ projectId: string; secret: string }>;
  closeAll(): Promise<void>;
}

export function createTestDevice(server: FakeServer): TestDevice {
  const name = `test-${newId()}`;
  const storages: Storage[] = [];
  const sessions: Session[] = [];
  const storage = (): Storage => {
    const one = openStorage(name);
    storages.push(one);
    return one;
  };
  const device: TestDevice = {
    name,
    storage,
    async openOnline(projectId, secret = null, options = {}) {
      const session = await device.open(projectId, secret, options);
      await until(() => statusOf(session).connection === 'online' && statusOf(session).server === 'saved');
      return session;
    },
    async open(projectId, secret = null, options = {}) {
      const session = await openSession({
        projectId,
        secret,
        person: { name: 'Aino', color: '#1b6b5a' },
        profile: { name: 'Aino', side: 'staff', teams: [] },
        storage: storage(),
        specs: SPECS,
        discussionSpecs: SPECS,
        workshopSpecs: SPECS,
        migrations: [],
        server: 'http://polku.test',
        fetch: server.fetch,
        WebSocket: server.WebSocket,
        schedule: (flush) => flush(),
        retryMs: { first: 20, most: 40 },
        ...options,
      });
      sessions.push(session);
      return session;
    },
    begin: (projectName) =>
      createProject({ storage: storage(), specs: SPECS, migrations: [], name: projectName, changes: [] }),
    async closeAll() {
      await Promise.all(sessions.map((session) => session.close()));
      for (const one of storages) one.close();
    },
  };
  return device;
}

export function addTeamTo(session: Session, name: string): string {
  const id = newId();
  const result = session.runner.run(addTeam, { id, name });
  if (!result.done) throw new Error(`the edit was refused: ${result.refusal.reason}`);
  return id;
}

export function teamNames(session: Session): readonly string[] {
  session.projection.flush();
  return session.projection
    .list('team', '')
    .map((team) => String(team['name']))
    .sort();
}

export const statusOf = (session: Session): SaveStatus => session.state.getState().status;

/** Waits until it holds. @throws after `ms` */
export async function until(holds: () => boolean | Promise<boolean>, ms = 250_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`did not come true in ${ms} ms: ${String(holds)}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
