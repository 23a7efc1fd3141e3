import { describe, expect, it } from 'vitest';
import { pastedLines } from './value-clipboard';

describe('lines pasted into a value map', () => {
  it('become items: bullets and numbers are taken off, empty lines left out', () => {
    expect(pastedLines('• Waits\r\n\n  - Noise \n2. The same form\n3 rooms')).toEqual([
      'Waits',
      'Noise',
      'The same form',
      '3 rooms',
    ]);
  });

  it('keep their order and are no more than 500', () => {
    const many = Array.from({ length: 600 }, (_, nth) => `line ${nth}`).join('\n');
    expect(pastedLines(many)).toHaveLength(500);
    expect(pastedLines('')).toEqual([]);
  });
});
