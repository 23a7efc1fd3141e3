import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../i18n/translator';
import { BOARD, testBoard } from '../../../testing/test-board';
import { analyseBoard } from '../analysis/analyse';
import { journeyFacts } from '../facts/journey-facts';
import { journeyOutline } from '../outline/journey-outline';
import { journeyPicture } from '../picture/scene/journey-scene';
import { ladderId, reactionRecord } from '../records/schema';
import { addReaction } from './add-reaction';
import { editText } from './edit-text';
import { linkReaction } from './link-reaction';
import { moveReaction } from './move-reaction';
import { removeRecords } from './remove-records';
import { removeReactions } from './remove-reactions';
import { restoreRecords } from './restore-records';
import { setReactionFields } from './set-reaction-fields';
import { setTouchpointFields } from './set-touchpoint-fields';
import { shareReaction } from './share-reaction';
import { startLadder } from './start-ladder';

const words = createTranslator('en');
const metric = { name: 'CES', unit: '', baseline: 2, target: 4, actual: 3, date: '2026-02-01' };
const renting = () => testBoard({ Looking: ['Sees', 'Asks'], Applying: ['Sends'] });
type Board = ReturnType<typeof renting>;
const reactions = ({ read }: Board) => read.list(reactionRecord, BOARD);
const drawn = (board: Board) =>
  journeyPicture({ read: board.read, board: BOARD, words }).scene.items.filter(({ id }) =>
    id.startsWith('lane:ladder'),
  );
const outline = (board: Board, id: string) =>
  journeyOutline({ read: board.read, board: BOARD, words }).tables.find((table) => table.id === id)?.rows;

describe('the ladder', () => {
  it('has one text of the experience wanted, whoever begins it', () => {
    const board = renting();
    expect(board.do(startLadder, { board: BOARD })).toEqual([ladderId(BOARD)]);
    board.do(editText, { id: ladderId(BOARD), field: 'wanted', value: 'Moving in without worries' });
    expect(board.do(startLadder, { board: BOARD })).toEqual([ladderId(BOARD)]);
    expect(board.live('ladder')).toHaveLength(1);
    expect(outline(board, 'wanted')?.[0]?.cells).toEqual(['Moving in without worries']);
  });

  it('has reactions with touchpoints and a metric, drawn in its lane and told in its table', () => {
    const board = renting();
    expect(drawn(board)).toEqual([]);
    const [id = ''] = board.do(addReaction, { board: BOARD, text: 'They called me first' });
    board.do(linkReaction, { id, add: board.ids('Asks', 'Sends') });
    board.do(setReactionFields, { ids: [id], fields: { metric } });
    const said = JSON.stringify(drawn(board));
    expect(said).toContain('They called me first');
    expect(said).toContain('3 → 4 CES');
    expect(said).toContain('On its way');
    expect(outline(board, 'ladder')?.map(({ cells }) => cells)).toEqual([
      ['They called me first', 'Asks, Sends', 'CES: baseline 2, actual 3, target 4', '1 Feb 2026', 'On its way', ''],
    ]);
    // Writing it changes the picture, and no figure.
    const facts = journeyFacts(board.read, BOARD);
    board.do(editText, { id, field: 'text', value: 'They called me before I asked' });
    expect(JSON.stringify(drawn(board))).toContain('before I');
    expect(journeyFacts(board.read, BOARD).reactions).toBe(facts.reactions);
  });

  it('links only touchpoints of its own board', () => {
    const board = renting();
    const [id = ''] = board.do(addReaction, { board: BOARD, text: 'Easy' });
    expect(board.refused(linkReaction, { id, add: ['nowhere'] }).reason).toBe('refused.touchpointGone');
    expect(board.refused(linkReaction, { id, add: board.ids('Looking') }).reason).toBe('refused.touchpointGone');
    board.do(linkReaction, { id, add: board.ids('Asks', 'Sees') });
    board.do(linkReaction, { id, remove: board.ids('Sees') });
    expect(reactions(board)[0]?.touchpoints).toEqual(board.ids('Asks'));
  });

  it('keeps its links when a touchpoint is removed and comes back, and reactions come back too', () => {
    const board = renting();
    const [id = ''] = board.do(addReaction, { board: BOARD, text: 'Easy' });
    const asks = board.id('Asks');
    board.do(linkReaction, { id, add: [asks] });
    board.do(removeRecords, { ids: [asks] });
    expect(analyseBoard(board.read, BOARD).ladder.rungs[0]?.touchpoints).toEqual([]);
    board.do(restoreRecords, { ids: [asks] });
    expect(analyseBoard(board.read, BOARD).ladder.rungs[0]?.touchpoints).toEqual([asks]);
    board.do(removeReactions, { ids: [id] });
    expect(reactions(board)).toEqual([]);
    board.do(restoreRecords, { ids: [id] });
    expect(reactions(board).map(({ text }) => text)).toEqual(['Easy']);
  });

  it('is put in order', () => {
    const board = renting();
    const texts = ['one', 'two', 'three'];
    const ids = texts.flatMap((text) => board.do(addReaction, { board: BOARD, text }));
    board.do(moveReaction, { id: ids[2] ?? '', index: 0 });
    expect(reactions(board).map(({ text }) => text)).toEqual(['three', 'one', 'two']);
  });
});

describe('a reaction said at a touchpoint', () => {
  it('becomes one of the ladder in one step, and counts once', () => {
    const board = renting();
    const [asks, sends] = [board.id('Asks'), board.id('Sends')];
    board.do(setTouchpointFields, { ids: [asks, sends], fields: { momentOfTruth: true, metric } });
    board.do(editText, { id: asks, field: 'desiredReaction', value: ' I know who comes ' });
    expect(analyseBoard(board.read, BOARD).ladder.led.touchpoints).toEqual([asks]);
    board.do(shareReaction, { touchpoint: asks });
    expect(reactions(board)).toMatchObject([{ text: 'I know who comes', touchpoints: [asks] }]);
    expect(board.touchpoint('Asks').desiredReaction).toBe('');
    expect(analyseBoard(board.read, BOARD).ladder.led.touchpoints).toEqual([asks]);
    // The same words elsewhere join it.
    board.do(editText, { id: sends, field: 'desiredReaction', value: 'i know who comes' });
    board.do(shareReaction, { touchpoint: sends });
    expect(reactions(board)).toMatchObject([{ touchpoints: [asks, sends] }]);
    board.undo();
    expect(reactions(board)).toMatchObject([{ touchpoints: [asks] }]);
    expect(board.touchpoint('Sends').desiredReaction).toBe('i know who comes');
    expect(board.refused(shareReaction, { touchpoint: asks }).reason).toBe('journey.refused.noReaction');
  });
});
