/**
 * The personas that a journey concerns: separate boards, referred to by id and read by their name and their facts' colour and
 * portrait. The name of a removed one stays readable.
 */
import { type Kept, memoPart } from '../../../kernel/memo';
import { boardRecord } from '../../../kernel/project';
import { type Portrait, portraitFrom, portraitKey } from '../../../portraits/portrait';
import type { RecordReader } from '../../../kernel/projection';
import type { PersonaEmotion, Touchpoint } from '../records/schema';

export interface PersonaHere {
  readonly id: string;
  readonly name: string;
  /** As #RRGGBB. */
  readonly color: string;
  readonly portrait: Portrait;
}

/** @returns a persona by its board's id, removed or not; null when there is no such board in this document */
export function personaOf(read: RecordReader, id: string): (PersonaHere & { readonly removed: boolean }) | null {
  const board = read.get(id);
  if (board?.type !== 'board') return null;
  const portrait = portraitFrom(read.list('persona', id)[0], id);
  const name = typeof board['name'] === 'string' ? board['name'] : '';
  return {
    id,
    name,
    color: portrait.color,
    portrait,
    removed: board.removed !== null,
  };
}

const ALL = memoPart<Kept<ReadonlyMap<string, PersonaHere>>>('personas');
const IN_USE = memoPart<Kept<readonly PersonaHere[]>>('personas in use');

/** @returns every persona of the project by id, archived ones too; the same while no name, colour or portrait changes */
export function allPersonas(read: RecordReader): ReadonlyMap<string, PersonaHere> {
  const personas = read
    .list(boardRecord, '')
    .filter(({ kind }) => kind === 'persona')
    .flatMap(({ id }) => personaOf(read, id) ?? []);
  const said = personas.map(({ id, name, portrait }) => [id, portraitKey(portrait), name].join(' ')).join('\n');
  return read.memo.keep(ALL, '', [said], () => new Map(personas.map((persona) => [persona.id, persona])));
}

/** @returns every persona of the project that is in use, in the order of the boards; the same while none changes */
export function personasOf(read: RecordReader): readonly PersonaHere[] {
  const [boards, all] = [read.list(boardRecord, ''), allPersonas(read)];
  return read.memo.keep(IN_USE, '', [boards, all], () =>
    boards.flatMap(({ id, archived }) => (archived ? [] : (all.get(id) ?? []))),
  );
}

/** @returns the emotion of one persona at a touchpoint; null is unknown */
export function emotionOf({ emotionByPersona }: Touchpoint, persona: string): number | null {
  return emotionByPersona.find((one) => one.persona === persona)?.emotion ?? null;
}

/** @returns the list with one persona's emotion set; null takes it out */
export function withEmotion(
  list: readonly PersonaEmotion[],
  persona: string,
  emotion: number | null,
): readonly PersonaEmotion[] {
  const others = list.filter((one) => one.persona !== persona);
  return emotion === null ? others : [...others, { persona, emotion }];
}
