/**
 * Which links were revoked during a handshake. Each handshake remembers those of its own time and forgets them with its end:
 * a later one finds the revocation in the table of links, and open sockets are closed by their rooms.
 */
export interface Handshake {
  /** @returns whether the link was revoked since the handshake began */
  revokedMeanwhile(linkId: string): boolean;
  /** To be called once, however it ends. */
  end(): void;
}

export class Handshakes {
  readonly #underWay = new Set<Set<string>>();

  begin(): Handshake {
    const revoked = new Set<string>();
    this.#underWay.add(revoked);
    return {
      revokedMeanwhile: (linkId) => revoked.has(linkId),
      end: () => void this.#underWay.delete(revoked),
    };
  }

  /** To be called after the revocation is stored. */
  revoke(linkId: string): void {
    for (const revoked of this.#underWay) revoked.add(linkId);
  }

  /** How many link ids are kept, over all handshakes. */
  get kept(): number {
    let kept = 0;
    for (const revoked of this.#underWay) kept += revoked.size;
    return kept;
  }
}
