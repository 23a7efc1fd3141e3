/** @returns the value to so many digits, halves away from zero: what reads +1.8 reads −1.8 with the other sign */
export function rounded(value: number, digits = 1): number {
  const power = 10 ** digits;
  const size = Math.round(Math.abs(value) * power) / power;
  return value < 0 && size > 0 ? -size : size;
}
