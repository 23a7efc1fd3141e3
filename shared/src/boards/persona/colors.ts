/** Default colours of personas: distinguishable as curves, and none of them the colour of a value class. */
export const PERSONA_COLORS = [
  '#5A5FB0',
  '#B8862D',
  '#A83E63',
  '#3C7F8C',
  '#2F6DB5',
  '#8A4B9E',
  '#6B7A2A',
  '#7A5C43',
] as const;
