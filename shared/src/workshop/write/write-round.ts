/** Writes what a round revealed into the boards: one command, undone as one step. Written twice, nothing changes. */
import { JOURNEY_RECORDS } from '../../boards/journey/records/schema';
import type { Change } from '../../kernel/change';
import { type Command, type CommandContext, firstRefusal, type Refusal } from '../../kernel/command';
import { boardExists, boardHasRoom } from '../../kernel/record-commands/rules';
import { refuse } from '../rules';
import { dealsProblem, writeDeals } from './handshake';
import { writeMirror } from './mirror';
import { writeNotes } from './notes';
import { writeRating } from './rating';
import { themesProblem, writeThemes } from './themes';
import { writeWaste } from './waste';
import type { WriteRoundArgs, Writer } from './writing';

interface Writing {
  readonly write: Writer;
  readonly problem?: (context: CommandContext, args: WriteRoundArgs) => Refusal | null;
}

const WRITINGS: ReadonlyMap<string, Writing> = new Map<string, Writing>([
  ['mirror', { write: writeMirror }],
  ['rating', { write: writeRating }],
  ['waste', { write: writeWaste }],
  ['ideation', { write: writeNotes }],
  ['merge', { write: writeNotes }],
  ['handshake', { write: writeDeals, problem: dealsProblem }],
  ['themes', { write: writeThemes, problem: themesProblem }],
]);

/** @returns whether rounds of the kind write anything */
export function writesIntoBoards(kind: string): boolean {
  return WRITINGS.has(kind);
}

/** @returns what would be written: for saying beforehand how much it is; empty when everything is written */
export function changesOf(context: CommandContext, args: WriteRoundArgs): readonly Change[] {
  return WRITINGS.get(args.kind)?.write(context, args) ?? [];
}

export const writeRound: Command<WriteRoundArgs> = {
  name: 'writeRound',
  check(context, args) {
    const writing = WRITINGS.get(args.kind);
    if (!writing) return refuse('writesNothing');
    const refusal = firstRefusal(boardExists(context.read, args.board), writing.problem?.(context, args) ?? null);
    if (refusal) return refusal;
    const made = changesOf(context, args).filter(({ op }) => op === 'create').length;
    return boardHasRoom(context.read, JOURNEY_RECORDS, args.board, made);
  },
  plan: (context, args) => ({ changes: changesOf(context, args) }),
};
