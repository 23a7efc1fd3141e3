/**
 * Places by touchpoint id over a list in time order. A layout derived from the previous one with a few touchpoints replaced
 * copies the list and shares the index, so that edits on large boards stay cheap.
 */
import { withReplaced } from '../../../../kernel/list-changes';
import type { Place } from './place';

export class PlaceMap implements ReadonlyMap<string, Place> {
  private constructor(
    /** In time order, parked ones last. */
    readonly inOrder: readonly Place[],
    private readonly at: ReadonlyMap<string, number>,
  ) {}

  static of(places: readonly Place[]): PlaceMap {
    return new PlaceMap(places, new Map(places.map(({ touchpoint }, index) => [touchpoint.id, index])));
  }

  /** @param places by touchpoint id; each has a place here already */
  withReplaced(places: ReadonlyMap<string, Place>): PlaceMap {
    const entries = new Map<number, Place>();
    for (const [id, place] of places) {
      const index = this.at.get(id);
      if (index !== undefined) entries.set(index, place);
    }
    return new PlaceMap(withReplaced(this.inOrder, entries), this.at);
  }

  get size(): number {
    return this.inOrder.length;
  }
  get(id: string): Place | undefined {
    const index = this.at.get(id);
    return index === undefined ? undefined : this.inOrder[index];
  }
  has(id: string): boolean {
    return this.at.has(id);
  }
  forEach(call: (place: Place, id: string, map: ReadonlyMap<string, Place>) => void): void {
    for (const place of this.inOrder) call(place, place.touchpoint.id, this);
  }
  keys(): MapIterator<string> {
    return this.at.keys();
  }
  values(): MapIterator<Place> {
    return this.inOrder.values();
  }
  *entries(): MapIterator<[string, Place]> {
    for (const place of this.inOrder) yield [place.touchpoint.id, place];
  }
  [Symbol.iterator](): MapIterator<[string, Place]> {
    return this.entries();
  }
}
