/** What a session is opened with. */
import type { SpecLookup } from '@polku/shared/kernel/document';
import type { MemberProfile } from '@polku/shared/kernel/members';
import type { Migration } from '@polku/shared/kernel/migrate';
import type { Storage } from '../storage/storage-types';
import type { Person } from './session-types';

export interface SessionOptions {
  readonly projectId: string;
  /** From the link; null takes the one this device knows. */
  readonly secret: string | null;
  readonly person: Person;
  /** What the person says of themselves; null before they have given a name: they are not joined by name then. */
  readonly profile?: MemberProfile | null;
  readonly onRename?: (person: Person) => void;
  readonly storage: Storage;
  readonly specs: SpecLookup;
  /** What the other documents are made of. */
  readonly discussionSpecs: SpecLookup;
  readonly workshopSpecs: SpecLookup;
  /** Of the content. */
  readonly migrations: readonly Migration[];
  /** `https://host`, the page's own by default. */
  readonly server?: string;
  /** For tests: an older or newer app, which writes this schema. */
  readonly schemaVersion?: number;
  /** For tests. */
  readonly fetch?: typeof fetch;
  readonly WebSocket?: typeof WebSocket;
  readonly schedule?: (flush: () => void) => void;
  readonly retryMs?: { readonly first: number; readonly most: number };
}
