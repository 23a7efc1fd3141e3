/** What a browser keeps of this site, as somebody finds it who looks with its tools. */
import type { Page } from '@playwright/test';

/** @returns whether any store of the device has the text: databases (bytes read as text), local and session storage, caches */
export function deviceHolds(page: Page, text: string): Promise<boolean> {
  return page.evaluate(async (wanted) => {
    const found: string[] = [];
    const decoder = new TextDecoder();
    const gather = (value: unknown): void => {
      if (value instanceof ArrayBuffer) found.push(decoder.decode(value));
      else if (ArrayBuffer.isView(value)) found.push(decoder.decode(value));
      else if (value !== null && typeof value === 'object') Object.values(value).forEach(gather);
      else found.push(String(value));
    };
    for (const storage of [localStorage, sessionStorage]) gather(Object.entries(storage));
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('the database does not answer')));
      });
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name));
      for (const store of db.objectStoreNames) gather(await done(db.transaction(store).objectStore(store).getAll()));
      db.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const answer of await cache.matchAll()) found.push(await answer.text());
    }
    return found.some((one) => one.includes(wanted));
  }, text);
}
