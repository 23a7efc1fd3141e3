/** What touchpoints lead to on other boards: goals and items of value maps, sub-journeys. */
import type { LinkTargets } from '../../../kernel/link-targets';
import type { OutlineRow, OutlineTable } from '../../../kernel/outline';
import { boardRecord } from '../../../kernel/project';
import { isGone } from '../../../kernel/references';
import type { Translator } from '../../../kernel/translate';
import type { JourneyFacts } from '../facts/journey-facts';
import type { Touchpoint } from '../records/schema';

/** @returns one table, without rows where nothing is linked; gone targets are left out */
export function linkTables(
  all: readonly Touchpoint[],
  { read }: JourneyFacts,
  words: Translator,
  links: readonly LinkTargets[],
): readonly OutlineTable[] {
  const untitled = words.t('word.untitled');
  const boards = read.list(boardRecord, '');
  const nameOfBoard = new Map(boards.map(({ id, name }) => [id, name.trim() || untitled]));
  const linkedWith = new Map<string, (readonly [what: string, name: string, board: string])[]>();
  for (const { targets, words: own } of links) {
    for (const { id: board } of boards) {
      for (const target of targets(read, board, words)) {
        for (const id of target.linked) {
          const entry = [words.t(own.title), target.name || words.t(own.nameless), board] as const;
          linkedWith.set(id, [...(linkedWith.get(id) ?? []), entry]);
        }
      }
    }
  }
  const rowsOf = (touchpoint: Touchpoint): readonly OutlineRow[] => {
    const { id, subJourney } = touchpoint;
    const title = touchpoint.title.trim() || untitled;
    const nested =
      subJourney === null || isGone(read, subJourney)
        ? []
        : [[words.t('compare.field.subJourney'), nameOfBoard.get(subJourney) ?? untitled, subJourney] as const];
    return [...(linkedWith.get(id) ?? []), ...nested].map(([what, name, board]) => ({
      id,
      cells: [title, what, name, nameOfBoard.get(board) ?? ''],
    }));
  };
  return [
    {
      id: 'links',
      heading: words.t('table.more.links'),
      columns: [
        words.t('word.touchpoint'),
        words.t('table.more.links.what'),
        words.t('table.more.links.name'),
        words.t('word.board'),
      ],
      rows: all.flatMap(rowsOf),
    },
  ];
}
