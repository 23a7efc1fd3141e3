/**
 * A text without what certain edits did to it: what they typed goes, and what they deleted comes back at its place, unless it
 * is there again.
 */

/** The whole text after one edit, and where that edit ended. */
export interface TextStep {
  readonly value: string;
  readonly caret: number;
}

interface Piece {
  readonly what: 'stays' | 'goes' | 'back';
  readonly text: string;
}

/** A piece that is shorter is found again by chance in what others write. */
const TELLING = 4;

/** Takes the text piece by piece, from its beginning. */
export class TextCuts {
  private readonly pieces: Piece[] = [];
  /** What lies between two pieces that were there before: there, what was brought back would stand, too. */
  private between: Piece[] = [];
  /** What each client has written there since. */
  private readonly since = new Map<number, string>();

  /** It was there before the edits and stays. */
  old(text: string): void {
    if (text === '') return;
    this.settle();
    this.pieces.push({ what: 'stays', text });
  }
  /** Somebody else has written it since. */
  new(client: number, text: string): void {
    if (text === '') return;
    this.between.push({ what: 'stays', text });
    this.since.set(client, (this.since.get(client) ?? '') + text);
  }
  theirs(text: string): void {
    if (text !== '') this.between.push({ what: 'goes', text });
  }
  back(text: string): void {
    if (text !== '') this.between.push({ what: 'back', text });
  }

  /** @returns the text as it would be, and the edits that make it so */
  done(): { readonly text: string; readonly steps: readonly TextStep[] } {
    this.settle();
    let value = this.pieces.map(({ what, text }) => (what === 'back' ? '' : text)).join('');
    const steps: TextStep[] = [];
    // First what goes, then what comes back: in between it is never longer than before or after.
    for (const now of ['goes', 'back'] as const) {
      let at = 0;
      for (const { what, text } of this.pieces) {
        if (what !== now) {
          at += what === 'stays' ? text.length : 0;
          continue;
        }
        value =
          value.slice(0, at) + (now === 'back' ? text : '') + value.slice(at + (now === 'goes' ? text.length : 0));
        if (now === 'back') at += text.length;
        steps.push({ value, caret: at });
      }
    }
    return { text: value, steps };
  }

  private settle(): void {
    const all = this.between.map(({ what, text }) => (what === 'back' ? text : '')).join('');
    const whole = all !== '' && [...this.since.values()].includes(all);
    const from = new Map<number, number>();
    const isAgain = (text: string): boolean => {
      if (whole) return true;
      if (text.length < TELLING) return false;
      for (const [client, written] of this.since) {
        const at = written.indexOf(text, from.get(client) ?? 0);
        if (at < 0) continue;
        from.set(client, at + text.length);
        return true;
      }
      return false;
    };
    for (const piece of joined(this.between))
      if (piece.what !== 'back' || !isAgain(piece.text)) this.pieces.push(piece);
    this.between = [];
    this.since.clear();
  }
}

/** @returns the pieces, of those of one sort that follow each other one */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (last?.what === piece.what) all[all.length - 1] = { what: last.what, text: last.text + piece.text };
    else all.push(piece);
  }
  return all;
}
