/**
 * Reads a value map: items by section with their texts, and the fit links that count: from a live item of the offering to a
 * live item of the customer's side on the same board, each pair once.
 */
import type { RecordReader } from '../../kernel/projection';
import { isGone } from '../../kernel/references';
import { personaNamed, type PersonaName, personaText } from './persona-source';
import {
  type FitLink,
  type Section,
  SECTIONS,
  sideOf,
  type ValueItem,
  type ValueMap,
  valueMapId,
  fitLinkRecord,
  valueItemRecord,
  valueMapRecord,
} from './schema';
import { objectOf } from '../../kernel/objects';

export interface ValueEntry {
  readonly item: ValueItem;
  /** Its own words, or those of the persona's item now; of a removed one the last. */
  readonly text: string;
  /** `removed`: the persona no longer has it. */
  readonly origin: 'own' | 'persona' | 'removed';
  /** How many touchpoints deliver it, and how many that did are removed. */
  readonly touchpoints: { readonly there: number; readonly gone: number };
}

export interface CountedLink {
  readonly link: FitLink;
  readonly from: ValueEntry;
  readonly to: ValueEntry;
}

export interface ValueReading {
  readonly board: string;
  readonly whose: ValueMap['whose'];
  readonly offer: string;
  readonly persona: PersonaName | null;
  readonly sections: Readonly<Record<Section, readonly ValueEntry[]>>;
  readonly entries: ReadonlyMap<string, ValueEntry>;
  readonly links: readonly CountedLink[];
}

function entryOf(read: RecordReader, item: ValueItem): ValueEntry {
  const gone = item.touchpoints.filter((id) => isGone(read, id)).length;
  const touchpoints = { there: item.touchpoints.length - gone, gone };
  if (item.fromPersona === null) return { item, text: item.text, origin: 'own', touchpoints };
  const source = personaText(read, item.fromPersona);
  if (!source) return { item, text: item.text, origin: 'removed', touchpoints };
  return { item, text: source.text, origin: source.removed ? 'removed' : 'persona', touchpoints };
}

export function itemsOf(read: RecordReader, board: string): readonly ValueItem[] {
  return read.list(valueItemRecord, board);
}

/** @returns live items of a section, in order */
export function itemsIn(read: RecordReader, board: string, section: Section): readonly ValueItem[] {
  return itemsOf(read, board).filter((item) => item.section === section);
}

/** @returns the settings; undefined when their record is not there, which reads as the defaults */
export function settingsOf(read: RecordReader, board: string): ValueMap | undefined {
  return read.get(valueMapRecord, valueMapId(board));
}

/** @returns everything that is read of a value map; never throws on dangling references */
export function readValueMap(read: RecordReader, board: string): ValueReading {
  const settings = settingsOf(read, board);
  const all = itemsOf(read, board).map((item) => entryOf(read, item));
  const entries = new Map(all.map((entry) => [entry.item.id, entry]));
  const sections = objectOf(SECTIONS, (section) => all.filter(({ item }) => item.section === section));
  const links: CountedLink[] = [];
  const pairs = new Set<string>();
  for (const link of read.list(fitLinkRecord, board)) {
    const from = entries.get(link.from ?? '');
    const to = entries.get(link.to ?? '');
    if (!from || !to || sideOf(from.item.section) !== 'offer' || sideOf(to.item.section) !== 'customer') continue;
    const pair = `${from.item.id} ${to.item.id}`;
    if (pairs.has(pair)) continue;
    pairs.add(pair);
    links.push({ link, from, to });
  }
  return {
    board,
    whose: settings?.whose ?? 'ours',
    offer: settings?.offer ?? '',
    persona: personaNamed(read, settings?.persona ?? null),
    sections,
    entries,
    links,
  };
}
