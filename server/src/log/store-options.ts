/** Which store, as threads are told it. */
import type { DatabaseOptions } from './database';

export type StoreOptions =
  | ({ readonly kind: 'sqlite' } & Readonly<DatabaseOptions>)
  | { readonly kind: 'postgres'; readonly url: string };
