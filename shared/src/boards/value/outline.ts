/** A value map in reading order, as tables: its items by section, the fit matrix, the figures, and the maps compared. */
import { withUnit } from '../../kernel/no-break';
import type { SceneInput } from '../../kernel/kind';
import { liveNote } from '../../kernel/notes/note-commands';
import { noteTables } from '../../kernel/notes/note-table';
import type { Outline, OutlineTable } from '../../kernel/outline';
import type { RecordReader } from '../../kernel/projection';
import { isGone } from '../../kernel/references';
import type { Translator } from '../../kernel/translate';
import { analyseFit, type FitFigures } from './analysis';
import { compareAnswers, compareValueMaps, type PersonaComparison } from './comparison';
import { CUSTOMER_SECTIONS, OFFER_SECTIONS, SECTIONS } from './schema';
import { readValueMap, type ValueEntry, type ValueReading } from './value-reader';

/** @returns a share for people; a dash where it is unknown */
export function shareText(words: Translator, share: number | null): string {
  return share === null ? '–' : withUnit(words.number(share * 100, 0), '%');
}

/** @returns the fit of a map for people: a plain share says that it is one */
export function fitText(words: Translator, { share, by, addressed, wanted }: FitFigures): string {
  const text = shareText(words, share);
  return by === 'count'
    ? words.t('valueMap.fit.plain', { share: text, n: addressed.length, all: wanted.length })
    : text;
}

export function entryText(words: Translator, { text, origin }: ValueEntry): string {
  const said = text.trim() || words.t('valueMap.empty');
  return origin === 'removed' ? words.t('valueMap.removed.of', { name: said }) : said;
}

function titleOf(read: RecordReader, words: Translator, id: string): string {
  const record = read.get(id);
  const title = typeof record?.['title'] === 'string' && record['title'] ? record['title'] : words.t('word.untitled');
  return isGone(read, id) ? words.t('valueMap.removed.of', { name: title }) : title;
}

function itemTable(read: RecordReader, reading: ValueReading, words: Translator): OutlineTable {
  const answers = (entry: ValueEntry): string =>
    reading.links
      .flatMap(({ from, to }) => (from === entry ? [to] : to === entry ? [from] : []))
      .map((other) => entryText(words, other))
      .join(' | ');
  const columns = ['section', 'item', 'importance', 'dimensions', 'fit', 'touchpoints', 'source'] as const;
  return {
    id: 'items',
    heading: words.t('valueMap.table.items'),
    columns: columns.map((column) => words.t(`valueMap.column.${column}`)),
    rows: SECTIONS.flatMap((section) => reading.sections[section]).map((entry) => ({
      id: entry.item.id,
      cells: [
        words.t(`valueMap.one.${entry.item.section}`),
        entryText(words, entry),
        entry.item.importance === null ? '' : words.number(entry.item.importance, 1),
        entry.item.dimensions.map((id) => words.t(`dimension.${id}`)).join(' | '),
        answers(entry),
        entry.item.touchpoints.map((id) => titleOf(read, words, id)).join(' | '),
        entry.item.source,
      ],
    })),
  };
}

function matrixTable(reading: ValueReading, words: Translator): OutlineTable {
  const customer = CUSTOMER_SECTIONS.flatMap((section) => reading.sections[section]);
  const offers = OFFER_SECTIONS.flatMap((section) => reading.sections[section]);
  const linked = new Map(reading.links.map(({ link, from, to }) => [`${from.item.id} ${to.item.id}`, link]));
  const cell = (from: ValueEntry, to: ValueEntry): string => {
    const link = linked.get(`${from.item.id} ${to.item.id}`);
    return link ? words.t(link.strength ? `valueMap.strength.${link.strength}` : 'valueMap.yes') : '';
  };
  return {
    id: 'matrix',
    heading: words.t('valueMap.table.matrix'),
    columns: [words.t('valueMap.column.item'), ...customer.map((entry) => entryText(words, entry))],
    rows: offers.map((from) => ({
      id: from.item.id,
      cells: [entryText(words, from), ...customer.map((to) => cell(from, to))],
    })),
  };
}

function figureTable(fit: FitFigures, board: string, words: Translator): OutlineTable {
  const row = (figure: string, value: string) => ({ id: board, cells: [words.t(`valueMap.figure.${figure}`), value] });
  return {
    id: 'figures',
    heading: words.t('word.figures'),
    columns: [words.t('valueMap.column.figure'), words.t('valueMap.column.value')],
    rows: [
      row('share', fitText(words, fit)),
      row('pains', words.number(fit.unaddressedPains.length)),
      row('gains', words.number(fit.uncreatedGains.length)),
      row('jobs', words.number(fit.unhelpedJobs.length)),
      row('idle', words.number(fit.idleOffers.length)),
      row('unweighted', words.number(fit.unweighted.length)),
    ],
  };
}

/** One persona's value maps side by side. */
export function comparisonTable({ persona, maps }: PersonaComparison, words: Translator): OutlineTable {
  const name = persona?.name.trim() || words.t('valueMap.noPersona');
  const columns = ['map', 'whose', 'fit', 'pains', 'gains', 'idle'] as const;
  return {
    id: `comparison ${persona?.id ?? ''}`,
    heading: words.t('valueMap.table.comparison', { name }),
    columns: columns.map((column) => words.t(`valueMap.compare.${column}`)),
    rows: maps.map(({ board, name: map, reading, fit }) => ({
      id: board,
      cells: [
        map.trim() || words.t('word.untitled'),
        words.t(`valueMap.whose.${reading.whose}`),
        fitText(words, fit),
        words.number(fit.unaddressedPains.length),
        words.number(fit.uncreatedGains.length),
        words.number(fit.idleOffers.length),
      ],
    })),
  };
}

/** What each of one persona's maps has to answer each job, pain and gain. */
export function answersTable({ persona, maps }: PersonaComparison, words: Translator): OutlineTable {
  const name = persona?.name.trim() || words.t('valueMap.noPersona');
  const said = (answers: readonly ValueEntry[] | null): string => {
    if (answers === null) return words.t('valueMap.answers.absent');
    if (answers.length === 0) return words.t('valueMap.answers.nothing');
    return answers.map((one) => entryText(words, one)).join(' | ');
  };
  return {
    id: `answers ${persona?.id ?? ''}`,
    heading: words.t('valueMap.table.answers', { name }),
    columns: [words.t('valueMap.answers.item'), ...maps.map(({ name: map }) => map.trim() || words.t('word.untitled'))],
    rows: compareAnswers(maps).map(({ id, entry, answers }) => ({
      id,
      cells: [`${words.t(`valueMap.one.${entry.item.section}`)}: ${entryText(words, entry)}`, ...answers.map(said)],
    })),
  };
}

/** @returns the comparison that a board is in, when there is another map of its persona */
export function comparisonOf(read: RecordReader, board: string): PersonaComparison | null {
  const found = compareValueMaps(read).find(({ maps }) => maps.some((map) => map.board === board));
  return found && found.persona && found.maps.length > 1 ? found : null;
}

export function valueOutline({ read, board, words }: SceneInput): Outline {
  const reading = readValueMap(read, board);
  const compared = comparisonOf(read, board);
  const title = read.get(board)?.['name'];
  const named = (id: string): string => {
    const entry = reading.entries.get(id);
    return entry ? entryText(words, entry) : liveNote(read, id)?.text.trim() || words.t('notes.kind.note');
  };
  return {
    title: (typeof title === 'string' && title) || words.t('word.untitled'),
    tables: [
      itemTable(read, reading, words),
      matrixTable(reading, words),
      figureTable(analyseFit(reading), board, words),
      ...(compared ? [comparisonTable(compared, words), answersTable(compared, words)] : []),
      ...noteTables(read, board, words, named),
    ],
  };
}
