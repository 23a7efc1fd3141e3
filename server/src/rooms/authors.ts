/**
 * Which device owns which Yjs client id: the one that first wrote under it, for the lifetime of the document. Nobody else may
 * add to it, so nobody can take the clocks its owner will use next.
 */
import { isJointClient } from '@polku/shared/kernel/joint-creation';

/** `device:…` for a client that sent its device secret, else `link:…`: all such clients of a link are one owner. */
export type Owner = string;
/** A client id and whose it is. */
export type Author = readonly [client: number, owner: Owner];

/** The part of a peer that ownership looks at. */
export interface Writer {
  readonly owner: Owner;
  readonly linkId: string;
}

/** Ids that were shown in presence and not written under yet. */
const RESERVED = 10_000;

/** @returns the owner of what a client without a device secret writes through the link */
export function linkOwner(linkId: string): Owner {
  return `link:${linkId}`;
}

/** @returns whether a device is the owner, not all clients of a link together */
export function isDeviceOwner(owner: Owner): boolean {
  return owner.startsWith('device:');
}

/**
 * Ownership of client ids in one room, stored in the same transaction as the row that first uses an id. Ids older than this
 * bookkeeping belong to whoever adds to them first. It identifies devices, not people.
 */
export class Authors {
  private readonly owners: Map<number, Owner>;
  private readonly reserved = new Map<number, Owner>();

  constructor(stored: readonly Author[] = []) {
    this.owners = new Map(stored);
  }

  /** @returns whose id it is, or null while that is open */
  ownerOf(client: number): Owner | null {
    return this.owners.get(client) ?? this.reserved.get(client) ?? null;
  }

  /** @returns whether the writer may add to the id, or show itself under it */
  mayUse(client: number, writer: Writer): boolean {
    const owner = this.owners.get(client) ?? this.reserved.get(client);
    // What a client without a device secret wrote is taken on by the same person's newer client.
    return owner === undefined || owner === writer.owner || owner === linkOwner(writer.linkId);
  }

  /** The writer has added to the ids. @returns what is new about that, to be stored */
  bind(clients: readonly number[], { owner }: Writer): Author[] {
    const bound: Author[] = [];
    for (const client of clients) {
      if (isJointClient(client) || this.owners.get(client) === owner) continue;
      this.reserved.delete(client);
      this.owners.set(client, owner);
      bound.push([client, owner]);
    }
    return bound;
  }

  /** Another node has stored whose the ids are. */
  learn(bound: readonly Author[]): void {
    for (const [client, owner] of bound) {
      this.reserved.delete(client);
      this.owners.set(client, owner);
    }
  }

  /** The id was shown in presence: nobody else takes it before its owner first writes. Kept in memory only. */
  reserve(client: number, owner: Owner): void {
    if (this.owners.has(client) || this.reserved.has(client)) return;
    const [oldest] = this.reserved.keys();
    if (this.reserved.size >= RESERVED && oldest !== undefined) this.reserved.delete(oldest);
    this.reserved.set(client, owner);
  }
}
