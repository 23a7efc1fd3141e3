/** The personas of the example as changes: every standard section, its lines, and three scales. */
import { personaId, type StandardSection, STANDARD_SECTIONS, sectionId } from '../boards/persona/schema';
import type { EvidenceLevel } from '../boards/persona/schema';
import type { SourceKey } from './example-frame';
import { type ExampleMaker, keysOf } from './example-maker';
import { PERSONA_ITEMS, type PersonaKey, PERSONAS } from './example-personas';

export function personaChanges(maker: ExampleMaker, persona: PersonaKey): void {
  const { personas, items, scales } = maker.texts.personas;
  const { idOf, orders } = maker;
  const board = idOf('persona', persona);
  const { sections, scales: places, ...facts } = PERSONAS[persona];
  const { name: _, ...words } = personas[persona];
  maker.add('persona', personaId(board), board, { ...facts, ...words });
  const known: Partial<Record<StandardSection, { evidence: EvidenceLevel; source?: SourceKey }>> = sections;
  const sectionOrders = orders(STANDARD_SECTIONS.length);
  for (const [nth, standard] of STANDARD_SECTIONS.entries()) {
    const { evidence = 'assumption', source } = known[standard] ?? {};
    const fields = { standard, order: sectionOrders[nth] ?? '', evidence, source: maker.source(source) };
    maker.add('personaSection', sectionId(board, standard), board, fields);
  }
  const lines = keysOf(PERSONA_ITEMS).filter((key) => PERSONA_ITEMS[key].of === persona);
  const lineOrders = orders(lines.length);
  for (const [nth, key] of lines.entries()) {
    const { section, of: __, ...strength } = PERSONA_ITEMS[key];
    const fields = { section: sectionId(board, section), text: items[key], order: lineOrders[nth] ?? '', ...strength };
    maker.add('personaItem', idOf('personaItem', key), board, fields);
  }
  const scaleOrders = orders(keysOf(places).length);
  for (const [nth, key] of keysOf(places).entries()) {
    const fields = { ...scales[key], value: places[key], order: scaleOrders[nth] ?? '' };
    maker.add('personaScale', maker.newId(), board, fields);
  }
}
