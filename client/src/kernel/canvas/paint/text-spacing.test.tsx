import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Shape } from '@polku/shared/kernel/scene';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { ShapesSvg } from './ShapesSvg';

afterEach(cleanup);

const look = { kind: 'text', x: 0, y: 20, size: 13, weight: 400, fill: 'ink', width: 120 } as const;
const shapes: readonly Shape[] = [
  { ...look, text: 'Asks by phone' },
  { ...look, text: 'STAGE', letterSpacing: 0.8 },
];

it('the measured text of the board keeps its widths under a reader’s own text spacing', () => {
  const own = readFileSync(resolve(import.meta.dirname, '../../../ui/fonts.css'), 'utf8');
  render(
    <>
      <style>{own.slice(own.indexOf('.board-text,'))}</style>
      <style>{'* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }'}</style>
      <p>Real text</p>
      <svg className="board-text">
        <ShapesSvg shapes={shapes} />
      </svg>
    </>,
  );
  const spacing = (text: string) => {
    const { letterSpacing, wordSpacing } = getComputedStyle(screen.getByText(text));
    return [Number.parseFloat(letterSpacing) > 0, Number.parseFloat(wordSpacing) > 0];
  };
  expect(spacing('Real text')).toEqual([true, true]);
  expect(spacing('Asks by phone')).toEqual([false, false]);
  expect(spacing('STAGE')).toEqual([true, false]);
});
