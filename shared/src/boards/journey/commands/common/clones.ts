/**
 * Copies records under new ids. References among the copied records lead to the copies; others are kept if their target
 * exists and dropped otherwise, so that no copy has a dangling reference.
 */
import type { CommandContext } from '../../../../kernel/command';
import { movedBox } from '../../../../kernel/notes/note-boxes';
import type { NoteAnchor, NoteBox } from '../../../../kernel/notes/note-record';
import type { RecordReader } from '../../../../kernel/projection';
import { liveRecord } from '../../../../kernel/record-reader';
import type { CopiedRecord, CopiedTeam } from './clipboard';
import type { PersonaEmotion } from '../../records/schema';

/** Fields of touchpoints, cards and connectors that refer to other records. */
const REFS = ['stage', 'team', 'recoveredBy', 'subJourney', 'under', 'from', 'to'] as const;
/** Refers to the touchpoint of a current state that one was copied from; valid for the original only. */
const NOT_COPIED = 'copyOf';

/** Offset of a copied free note from its original, so that both are visible. */
const BESIDE = 24;

export type IdMap = ReadonlyMap<string, string>;

export function freshIds(context: CommandContext, records: readonly CopiedRecord[]): IdMap {
  return new Map(records.map(({ id }) => [id, context.newId()]));
}

/** @returns the fields of a copy, its references turned or dropped */
export function cloneFields(
  read: RecordReader,
  fields: Readonly<Record<string, unknown>>,
  ids: IdMap,
): Record<string, unknown> {
  const result: Record<string, unknown> = { ...fields };
  delete result[NOT_COPIED];
  const turn = (ref: string): string | null => ids.get(ref) ?? (liveRecord(read, ref) ? ref : null);
  for (const name of REFS) {
    const ref = result[name];
    if (typeof ref === 'string') result[name] = turn(ref);
  }
  const box = result['box'];
  if (typeof box === 'object' && box !== null) {
    result['box'] = turnedBox(movedBox(box as NoteBox, BESIDE, BESIDE), ids);
  }
  const personas = result['personas'];
  if (Array.isArray(personas)) {
    result['personas'] = personas.map((ref) => turn(String(ref))).filter((ref) => ref !== null);
  }
  const felt = result['emotionByPersona'];
  if (Array.isArray(felt)) {
    result['emotionByPersona'] = (felt as readonly PersonaEmotion[]).filter(({ persona }) => turn(persona) !== null);
  }
  return result;
}

/** The copy of a note is anchored to the copy of its anchor, if that is copied too. */
function turnedBox({ anchor, end, ...box }: NoteBox, ids: IdMap): NoteBox {
  const turned = (of: NoteAnchor): NoteAnchor => ({ ...of, to: ids.get(of.to) ?? of.to });
  return { ...box, ...(anchor ? { anchor: turned(anchor) } : {}), ...(end ? { end: turned(end) } : {}) };
}

/** @returns for each copied team the one here: the same, one of the same name, or none (to be made) */
export function teamsHere(read: RecordReader, teams: readonly CopiedTeam[]): ReadonlyMap<string, string | null> {
  const here = read.list('team', '');
  return new Map(
    teams.map(({ id, name }) => {
      if (liveRecord(read, id)?.type === 'team') return [id, id];
      const alike = here.find((team) => String(team['name']).trim().toLowerCase() === name.trim().toLowerCase());
      return [id, alike?.id ?? null];
    }),
  );
}
