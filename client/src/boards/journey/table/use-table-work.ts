/**
 * What can be done in the table, as commands: write a cell, fill a block, clear, add, move and remove rows. Every act is
 * one command and one step of undo. Refusals and what a paste could not take become one message.
 */
import { addTouchpoints } from '@polku/shared/boards/journey/commands/add-touchpoints';
import { fillTouchpoints } from '@polku/shared/boards/journey/commands/fill-touchpoints';
import { nudgeTouchpoints } from '@polku/shared/boards/journey/commands/nudge-touchpoints';
import { removeRecords } from '@polku/shared/boards/journey/commands/remove-records';
import { touchpointsIn } from '@polku/shared/boards/journey/journey-reader';
import type { Touchpoint } from '@polku/shared/boards/journey/schema';
import type { Command } from '@polku/shared/kernel/command';
import { TEAM_COLORS } from '@polku/shared/project/team-colors';
import { useMemo, useState } from 'react';
import type { Session } from '../../../kernel/session/session-types';
import { type CellWrite, type Column, COLUMNS, type TableContext } from './columns';
import { type Fill, fillFrom } from './fill';
import { rebaseText } from './rebase-text';
import type { Block } from './use-grid-state';

/** Told problems of a paste at once; more are counted. */
const TOLD = 3;

export interface Message {
  readonly text: string;
  readonly tone: 'info' | 'problem';
}

export interface TableWork {
  readonly message: Message | null;
  say(message: Message | null): void;
  /** @param base what the cell held when writing began @returns why it cannot be taken, or null */
  writeCell(touchpoint: Touchpoint, column: Column, text: string, base?: string): string | null;
  /** @returns how many cells were filled */
  fill(texts: readonly (readonly string[])[], row: number, column: number): readonly string[] | null;
  clear(block: Block): void;
  fillDown(block: Block): void;
  /** @returns the new touchpoint */
  addAfter(touchpoint: Touchpoint | null, stage?: string): string | null;
  move(ids: readonly string[], by: -1 | 1): void;
  remove(ids: readonly string[]): void;
}

export function useTableWork(
  session: Session,
  board: string,
  touchpoints: readonly Touchpoint[],
  context: TableContext,
): TableWork {
  const [message, say] = useState<Message | null>(null);
  const acts = useMemo(() => {
    const { words, stages } = context;
    const run = <Args>(command: Command<Args>, args: Args): readonly string[] | null => {
      const result = session.runner.run(command, args);
      say(result.done ? null : { text: words.say(result.refusal.reason, result.refusal.values), tone: 'problem' });
      return result.done ? result.select : null;
    };
    const madeTeams = (names: readonly string[]): readonly string[] =>
      names.length === 0 ? [] : [words.t('table.madeTeams', { n: names.length, names: names.join(', ') })];
    const tell = ({ cells, problems, newTeams }: Fill): void => {
      const made = madeTeams(newTeams);
      if (problems.length === 0) {
        say({ text: [words.t('table.pasted', { n: cells }), ...made].join(' '), tone: 'info' });
        return;
      }
      const told = problems
        .slice(0, TOLD)
        .map(({ row, column, why }) => words.t('table.problem.cell', { row, column: words.t(column.label), why }));
      const more = problems.length - told.length;
      if (more > 0) told.push(words.t('table.problem.more', { n: more }));
      say({ text: [...told, ...made].join(' '), tone: 'problem' });
    };
    const put = (fill: Fill): readonly string[] | null =>
      fill.rows.length > 0 ? run(fillTouchpoints, { board, rows: fill.rows, teamColors: TEAM_COLORS }) : [];
    const linesOf = (block: Block, text: (touchpoint: Touchpoint, column: Column) => string): readonly string[][] =>
      touchpoints
        .slice(block.top, block.bottom + 1)
        .map((touchpoint) => COLUMNS.slice(block.left, block.right + 1).map((column) => text(touchpoint, column)));
    return {
      writeCell(touchpoint: Touchpoint, column: Column, text: string, base?: string): string | null {
        const read = column.read(text, touchpoint, context);
        if ('why' in read) return read.why;
        let write: CellWrite = read.write;
        const now = session.projection.get(touchpoint.id)?.[column.id];
        if (write.texts && base !== undefined && typeof now === 'string') {
          write = { texts: { ...write.texts, [column.id]: rebaseText(base, text, now) } };
        }
        if (Object.keys(write).length === 0) return null;
        const rows = [{ id: touchpoint.id, ...write }];
        const result = session.runner.run(fillTouchpoints, { board, rows, teamColors: TEAM_COLORS });
        const [made] = result.done && write.teamName !== undefined ? madeTeams([write.teamName]) : [];
        say(made === undefined ? null : { text: made, tone: 'info' });
        return result.done ? null : words.say(result.refusal.reason, result.refusal.values);
      },
      fill(texts: readonly (readonly string[])[], row: number, column: number): readonly string[] | null {
        const last = touchpoints.at(-1)?.stage ?? null;
        const stage = stages.some(({ id }) => id === last) ? last : (stages.at(-1)?.id ?? null);
        const fill = fillFrom(texts, { touchpoints, row, column, stage }, context);
        const filled = put(fill);
        if (filled) tell(fill);
        return filled;
      },
      clear(block: Block): void {
        const fill = fillFrom(
          linesOf(block, () => ''),
          { touchpoints, row: block.top, column: block.left, stage: null },
          context,
        );
        put(fill);
      },
      fillDown(block: Block): void {
        const source = touchpoints[block.top === block.bottom ? block.top - 1 : block.top];
        if (!source) return;
        const texts = linesOf(block, (_, column) => column.show(source, context));
        const fill = fillFrom(texts, { touchpoints, row: block.top, column: block.left, stage: null }, context);
        if (put(fill) && fill.problems.length > 0) tell(fill);
      },
      addAfter(touchpoint: Touchpoint | null, stage?: string): string | null {
        const own = stage ?? touchpoint?.stage ?? null;
        const home = stages.some(({ id }) => id === own) ? own : (stages.at(-1)?.id ?? null);
        if (home === null) return null;
        const siblings = touchpointsIn(session.projection, board, home);
        const at = touchpoint ? siblings.findIndex(({ id }) => id === touchpoint.id) : -1;
        const like = touchpoint ?? siblings.at(-1);
        const made = run(addTouchpoints, {
          board,
          stage: home,
          titles: [''],
          ...(at >= 0 ? { index: at + 1 } : {}),
          ...(like ? { like: like.id } : {}),
        });
        return made?.[0] ?? null;
      },
      move: (ids: readonly string[], by: -1 | 1) => void run(nudgeTouchpoints, { ids, by }),
      remove: (ids: readonly string[]) => void run(removeRecords, { ids }),
    };
  }, [session, board, touchpoints, context]);
  return useMemo(() => ({ message, say, ...acts }), [message, acts]);
}
