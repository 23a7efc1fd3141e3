import { expect, it } from 'vitest';
import { keepTogether, withUnit } from './no-break';

it('an amount and its unit stay on one line', () => {
  expect(withUnit('83', '%')).toBe('83\u00a0%');
  expect(withUnit('12', ' € ')).toBe('12\u00a0€');
  expect(withUnit('12', ' ')).toBe('12');
});

it('percents and numbers of answers in a text stay on one line; the rest breaks as before', () => {
  expect(keepTogether('At “{touchpoint}” (n = {n}): {share} % of it, n < 3.')).toBe(
    'At “{touchpoint}” (n\u00a0=\u00a0{n}): {share}\u00a0% of it, n\u00a0<\u00a03.',
  );
  expect(keepTogether('Lead time = sum, then = 4')).toBe('Lead time = sum, then = 4');
});
