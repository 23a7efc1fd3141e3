import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textEdit } from './change';

function apply(from: string, to: string, caret?: number): string {
  const edit = textEdit(from, to, caret);
  return edit ? from.slice(0, edit.at) + edit.insert + from.slice(edit.at + edit.remove) : from;
}

describe('the least edit between two texts', () => {
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'b', '👍', '👎', 'ä') }),
    fc.string({ unit: 'grapheme' }),
  );

  it('turns one into the other, wherever the caret stands', () => {
    fc.assert(
      fc.property(text, text, fc.option(fc.nat(20), { nil: undefined }), (from, to, caret) => {
        expect(apply(from, to, caret)).toBe(to);
      }),
      { numRuns: 1000 },
    );
  });

  it('never begins or ends inside a surrogate pair', () => {
    fc.assert(
      fc.property(text, text, fc.nat(20), (from, to, caret) => {
        const edit = textEdit(from, to, caret);
        if (!edit) return;
        for (const [whole, end] of [
          [from, edit.at],
          [from, edit.at + edit.remove],
        ] as const) {
          expect(/^[\uDC00-\uDFFF]/.test(whole.slice(end)) && /[\uD800-\uDBFF]$/.test(whole.slice(0, end))).toBe(false);
        }
        expect(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(edit.insert)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('is nothing between equal texts', () => expect(textEdit('same', 'same')).toBeNull());

  it('lies where the person typed when several places would do', () => {
    expect(textEdit('fot', 'foot', 2)).toEqual({ at: 1, remove: 0, insert: 'o' });
    expect(textEdit('fot', 'foot', 3)).toEqual({ at: 2, remove: 0, insert: 'o' });
  });

  it('takes no more than has changed', () => {
    expect(textEdit('Waits for approval', 'Waits long for approval', 11)).toEqual({
      at: 6,
      remove: 0,
      insert: 'long ',
    });
    expect(textEdit('aaaa', 'aa', 1)).toMatchObject({ remove: 2, insert: '' });
  });

  it('replaces a whole emoji when only its second half differs', () => {
    expect(textEdit('👍', '👎')).toEqual({ at: 0, remove: 2, insert: '👎' });
  });
});
