/** No-break spaces where a line must not break: before “%” and units, and inside “n = 31”. */

/** @returns an amount with its unit, e.g. `83 %`, `4.5 h`, `12 €`; the amount alone where there is no unit */
export function withUnit(amount: string, unit: string): string {
  const name = unit.trim();
  return name === '' ? amount : `${amount}\u00a0${name}`;
}

/** For texts that are written with ordinary spaces, such as messages. */
export function keepTogether(text: string): string {
  return text.replaceAll(/ (?=%)|(?<=\bn) (?=[=<] )|(?<=\bn [=<]) /g, '\u00a0');
}
