/** Rebases a person's finished edit of a text onto others' edits made meanwhile, so that neither is lost. */
import { textEdit } from '@polku/shared/kernel/change';
import { mergeInput, movePlaces, samePlaces } from '../../../kernel/session/text-places';

/**
 * @param base the text as it was when editing began
 * @param mine what it was made into
 * @param theirs what it is by now
 */
export function rebaseText(base: string, mine: string, theirs: string): string {
  const others = textEdit(base, theirs);
  if (!others) return mine;
  const steps = [{ retain: others.at }, { delete: others.remove }, { insert: others.insert }];
  const places = movePlaces(samePlaces(base.length), steps);
  return mergeInput(base, mine, mine.length, theirs, places).values.at(-1)?.value ?? theirs;
}
