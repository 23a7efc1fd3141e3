/** The room’s themes: findings are chosen by the same command as by hand, at most two of a board. */
import { chooseTheme } from '../../findings/commands/choose-theme';
import { chosenThemes, MOST_THEMES } from '../../findings/decisions';
import { fingerprintOf } from '../../findings/finding';
import { canBeDecided, type FindingRef, printOf, refuse } from '../../findings/rules';
import type { CommandContext, Refusal } from '../../kernel/command';
import type { RecordReader } from '../../kernel/record-reader';
import type { WriteRoundArgs, Writer } from './writing';

function isChosenAlready(read: RecordReader, ref: FindingRef): boolean {
  return chosenThemes(read, ref.board).some(({ finding, about }) => fingerprintOf(finding, about) === printOf(ref));
}

export function themesProblem({ read }: CommandContext, { themes = [], board }: WriteRoundArgs): Refusal | null {
  const wrong = themes.map((ref) => canBeDecided(read, ref)).find((refusal) => refusal !== null);
  if (wrong) return wrong;
  const fresh = new Set(themes.filter((ref) => !isChosenAlready(read, ref)).map(printOf));
  const all = chosenThemes(read, board).length + fresh.size;
  return fresh.size > 0 && all > MOST_THEMES ? refuse('thirdTheme', { max: MOST_THEMES }) : null;
}

export const writeThemes: Writer = (context, { themes = [] }) =>
  themes.flatMap((ref) => (isChosenAlready(context.read, ref) ? [] : chooseTheme.plan(context, ref).changes));
