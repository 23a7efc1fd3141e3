/** Results of rounds as JSON: what was asked and promised, every answer without people, and what they add up to. */
import type { RoundInfo } from '../../kernel/rounds';
import type { Reveal } from '../kinds/round-kind';
import type { ResultInput } from './result';
import { coverageRows, dotRows, handshakeRows, mirrorRows, noteRows, revealOf, scaleRows, wasteRows } from './rows';

export const ROUND_FORMAT = 'polku-rounds';

const SUMMARIES: Readonly<Record<Reveal, (input: ResultInput) => unknown>> = {
  scale: (input) => scaleRows(input).map(({ item, ask, field, scale }) => ({ item, ask, field, ...scale })),
  mirror: mirrorRows,
  dots: dotRows,
  notes: (input) =>
    noteRows(input).map(({ id, text, items, voices, teams, notes }) => ({
      ...{ id, text, items, voices, teams },
      notes: notes.map((note) => note.id),
    })),
  waste: wasteRows,
  coverage: coverageRows,
  handshake: handshakeRows,
};

export interface FileRound extends ResultInput {
  readonly info: Pick<RoundInfo, 'roundId' | 'openedAt' | 'revealedAt'>;
}

/** Names that an open round showed are nobody's business in a file; nothing else in it is called so. */
const withoutNames = (key: string, value: unknown): unknown => (key === 'name' ? undefined : value);

const timeOf = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

/** @returns the text of a file; the same results give the same text */
export function roundsJson(title: string, rounds: readonly FileRound[]): string {
  const told = rounds.map(({ info, ...input }) => {
    const reveal = revealOf(input);
    return {
      id: info.roundId,
      opened: timeOf(info.openedAt),
      revealed: timeOf(info.revealedAt),
      setup: input.setup,
      result: input.result,
      summary: reveal ? SUMMARIES[reveal](input) : null,
    };
  });
  return `${JSON.stringify({ format: ROUND_FORMAT, version: 1, workshop: title, rounds: told }, withoutNames, 2)}\n`;
}
