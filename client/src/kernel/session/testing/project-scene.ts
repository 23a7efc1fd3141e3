/** A project on a fake server and a device that can open it, created fresh for every test. */
import { afterEach, beforeEach } from 'vitest';
import { newId, newSecret } from '@polku/shared/kernel/ids';
import { roomName } from '@polku/shared/kernel/protocol';
import { PolkuDatabase, type UpdateRow } from '../../storage/database';
import { createFakeServer, type FakeServer } from './fake-server';
import { createTestDevice, type TestDevice } from './test-device';

export interface ProjectScene {
  readonly server: FakeServer;
  readonly device: TestDevice;
  readonly projectId: string;
  readonly secret: string;
  readonly room: string;
  /** Another device at the same server, closed with the test. */
  another(): TestDevice;
}

/** Call it once in the suite that plays there. @returns the scene of the test that runs */
export function projectScene(): ProjectScene {
  let server: FakeServer;
  let device: TestDevice;
  let projectId: string;
  let secret: string;
  const others: TestDevice[] = [];
  beforeEach(() => {
    server = createFakeServer();
    device = createTestDevice(server);
    projectId = newId();
    secret = newSecret();
    server.addProject(projectId, secret);
  });
  afterEach(async () => {
    server.holdAcknowledgements = false;
    await device.closeAll();
    for (const other of others.splice(0)) await other.closeAll();
  });
  return {
    get server() {
      return server;
    },
    get device() {
      return device;
    },
    get projectId() {
      return projectId;
    },
    get secret() {
      return secret;
    },
    get room() {
      return roomName(projectId, 'content');
    },
    another() {
      const other = createTestDevice(server);
      others.push(other);
      return other;
    },
  };
}

/** Works with the browser's database of a device, beside the app. */
export async function inDatabase<T>(device: TestDevice, work: (database: PolkuDatabase) => Promise<T>): Promise<T> {
  const opened = new PolkuDatabase(device.name);
  await opened.open();
  const result = await work(opened);
  opened.close();
  return result;
}

/** @returns what the device has stored of the scene's project, row by row */
export function storedRows({ device, room }: ProjectScene): Promise<UpdateRow[]> {
  return inDatabase(device, ({ updates }) => updates.filter((row) => row.room === room).toArray());
}
