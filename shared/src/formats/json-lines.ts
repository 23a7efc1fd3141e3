/** Adds line numbers to problems known by their path in a JSON text. */
import { type JsonPath, linesOf, pathText } from './json-text';
import type { FormatProblem } from './problem';

/**
 * Adds lines to problems; a path that the text does not have (a field that is missing) gets its nearest parent's.
 * @param paths of the problems, by index
 */
export function withLines(
  problems: readonly FormatProblem[],
  paths: readonly JsonPath[],
  text: string,
): readonly FormatProblem[] {
  const selfAndParents = (index: number): readonly string[] => {
    const path = paths[index] ?? [];
    return [...path, ''].map((_, cut) => pathText(path.slice(0, path.length - cut)));
  };
  const lines = linesOf(text, new Set(problems.flatMap((_, index) => selfAndParents(index))));
  return problems.map((problem, index) => {
    const known = selfAndParents(index).find((path) => lines.has(path)) ?? '';
    return { ...problem, line: lines.get(known) ?? 1 };
  });
}
