/**
 * The example's value map for the first-time tenant, without texts. By design, the worst pain (not knowing where the
 * application is) is not addressed, and the magazine answers nothing anyone asked for.
 */
import type { Section, Strength, ValueDimension } from '../boards/value/schema';
import type { TouchpointKey } from './example-structure';
import type { PersonaItemKey } from './example-personas';

export interface ExampleValueItem {
  readonly section: Section;
  readonly importance?: number;
  readonly dimensions?: readonly ValueDimension[];
  readonly touchpoints?: readonly TouchpointKey[];
}

/** In the persona's own words. */
export const PERSONA_VALUES: readonly (ExampleValueItem & { readonly words: PersonaItemKey })[] = [
  { words: 'findHome', section: 'job', importance: 5 },
  { words: 'understandLease', section: 'job', importance: 3 },
  { words: 'settleIn', section: 'job', importance: 4 },
  { words: 'notKnowing', section: 'pain', importance: 5, dimensions: ['emotional'] },
  { words: 'phoneQueue', section: 'pain', importance: 5, dimensions: ['functional'] },
  { words: 'sameTwice', section: 'pain', importance: 4, dimensions: ['functional'] },
  { words: 'nobodyCame', section: 'pain', importance: 4, dimensions: ['economic', 'emotional'] },
  { words: 'billCodes', section: 'pain', importance: 3, dimensions: ['economic'] },
  { words: 'decisionSoon', section: 'gain', importance: 4, dimensions: ['functional'] },
  { words: 'oneFace', section: 'gain', importance: 3, dimensions: ['emotional'] },
  { words: 'welcomed', section: 'gain', importance: 3, dimensions: ['emotional', 'symbolic'] },
  { words: 'neighbours', section: 'gain', importance: 2, dimensions: ['symbolic'] },
];

export const VALUE_ITEMS = {
  listing: { section: 'product', dimensions: ['functional'], touchpoints: ['seesListing', 'viewsFlat'] },
  leaseOnline: { section: 'product', dimensions: ['functional', 'economic'], touchpoints: ['signsLease'] },
  faultInApp: { section: 'product', dimensions: ['functional'], touchpoints: ['reportsFault'] },
  magazine: { section: 'product', dimensions: ['symbolic'] },
  callback: { section: 'reliever', dimensions: ['functional'], touchpoints: ['asksByPhone', 'waitsForCallback'] },
  attachments: { section: 'reliever', dimensions: ['functional'], touchpoints: ['fillsApplication'] },
  foreman: { section: 'reliever', dimensions: ['functional', 'emotional'], touchpoints: ['foremanFixes'] },
  sameAgent: { section: 'creator', dimensions: ['emotional'], touchpoints: ['viewsFlat', 'getsKeys'] },
  nameOnDoor: { section: 'creator', dimensions: ['emotional', 'symbolic'], touchpoints: ['getsKeys'] },
  courtyard: { section: 'creator', dimensions: ['symbolic'], touchpoints: ['courtyardEvening'] },
} as const satisfies Readonly<Record<string, ExampleValueItem>>;
export type ValueItemKey = keyof typeof VALUE_ITEMS;

export const FIT: readonly { readonly from: ValueItemKey; readonly to: PersonaItemKey; readonly strength: Strength }[] =
  [
    { from: 'listing', to: 'findHome', strength: 'strong' },
    { from: 'leaseOnline', to: 'understandLease', strength: 'medium' },
    { from: 'faultInApp', to: 'nobodyCame', strength: 'weak' },
    { from: 'callback', to: 'phoneQueue', strength: 'medium' },
    { from: 'attachments', to: 'sameTwice', strength: 'strong' },
    { from: 'foreman', to: 'nobodyCame', strength: 'strong' },
    { from: 'sameAgent', to: 'oneFace', strength: 'strong' },
    { from: 'nameOnDoor', to: 'welcomed', strength: 'strong' },
    { from: 'courtyard', to: 'neighbours', strength: 'strong' },
    { from: 'courtyard', to: 'settleIn', strength: 'medium' },
  ];
