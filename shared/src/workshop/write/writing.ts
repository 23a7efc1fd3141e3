/** What a reveal is written with, and the ids that keep a second writing from making things twice. */
import type { Change } from '../../kernel/change';
import type { CommandContext } from '../../kernel/command';
import { showDate } from '../../kernel/dates';
import type { RecordReader } from '../../kernel/record-reader';
import type { RoundResult, RoundSetup } from '../../kernel/rounds';
import type { Translator } from '../../kernel/translate';
import { derivedId } from '../../findings/finding-id';
import type { FindingRef } from '../../findings/rules';
import type { Gathered } from '../notes';
import type { NOTE_CARDS } from '../round-plan';

/** Who, what, from when: what giver and receiver agree on. */
export interface Deal {
  /** Made by the client, so that writing it twice makes one action. */
  readonly id: string;
  /** The handoff. */
  readonly item: string;
  readonly text: string;
  /** In words; `ownerPerson` wins over it. */
  readonly owner: string;
  readonly ownerPerson?: string | null;
  /** ISO date, or ''. */
  readonly due: string;
}

export interface WriteRoundArgs {
  /** Id of the kind: that of the setup, or `merge` for the notes of an ideation as they were gathered. */
  readonly kind: string;
  /** Of the round that the answers were given in. */
  readonly roundId: string;
  readonly setup: RoundSetup;
  readonly result: RoundResult;
  /** The board that the round was about. */
  readonly board: string;
  /** Day of the reveal, as ISO date. */
  readonly date: string;
  /** In the language of the project, so that everyone writes the same. */
  readonly words: Translator;
  /** What notes become, and how they were gathered. */
  readonly card?: (typeof NOTE_CARDS)[number];
  readonly gathered?: readonly Gathered[];
  readonly deals?: readonly Deal[];
  /** The findings that the room chose. */
  readonly themes?: readonly FindingRef[];
}

/** Plans what one kind of round writes. */
export type Writer = (context: CommandContext, args: WriteRoundArgs) => readonly Change[];

/** @returns where what was written came from: “workshop of 12 Mar 2026” */
export function sourceOf({ words, date }: Pick<WriteRoundArgs, 'words' | 'date'>): string {
  return words.t('workshop.source', { date: showDate(date, words) });
}

/** @returns the fixed id of what a round makes of a thing */
export function madeId(roundId: string, of: string): string {
  return derivedId(roundId, 'R', of);
}

/** Whether a record was never there, or its creation was undone: then it may be made (again). Deleted by a person, it stays so. */
export function mayMake(read: RecordReader, id: string): boolean {
  const record = read.get(id);
  return !record || record.removed?.unborn === true;
}

/** @returns what makes a record under a fixed id, also where its creation was undone */
export function make(read: RecordReader, change: Extract<Change, { op: 'create' }>): readonly Change[] {
  const { id, fields } = change;
  if (!read.get(id)) return [change];
  const texts = Object.entries(fields).filter(([name]) => name === 'text');
  const others = Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'text'));
  return [
    { op: 'restore', id },
    { op: 'set', id, fields: others },
    ...texts.map(([field, value]): Change => ({ op: 'text', id, field, value: String(value) })),
  ];
}
