/**
 * The table's operations, each one command and one undo step: write a cell, fill a block, clear, add and move rows. A paste
 * with unreadable cells writes nothing until the person confirms the rest.
 */
import { addTouchpoints } from '@polku/shared/boards/journey/commands/add-touchpoints';
import { fillTouchpoints } from '@polku/shared/boards/journey/commands/fill-touchpoints';
import { nudgeTouchpoints } from '@polku/shared/boards/journey/commands/nudge-touchpoints';
import { touchpointsIn } from '@polku/shared/boards/journey/facts/journey-reader';
import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { TEAM_COLORS } from '@polku/shared/project/team-colors';
import { useMemo, useState } from 'react';
import { commandRunner } from '../../../kernel/board/run-command';
import type { Session } from '../../../kernel/session/session-types';
import { useWords } from '../../../kernel/words/words';
import type { CellWrite, Column, TableContext } from '@polku/shared/boards/journey/fields/column';
import { COLUMNS } from '@polku/shared/boards/journey/fields/list';
import { type Fill, fillFrom, type Scales } from './fill';
import { rebaseText } from './rebase-text';
import type { Block } from './use-grid-state';

export interface Message {
  readonly text: string;
  readonly tone: 'info' | 'problem';
}

export interface TableWork {
  readonly message: Message | null;
  /** A paste of which some cells cannot be taken; nothing of it is written yet. */
  readonly waiting: Fill | null;
  /** Sets how numbers of its columns are meant. */
  readonly setScales: (scales: Scales) => void;
  /** Writes what can be taken of it. */
  readonly pasteRest: () => void;
  readonly dropPaste: () => void;
  say(message: Message | null): void;
  /** @param base what the cell held when writing began @returns why it cannot be taken, or null */
  writeCell(touchpoint: Touchpoint, column: Column, text: string, base?: string): string | null;
  fill(texts: readonly (readonly string[])[], row: number, column: number): void;
  clear(block: Block): void;
  fillDown(block: Block): void;
  /** @returns the new touchpoint */
  addAfter(touchpoint: Touchpoint | null, stage?: string): string | null;
  /** @returns whether they have moved */
  move(ids: readonly string[], by: -1 | 1): boolean;
}

export function useTableWork(
  session: Session,
  board: string,
  touchpoints: readonly Touchpoint[],
  context: TableContext,
): TableWork {
  const words = useWords();
  const [message, say] = useState<Message | null>(null);
  const [waiting, setWaiting] = useState<{ readonly fill: Fill; readonly again: (scales: Scales) => Fill } | null>(
    null,
  );
  const acts = useMemo(() => {
    const { stages } = context;
    const run = commandRunner(session, words, (text) => say(text === null ? null : { text, tone: 'problem' }));
    const newsOf = ({ newTeams, newStages }: Pick<Fill, 'newTeams' | 'newStages'>): readonly string[] =>
      (['Stages', 'Teams'] as const).flatMap((what) => {
        const names = what === 'Teams' ? newTeams : newStages;
        return names.length === 0 ? [] : [words.t(`table.made${what}`, { n: names.length, names: names.join(', ') })];
      });
    const put = (fill: Fill): void => {
      setWaiting(null);
      if (fill.rows.length > 0 && !run(fillTouchpoints, { board, rows: fill.rows, teamColors: TEAM_COLORS })) return;
      const left = fill.problems.length + fill.outside;
      const told = [words.t('table.pasted', { n: fill.cells }), ...newsOf(fill)];
      say({ text: [...told, ...(left > 0 ? [words.t('table.left', { n: left })] : [])].join(' '), tone: 'info' });
    };
    const fillIn = (again: (scales: Scales) => Fill): void => {
      const fill = again(new Map());
      if (fill.problems.length + fill.outside + fill.questions.length === 0) put(fill);
      else setWaiting({ fill, again });
    };
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
        const [news] = newsOf({ newTeams: listOf(write.teamName), newStages: listOf(write.stageName) });
        say(result.done && news !== undefined ? { text: news, tone: 'info' } : null);
        return result.done ? null : words.say(result.refusal.reason, result.refusal.values);
      },
      fill(texts: readonly (readonly string[])[], row: number, column: number): void {
        const last = touchpoints.at(-1)?.stage ?? null;
        const stage = stages.some(({ id }) => id === last) ? last : (stages.at(-1)?.id ?? null);
        fillIn((scales) => fillFrom(texts, { touchpoints, row, column, stage }, context, scales));
      },
      clear(block: Block): void {
        const { rows } = fillFrom(
          linesOf(block, () => ''),
          { touchpoints, row: block.top, column: block.left, stage: null },
          context,
        );
        if (rows.length > 0) run(fillTouchpoints, { board, rows });
      },
      fillDown(block: Block): void {
        const source = touchpoints[block.top === block.bottom ? block.top - 1 : block.top];
        if (!source) return;
        const texts = linesOf(block, (_, column) => column.show(source, context));
        const target = { touchpoints, row: block.top, column: block.left, stage: null };
        fillIn((scales) => fillFrom(texts, target, context, scales));
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
      put,
      dropPaste: () => setWaiting(null),
      move: (ids: readonly string[], by: -1 | 1) => run(nudgeTouchpoints, { ids, by }) !== null,
    };
  }, [session, board, touchpoints, context, words]);
  return useMemo(() => {
    const { put, ...others } = acts;
    return {
      message,
      say,
      waiting: waiting?.fill ?? null,
      setScales: (scales) => waiting && setWaiting({ ...waiting, fill: waiting.again(scales) }),
      pasteRest: () => waiting && put(waiting.fill),
      ...others,
    };
  }, [message, waiting, acts]);
}

function listOf(name: string | undefined): readonly string[] {
  return name === undefined ? [] : [name];
}
