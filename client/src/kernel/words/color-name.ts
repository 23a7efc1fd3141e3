/** Names of the colours that teams and people choose from, for those who cannot see them. */
import type { Words } from './words';

const NAMES: Readonly<Record<string, Parameters<Words['t']>[0]>> = {
  '#2F6DB5': 'notes.color.blue',
  '#2F6FA8': 'notes.color.blue',
  '#1F7A5C': 'notes.color.green',
  '#3F6F2E': 'notes.color.green',
  '#8A4B9E': 'notes.color.violet',
  '#7A4E8C': 'notes.color.violet',
  '#A83E63': 'notes.color.rose',
  '#A8485E': 'notes.color.rose',
  '#B8862D': 'color.ochre',
  '#3C7F8C': 'color.teal',
  '#1B6B5A': 'color.teal',
  '#6B7A2A': 'color.olive',
  '#7A5C43': 'color.brown',
  '#8A5A12': 'color.brown',
  '#B4471F': 'color.orange',
  '#5B6472': 'color.grey',
  '#5A5FB0': 'color.indigo',
};

/** @returns the word for a colour one can choose; for any other the colour as it is written */
export function colorName(color: string, words: Words): string {
  const id = NAMES[color.toUpperCase()];
  return id === undefined ? color : words.t(id);
}
