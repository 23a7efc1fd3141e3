/** Colours that teams get by themselves: told apart on paper and on dark ground, none of them a value class's. */
export const TEAM_COLORS = [
  '#2F6DB5',
  '#1F7A5C',
  '#8A4B9E',
  '#B8862D',
  '#A83E63',
  '#3C7F8C',
  '#6B7A2A',
  '#7A5C43',
  '#5B6472',
  '#5A5FB0',
] as const;

/** @returns the colour that the fewest of the teams have; of ties the first */
export function leastUsedColor(teams: readonly { readonly color: string }[]): string {
  const uses = (color: string): number => teams.filter((team) => team.color === color).length;
  return [...TEAM_COLORS].sort((a, b) => uses(a) - uses(b))[0] ?? TEAM_COLORS[0];
}
