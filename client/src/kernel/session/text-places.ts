/**
 * Maps positions in a displayed text to the shared text while the two differ: an input method is composing and others type
 * meanwhile. Pure.
 */
import { textEdit } from '@polku/shared/kernel/change';

/** For each shown UTF-16 unit its index in the shared text, -1 when it was deleted there. Rising but for the -1s. */
export type Places = readonly number[];

/** One step of a text's change, as in a Yjs delta. */
export interface TextStep {
  readonly retain?: number | undefined;
  readonly insert?: unknown;
  readonly delete?: number | undefined;
}

export function samePlaces(length: number): Places {
  return Array.from({ length }, (_, index) => index);
}

/** @returns the places after the shared text changed by `steps` */
export function movePlaces(places: Places, steps: readonly TextStep[]): Places {
  const ranges: { from: number; to: number; shift: number }[] = [];
  let before = 0;
  let after = 0;
  for (const step of steps) {
    if (step.retain !== undefined) {
      ranges.push({ from: before, to: before + step.retain, shift: after - before });
      before += step.retain;
      after += step.retain;
    } else if (step.delete !== undefined) before += step.delete;
    else after += typeof step.insert === 'string' ? step.insert.length : 1;
  }
  ranges.push({ from: before, to: Infinity, shift: after - before });
  return places.map((place) => {
    const range = place < 0 ? undefined : ranges.find(({ from, to }) => place >= from && place < to);
    return range ? place + range.shift : -1;
  });
}

export interface MergedInput {
  /** The shared text step by step, one contiguous edit each, so that what others typed in between stays theirs. */
  readonly values: readonly { readonly value: string; readonly caret: number }[];
  /** Places of the new shown text. */
  readonly places: Places;
}

/**
 * Brings what a person did to the shown text into the shared one.
 * @param caret where typing ended in `typed`
 */
export function mergeInput(shown: string, typed: string, caret: number, shared: string, places: Places): MergedInput {
  const edit = textEdit(shown, typed, caret);
  if (!edit) return { values: [], places };
  const values: { value: string; caret: number }[] = [];
  let text = shared;
  let now = places;
  const cut = (from: number, to: number): void => {
    text = text.slice(0, from) + text.slice(to);
    now = movePlaces(now, [{ retain: from }, { delete: to - from }]);
    values.push({ value: text, caret: from });
  };
  // From the end, in runs that are also adjacent in the shared text.
  let to = -1;
  let from = -1;
  for (let index = edit.at + edit.remove - 1; index >= edit.at; index--) {
    const place = places[index] ?? -1;
    if (place < 0) continue;
    if (from >= 0 && place !== from - 1) {
      cut(from, to);
      to = -1;
    }
    if (to < 0) to = place + 1;
    from = place;
  }
  if (from >= 0) cut(from, to);
  let at = 0;
  for (let index = edit.at - 1; index >= 0; index--) {
    const place = now[index] ?? -1;
    if (place >= 0) {
      at = place + 1;
      break;
    }
  }
  const { insert } = edit;
  if (insert) {
    text = text.slice(0, at) + insert + text.slice(at);
    now = movePlaces(now, [{ retain: at }, { insert }]);
    values.push({ value: text, caret: at + insert.length });
  }
  const head = now.slice(0, edit.at);
  const tail = now.slice(edit.at + edit.remove);
  return { values, places: [...head, ...samePlaces(insert.length).map((index) => at + index), ...tail] };
}
