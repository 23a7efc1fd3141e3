/**
 * Prompts that a template left on a map: a title that asks, a description that helps to answer. Once answered, neither is
 * kept. A prompt is recognised by its text in the person's current language.
 */
import { type Kept, memoPart } from '../../../kernel/memo';
import { emptyReader } from '../../../kernel/record-reader';
import type { Translator } from '../../../kernel/translate';
import type { Touchpoint } from '../records/schema';
import { JOURNEY_TEMPLATES } from './list';

const PROMPTS = memoPart<Kept<ReadonlyMap<string, string>>>('prompts');

/** @returns hint by title, for every template */
function promptsIn(words: Translator): ReadonlyMap<string, string> {
  return words.memo.keep(PROMPTS, '', [], () => {
    const context = { read: emptyReader(), removed: () => [], newId: () => '', random: () => 0.5, now: 0 };
    const hints = new Map<string, string>();
    for (const { changes } of JOURNEY_TEMPLATES.flatMap((template) => template.boards(context, words, ''))) {
      for (const change of changes) {
        if (change.op !== 'create' || change.type !== 'touchpoint') continue;
        hints.set(String(change.fields['title']), String(change.fields['description']));
      }
    }
    return hints;
  });
}

/** @returns whether the title is a template's question */
export function isPrompt(words: Translator, title: string): boolean {
  return promptsIn(words).has(title);
}

/** @returns whether the description is nothing but the help to a question that the title has answered */
export function isSpentHint(
  words: Translator,
  { title, description }: Pick<Touchpoint, 'title' | 'description'>,
): boolean {
  const prompts = promptsIn(words);
  if (title.trim() === '' || prompts.get(title) === description) return false;
  return description !== '' && [...prompts.values()].includes(description);
}
