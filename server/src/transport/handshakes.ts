/**
 * Which projects changed during a handshake: what was decided about it may not hold any more, so it is decided again. Each
 * handshake remembers those of its own time and forgets them with its end; open sockets follow a change by their rooms.
 */
export interface Handshake {
  /** @returns whether who may do what in the project changed since the handshake began, or since it was last asked */
  takeChanged(projectId: string): boolean;
  /** To be called once, however it ends. */
  end(): void;
}

export class Handshakes {
  readonly #underWay = new Set<Set<string>>();

  begin(): Handshake {
    const changed = new Set<string>();
    this.#underWay.add(changed);
    return {
      takeChanged: (projectId) => changed.delete(projectId),
      end: () => void this.#underWay.delete(changed),
    };
  }

  /** To be called after the change is stored. */
  changed(projectId: string): void {
    for (const changed of this.#underWay) changed.add(projectId);
  }

  /** How many ids are kept, over all handshakes. */
  get kept(): number {
    let kept = 0;
    for (const changed of this.#underWay) kept += changed.size;
    return kept;
  }
}
