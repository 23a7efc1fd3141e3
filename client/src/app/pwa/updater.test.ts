import { afterEach, describe, expect, test, vi } from 'vitest';
import { createUpdater, isTyping, type Updater } from './updater';
import { eventually } from '../../testing/eventually';

class FakeWorker extends EventTarget {
  state = 'installing';
  readonly posted: unknown[] = [];
  postMessage(message: unknown): void {
    this.posted.push(message);
  }
  become(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}
class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  active: FakeWorker | null = null;
  readonly update = vi.fn(() => Promise.resolve());
}
class FakeContainer extends EventTarget {
  controller: FakeWorker | null = null;
  readonly registration = new FakeRegistration();
  readonly register = vi.fn(() => Promise.resolve(this.registration));
}

let updater: Updater;
afterEach(() => {
  updater.close();
  vi.useRealTimers();
});

async function start(container: FakeContainer, safe: () => boolean = () => true) {
  const reload = vi.fn();
  updater = createUpdater({
    safe,
    script: '/sw.js',
    container: container as unknown as ServiceWorkerContainer,
    reload,
  });
  await eventually(() => expect(container.register).toHaveBeenCalledOnce());
  await Promise.resolve();
  return reload;
}
/** A page that an older worker controls already, with a new version found. */
function updating(): { container: FakeContainer; next: FakeWorker; install: () => void } {
  const container = new FakeContainer();
  container.controller = new FakeWorker();
  container.registration.active = container.controller;
  const next = new FakeWorker();
  const install = (): void => {
    container.registration.installing = next;
    container.registration.dispatchEvent(new Event('updatefound'));
    container.registration.waiting = next;
    next.become('installed');
  };
  return { container, next, install };
}

describe('updates of the app', () => {
  test('given a first visit, then the worker that takes over is no update', async () => {
    const container = new FakeContainer();
    const reload = await start(container);
    container.dispatchEvent(new Event('controllerchange'));
    expect(updater.store.getState()).toMatchObject({ updateAvailable: false, stale: false });
    expect(reload).not.toHaveBeenCalled();
  });

  test('given a new version, then it says so and does nothing until asked', async () => {
    const { container, next, install } = updating();
    const reload = await start(container);
    install();
    expect(updater.store.getState().updateAvailable).toBe(true);
    expect(next.posted).toEqual([]);
    updater.apply();
    expect(next.posted).toEqual([{ type: 'SKIP_WAITING' }]);
    expect(reload).not.toHaveBeenCalled();
    container.dispatchEvent(new Event('controllerchange'));
    expect(reload).toHaveBeenCalledOnce();
  });

  test('given somebody types when the update is asked for, then it waits until they have stopped', async () => {
    const { container, next, install } = updating();
    let typing = true;
    await start(container, () => !typing);
    install();
    vi.useFakeTimers();
    updater.apply();
    vi.advanceTimersByTime(60_000);
    expect(next.posted).toEqual([]);
    expect(updater.store.getState().waiting).toBe(true);
    typing = false;
    vi.advanceTimersByTime(600);
    expect(next.posted).toHaveLength(1);
  });

  test('given another tab lets the new version in, then this tab is stale and reloads only when asked', async () => {
    const { container } = updating();
    const reload = await start(container);
    container.dispatchEvent(new Event('controllerchange'));
    expect(updater.store.getState()).toMatchObject({ stale: true, updateAvailable: true });
    expect(reload).not.toHaveBeenCalled();
    updater.apply();
    expect(reload).toHaveBeenCalledOnce();
  });

  test('given a chunk that does not load, then a part is missing and the app says so', async () => {
    const { container } = updating();
    await start(container);
    window.dispatchEvent(new Event('vite:preloadError'));
    expect(updater.store.getState().missing).toBe(true);
  });

  test('given the focus is in a text, then somebody is typing', async () => {
    await start(new FakeContainer());
    const area = document.createElement('textarea');
    document.body.append(area);
    expect(isTyping(document)).toBe(false);
    area.focus();
    expect(isTyping(document)).toBe(true);
    area.remove();
  });
});
