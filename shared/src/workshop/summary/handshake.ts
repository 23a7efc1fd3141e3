/** The handshake: where giver and receiver differ, and what they wish. */
import type { AskResult, ItemResult } from '../../kernel/rounds';
import { GIVER, HANDSHAKE_QUESTIONS, type HandshakeQuestion, RECEIVER } from '../kinds/handshake';
import { type AskedScale, askResult, minus, scaleOf } from './rows';
import { meanOf } from './scale';

/** `gap`: they differ by a step or more; `even`: they see it alike; `unanswered`: one of them did not say. */
export type HandshakeVerdict = 'gap' | 'even' | 'unanswered';

export interface HandshakeAnswer {
  readonly question: HandshakeQuestion;
  readonly giver: AskedScale;
  readonly receiver: AskedScale;
  /** Giver − receiver, of the means: positive where who gives is the more content. */
  readonly gap: number | null;
}
export interface HandshakeRow {
  readonly item: string;
  readonly answers: readonly HandshakeAnswer[];
  /** Mean of the gaps that are known. */
  readonly gap: number | null;
  /** The question on which they differ most; null without any gap. */
  readonly widest: HandshakeQuestion | null;
  /** What who gives would need, and what who receives wishes had been sent. */
  readonly wishes: { readonly giver: readonly string[]; readonly receiver: readonly string[] };
  readonly n: { readonly giver: number; readonly receiver: number };
  readonly tooFew: boolean;
  readonly verdict: HandshakeVerdict;
}

function textsIn(ask: AskResult | undefined, field: string): readonly string[] {
  return (ask?.rows ?? []).flatMap(({ values }) => {
    const text = values[field];
    return typeof text === 'string' && text.trim() !== '' ? [text.trim()] : [];
  });
}

/** A handoff is between few people: one answer on each side is enough to talk about the difference. */
export function summariseHandshake(item: ItemResult | undefined, id: string): HandshakeRow {
  const [giver, receiver] = [askResult(item, GIVER), askResult(item, RECEIVER)];
  const answers = HANDSHAKE_QUESTIONS.map((question): HandshakeAnswer => {
    const [gives, receives] = [scaleOf(giver, question), scaleOf(receiver, question)];
    return { question, giver: gives, receiver: receives, gap: minus(gives.mean, receives.mean) };
  });
  const known = answers.flatMap(({ gap }) => gap ?? []);
  const gap = meanOf(known);
  const size = (one: HandshakeAnswer): number => (one.gap === null ? -1 : Math.abs(one.gap));
  const widest = answers.reduce((most, one) => (size(one) > size(most) ? one : most), answers[0] as HandshakeAnswer);
  return {
    item: id,
    answers,
    gap,
    widest: widest.gap === null ? null : widest.question,
    wishes: { giver: textsIn(giver, 'wishOfReceiver'), receiver: textsIn(receiver, 'wishOfGiver') },
    n: { giver: giver?.rows.length ?? 0, receiver: receiver?.rows.length ?? 0 },
    tooFew: (giver?.tooFew ?? false) || (receiver?.tooFew ?? false),
    // One question seen apart is a gap, even where others cancel it.
    verdict: gap === null ? 'unanswered' : size(widest) >= 1 ? 'gap' : 'even',
  };
}
