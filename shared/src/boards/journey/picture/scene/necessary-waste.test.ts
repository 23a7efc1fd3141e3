/** Necessary waste has kinds as well: the strip shows their icon, and screen readers hear all of them. */
import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../../i18n/translator';
import { journeyPicture } from './journey-scene';
import { paperBoard } from '../../testing/paper-board';

function sceneWith(fields: Readonly<Record<string, unknown>>) {
  const board = paperBoard('b1');
  board.put('stage', 's1', { name: 'Applying', order: 'a0' });
  board.put('touchpoint', 't1', { title: 'Credit check', stage: 's1', order: 'a0', ...fields });
  const { items } = journeyPicture({ read: board, board: 'b1', words: createTranslator('en') }).scene;
  const strip = items.find(({ id }) => id.startsWith('lane:value:'));
  return { label: items.find(({ id }) => id === 't1')?.label ?? '', shapes: strip?.shapes ?? [] };
}

describe('the kinds of necessary waste', () => {
  it('are drawn in the strip beside the word, with how many more there are', () => {
    const plain = sceneWith({ value: 'necessary' }).shapes;
    const tagged = sceneWith({ value: 'necessary', waste: ['approval-waiting', 'handoff'] }).shapes;
    const texts = tagged.flatMap((shape) => (shape.kind === 'text' ? shape.text : []));
    expect(texts).toEqual(['Necessary', ' +1']);
    expect(tagged.length).toBe(plain.length + 2);
  });

  it('are all said, with the class', () => {
    expect(sceneWith({ value: 'necessary', waste: ['approval-waiting', 'handoff'] }).label).toContain(
      'Necessary: Approval waiting, Handoff',
    );
    expect(sceneWith({ value: 'waste', waste: ['waiting'] }).label).toContain('Waste: Waiting');
    expect(sceneWith({ value: 'waste' }).label).toContain('; Waste.');
  });
});
