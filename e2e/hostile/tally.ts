/** What came of the inputs, counted. */
export class Tally {
  private readonly counts = new Map<string, Map<string, number>>();
  total = 0;

  /** @param kind of input; @param how it was taken */
  add(kind: string, how: string): void {
    this.total += 1;
    const of = this.counts.get(kind) ?? new Map<string, number>();
    of.set(how, (of.get(how) ?? 0) + 1);
    this.counts.set(kind, of);
  }

  /** @returns by kind, most frequent first */
  all(): Record<string, Record<string, number>> {
    const sorted = (of: ReadonlyMap<string, number>): Record<string, number> =>
      Object.fromEntries([...of].sort(([, a], [, b]) => b - a));
    return Object.fromEntries(
      [...this.counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, of]) => [kind, sorted(of)]),
    );
  }
}
