/** What stands above a picture in words. */
import type { RoundSetup, RoundShown } from '@polku/shared/kernel/rounds';
import type { MirrorVerdict } from '@polku/shared/workshop/summary';
import type { Words } from '../../kernel/words/words';
import type { RevealModel, Why } from './reveal-model';
import { mirrorVerdict, movedWords, spreadFacts } from './sentences';
import type { Axis, Verdict } from './spread';

export interface Headline {
  readonly title: string;
  readonly under: string;
  readonly verdict: Verdict | null;
  readonly gap: { readonly verdict: MirrorVerdict; readonly text: string } | null;
  readonly facts: readonly string[];
  /** Shown in this beat. */
  readonly whys: readonly Why[];
  readonly axis: Axis | null;
}

const BLANK = { under: '', verdict: null, gap: null, facts: [], whys: [], axis: null } as const;

/** @returns the words above the picture of that step */
export function headlineOf(model: RevealModel, setup: RoundSetup, shown: RoundShown, words: Words): Headline {
  const all = { ...BLANK, title: setup.question || words.say(`round.kind.${setup.kind}.question`) };
  if (model.type === 'scale') {
    const { axis } = model;
    const item = model.items.find(({ id }) => id === shown.item);
    if (!item)
      return {
        ...all,
        facts: splitFacts(
          model.items.map(({ spread }) => spread.verdict),
          words,
        ),
      };
    const { spread, first, stableSplit } = item;
    const facts = spreadFacts(spread, axis, words).filter(
      (fact) => spread.verdict === null || fact !== words.say(`round.verdict.${spread.verdict}`),
    );
    return {
      ...BLANK,
      title: item.title,
      under: item.under,
      verdict: spread.verdict,
      facts: [
        ...facts,
        ...(first ? [movedWords(spread, first, axis, words)] : []),
        ...(stableSplit ? [words.t('reveal.stableSplit')] : []),
      ],
      whys: shown.beat > 0 ? item.whys : [],
      axis,
    };
  }
  if (model.type === 'mirror') {
    const item = model.items.find(({ id }) => id === shown.item);
    if (!item)
      return {
        ...all,
        facts: mirrorFacts(
          model.items.map(({ verdict }) => verdict),
          words,
        ),
      };
    const open = shown.beat > 0;
    return {
      ...BLANK,
      title: item.title,
      under: item.under,
      gap: open ? { verdict: item.verdict, text: mirrorVerdict(item, model.axis, words) } : null,
      facts: open ? [] : [words.t('reveal.mirror.before')],
      whys: shown.beat > 1 ? (model.whys[item.id] ?? []) : [],
      axis: model.axis,
    };
  }
  if (model.type === 'dots')
    return {
      ...all,
      facts: [
        words.t('reveal.votes.people', { n: model.people }),
        ...(model.runOff.length > 0 ? [words.t('reveal.votes.runOff', { n: model.runOff.length })] : []),
      ],
    };
  if (model.type === 'handshake') {
    const item = model.items.find(({ id }) => id === shown.item);
    return item ? { ...BLANK, title: item.title, facts: [words.t(`reveal.handshake.gap.${item.gap}`)] } : all;
  }
  if (model.type === 'notes') {
    const group = model.groups.find(({ id }) => id === shown.item);
    const shownGroups = group ? [group] : model.groups;
    const n = shownGroups.reduce((sum, { cards }) => sum + cards.reduce((voices, card) => voices + card.voices, 0), 0);
    return { ...all, facts: [words.t('reveal.notes.count', { n })] };
  }
  return all;
}

function splitFacts(verdicts: readonly (Verdict | null)[], words: Words): readonly string[] {
  return (['agreed', 'mixed', 'split'] as const).flatMap((verdict) => {
    const n = verdicts.filter((one) => one === verdict).length;
    return n === 0 ? [] : [`${words.number(n)} ${words.say(`round.verdict.${verdict}`)}`];
  });
}

function mirrorFacts(verdicts: readonly MirrorVerdict[], words: Words): readonly string[] {
  const count = (verdict: MirrorVerdict): number => verdicts.filter((one) => one === verdict).length;
  return [
    words.t('reveal.mirror.blindSpots', { n: count('blindSpot') }),
    words.t('reveal.mirror.strengths', { n: count('hiddenStrength') }),
  ];
}
