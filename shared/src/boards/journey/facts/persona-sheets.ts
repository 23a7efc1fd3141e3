/**
 * What the personas' sheets rest on, read without knowing their kind: the evidence of each section that is shown and says
 * something. As on the sheet, a section without stated evidence is an assumption.
 */
import { type Kept, memoPart } from '../../../kernel/memo';
import { boardRecord } from '../../../kernel/project';
import type { RecordReader } from '../../../kernel/projection';
import type { AnyRecord } from '../../../kernel/records';
import { EVIDENCE_LEVELS, type EvidenceLevel } from '../records/schema';

/** The evidence of each filled section, by persona; personas without any are not in it. */
export type PersonaSheets = ReadonlyMap<string, readonly EvidenceLevel[]>;

const SHEETS = memoPart<Kept<PersonaSheets>>('evidence of persona sheets');
const SHEET = memoPart<Kept<readonly EvidenceLevel[]>>('evidence of one persona sheet');

function evidenceOf(section: AnyRecord | undefined): EvidenceLevel {
  return EVIDENCE_LEVELS.find((level) => level === section?.['evidence']) ?? 'assumption';
}

function sheetOf(
  read: RecordReader,
  sections: readonly AnyRecord[],
  items: readonly AnyRecord[],
  scales: readonly AnyRecord[],
): readonly EvidenceLevel[] {
  const filled = new Set<unknown>();
  for (const { section, text } of items) if (typeof text === 'string' && text.trim() !== '') filled.add(section);
  const measured = scales.some(({ value }) => typeof value === 'number');
  const levels = sections.flatMap((section) => {
    const says = section['standard'] === 'scales' ? measured : filled.has(section.id);
    return says && section['shown'] !== false ? [evidenceOf(section)] : [];
  });
  // The record of a standard section is created with its first change; until then it has items and no evidence.
  const begun = [...filled].filter((section) => typeof section === 'string' && read.get(section) === undefined);
  return [...levels, ...begun.map((): EvidenceLevel => 'assumption')];
}

/** @returns what the sheets of the project's personas rest on; the same while no sheet changes */
export function personaSheets(read: RecordReader): PersonaSheets {
  const sheets = read
    .list(boardRecord, '')
    .filter(({ kind }) => kind === 'persona')
    .map(({ id }) => {
      const lists = (['personaSection', 'personaItem', 'personaScale'] as const).map((type) => read.list(type, id));
      const [sections = [], items = [], scales = []] = lists;
      return [id, read.memo.keep(SHEET, id, lists, () => sheetOf(read, sections, items, scales))] as const;
    })
    .filter(([, levels]) => levels.length > 0);
  return read.memo.keep(SHEETS, '', sheets.flat(), () => new Map(sheets));
}
