/** The changes a plan consists of: plain data, written by document.ts in one transaction after all of it was checked. */
export type Change =
  | {
      readonly op: 'create';
      readonly id: string;
      readonly type: string;
      readonly board: string;
      readonly fields: Readonly<Record<string, unknown>>;
      /** Its id is a fixed one: others may make it at the same time, and all of them make one and the same. */
      readonly joint?: true;
    }
  | { readonly op: 'set'; readonly id: string; readonly fields: Readonly<Record<string, unknown>> }
  /** Replaces a text by the smallest edit from the current one to `value`; `caret` is where typing ended. */
  | {
      readonly op: 'text';
      readonly id: string;
      readonly field: string;
      readonly value: string;
      readonly caret?: number;
    }
  | { readonly op: 'remove'; readonly id: string }
  | { readonly op: 'restore'; readonly id: string };

/** Thrown when a plan would write something that the record's description does not allow. Nothing has been written. */
export class PlanError extends Error {
  override readonly name = 'PlanError';
}

export interface TextEdit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/**
 * The least single edit from one string to another.
 * @param caret position after the typing in `to`; decides between equal places (typing an `o` in `foot`)
 */
export function textEdit(from: string, to: string, caret: number = to.length): TextEdit | null {
  if (from === to) return null;
  const most = Math.min(from.length, to.length);
  let tail = 0;
  const tailMost = Math.min(most, Math.max(0, to.length - caret));
  while (tail < tailMost && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++;
  let head = 0;
  while (head < most - tail && from[head] === to[head]) head++;
  while (tail < most - head && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++;
  // Never split a surrogate pair: Y.Text counts UTF-16 units and would store half a character.
  if (head > 0 && isHighSurrogate(from.charCodeAt(head - 1))) head--;
  if (tail > 0 && isLowSurrogate(from.charCodeAt(from.length - tail))) tail--;
  return { at: head, remove: from.length - tail - head, insert: to.slice(head, to.length - tail) };
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
