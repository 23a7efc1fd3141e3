/** A database in PostgreSQL for one test (postgres-setup.ts hands them out). */
import { inject } from 'vitest';

/** A database of one's own, which `remove` deletes. */
export interface Place<Options> {
  readonly options: Options;
  remove(): Promise<void>;
}

/** @returns the address of a new database in PostgreSQL */
export async function postgresPlace(): Promise<Place<{ url: string }>> {
  const databases = inject('databases');
  const ask = async (method: string, path = ''): Promise<string> => {
    const response = await fetch(`${databases}/${path}`, { method });
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    return text;
  };
  const url = await ask('POST');
  return { options: { url }, remove: async () => void (await ask('DELETE', new URL(url).pathname.slice(1))) };
}
