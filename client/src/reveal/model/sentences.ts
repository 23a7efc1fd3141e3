/** What a reveal says, in sentences: read out when it is shown, and the way in for whoever does not see the picture. */
import type { RoundShown } from '@polku/shared/kernel/rounds';
import type { Words } from '../../kernel/words/words';
import type { Mirrored } from './mirrored';
import type { RatedItem, RevealModel, Why } from './reveal-model';
import { scaleNumber } from './scale-number';
import { cardFoot, wasteWords } from './short-words';
import type { Axis, Spread } from './spread';
import type { VotedItem } from './voted';

const list = (parts: readonly string[]): string => parts.filter(Boolean).join(', ');

/** @returns “14 answers, median 2, middle half 1 to 3, split, 2 cannot say”, without the item's name */
function spreadSaid(spread: Spread, axis: Axis, words: Words): readonly string[] {
  const [later, onBehalf] = [
    spread.marks.filter((mark) => mark.later).length,
    spread.marks.filter((mark) => mark.onBehalf).length,
  ];
  return [
    ...spreadFacts(spread, axis, words),
    ...(later > 0 ? [words.t('reveal.later.n', { n: later })] : []),
    ...(onBehalf > 0 ? [words.t('reveal.onBehalf.n', { n: onBehalf })] : []),
  ];
}

/** @returns the same without how the answers came */
export function spreadFacts(spread: Spread, axis: Axis, words: Words): readonly string[] {
  const { n, cantSay, median, low, high, verdict, tooFew, marks } = spread;
  if (tooFew) return [words.t('reveal.tooFew')];
  if (n === 0) return [words.t('reveal.noAnswers')];
  return [
    words.t('reveal.answers', { n: n - cantSay }),
    ...(median === null ? [] : [words.t('reveal.median', { value: scaleNumber(median, axis, words) })]),
    ...(low === null || high === null || marks.length < 2
      ? []
      : [words.t('reveal.middleHalf', { from: scaleNumber(low, axis, words), to: scaleNumber(high, axis, words) })]),
    ...(verdict === null ? [] : [words.say(`round.verdict.${verdict}`)]),
    ...(cantSay > 0 ? [words.t('reveal.cantSay', { n: cantSay })] : []),
  ];
}

function rated({ title, spread, first, stableSplit }: RatedItem, axis: Axis, words: Words): string {
  const facts = list(spreadSaid(spread, axis, words));
  const moved = first ? ` ${movedWords(spread, first, axis, words)}` : '';
  return `${title}: ${facts}.${moved}${stableSplit ? ` ${words.t('reveal.stableSplit')}` : ''}`;
}

/** @returns “Before, the median was 3. 4 moved up, 1 down, 9 stayed.” */
export function movedWords(spread: Spread, first: Spread, axis: Axis, words: Words): string {
  const answered = spread.marks.filter(({ before }) => before !== null);
  const up = answered.filter(({ value, before }) => before !== null && value > before).length;
  const down = answered.filter(({ value, before }) => before !== null && value < before).length;
  return words.t('reveal.moved', {
    median: first.median === null ? '–' : scaleNumber(first.median, axis, words),
    ...{ up, down },
    stayed: answered.length - up - down,
  });
}

/** @returns “Blind spot: staff 4.2, customers 2.3”, or why there is nothing to hold against each other */
export function mirrorVerdict({ own, customers, gap, verdict }: Mirrored, axis: Axis, words: Words): string {
  if (own.tooFew || customers.tooFew) return words.t('reveal.tooFew');
  if (gap === null || own.mean === null || customers.mean === null) return words.say('round.mirror.unanswered');
  return words.t('reveal.mirror.verdict', {
    verdict: words.say(`round.mirror.${verdict}`),
    staff: scaleNumber(own.mean, axis, words),
    customers: scaleNumber(customers.mean, axis, words),
    gap: words.number(Math.abs(gap), 1),
  });
}

function mirrored(item: Mirrored, axis: Axis, open: boolean, words: Words): string {
  const { title, predicted, own, customers, error } = item;
  const before = words.t('reveal.mirror.said.staff', {
    n: own.marks.length,
    own: own.mean === null ? '–' : scaleNumber(own.mean, axis, words),
    predicted: predicted.mean === null ? '–' : scaleNumber(predicted.mean, axis, words),
  });
  const staff = own.tooFew
    ? words.t('reveal.mirror.tooFewStaff')
    : own.n === 0
      ? words.t('reveal.mirror.noStaff')
      : before;
  if (!open) return `${title}: ${staff}`;
  const after = words.t('reveal.mirror.said.customers', { facts: list(spreadSaid(customers, axis, words)) });
  const off =
    error === null || error === 0
      ? ''
      : ` ${words.t(error > 0 ? 'reveal.mirror.off.better' : 'reveal.mirror.off.worse', { n: words.number(Math.abs(error), 1) })}`;
  return `${title}: ${staff} ${after} ${mirrorVerdict(item, axis, words)}.${off}`;
}

function voted(item: VotedItem, words: Words): string {
  const sides =
    item.customers && item.staff
      ? ` ${words.t('reveal.votes.said.sides', { customers: item.customers.dots, staff: item.staff.dots })}`
      : '';
  const said = words.t(item.tied ? 'reveal.votes.said.tied' : 'reveal.votes.said', {
    ...{ rank: item.rank, title: item.title, dots: item.all.dots, people: item.all.people },
  });
  return `${said}${sides}${item.chosen ? ` ${words.t('reveal.themes.chosen')}.` : ''}`;
}

/** @returns “5 (Maija): …” */
export function whyWords({ text, value, name, onBehalf, later }: Why, axis: Axis | null, words: Words): string {
  const who = list([
    value === null || axis === null ? '' : scaleNumber(value, axis, words),
    name,
    onBehalf ? words.t('reveal.onBehalf') : '',
    later ? words.t('reveal.later') : '',
  ]);
  return who === '' ? text : `${who}: ${text}`;
}

/** @returns a sentence an item, in the order of the picture; of one item where only that is shown */
export function sentencesOf(model: RevealModel, shown: RoundShown, words: Words): readonly string[] {
  const here = <T extends { readonly id: string }>(items: readonly T[]): readonly T[] =>
    shown.item === '' ? items : items.filter(({ id }) => id === shown.item);
  switch (model.type) {
    case 'scale':
      return here(model.items).flatMap((item) => [
        rated(item, model.axis, words),
        ...(shown.item !== '' && shown.beat > 0 ? item.whys.map((why) => whyWords(why, model.axis, words)) : []),
      ]);
    case 'mirror':
      return [
        ...here(model.items).flatMap((item) => [
          mirrored(item, model.axis, shown.item === '' || shown.beat > 0, words),
          ...(shown.item !== '' && shown.beat > 1
            ? (model.whys[item.id] ?? []).map((why) => whyWords(why, model.axis, words))
            : []),
        ]),
        ...(shown.item === ''
          ? model.teams.map(({ name, error, n }) =>
              words.t('reveal.mirror.said.team', {
                team: name,
                error: words.number(Math.abs(error), 1),
                way: error >= 0 ? 'better' : 'worse',
                n,
              }),
            )
          : []),
      ];
    case 'dots':
    case 'themes':
      return here(model.items).map((item) => voted(item, words));
    case 'notes':
      return here(model.groups).flatMap(({ title, cards, kept }) => [
        `${words.t('reveal.notes.said', { title, n: cards.reduce((sum, { voices }) => sum + voices, 0) })}${kept > 0 ? ` ${words.t('reveal.notes.kept', { n: kept })}.` : ''}`,
        ...cards.map((card) => {
          const foot = cardFoot(card, words);
          return foot ? `${card.text} (${foot})` : card.text;
        }),
      ]);
    case 'waste':
      return model.items.map((item) => {
        const kinds = item.kinds.map(({ kind, doers }) =>
          words.t('reveal.waste.kind', { kind: words.say(`waste.${kind}`), n: doers }),
        );
        const felt = item.feltOf > 0 ? [words.t('reveal.waste.felt', { yes: item.felt, n: item.feltOf })] : [];
        const hollow = item.hollow > 0 ? [words.t('reveal.waste.others', { n: item.hollow })] : [];
        return `${item.title}: ${[wasteWords(item, words), ...hollow, ...kinds, ...felt].join(', ')}.`;
      });
    case 'coverage':
      return model.items.map(({ title, fill, doers, missing }) => {
        const who = fill === 'solid' ? words.t('reveal.presence.doers', { n: doers }) : words.say(`round.fill.${fill}`);
        const gone = missing.map((team) => words.t('reveal.presence.teamMissing', { team }));
        return `${title}: ${[who, ...gone].join(', ')}.`;
      });
    default:
      return here(model.items).flatMap((item) => {
        const questions = item.questions.map(({ label, giver, receiver }) =>
          words.t('reveal.handshake.said', {
            label,
            giver: giver === null ? '–' : words.number(giver, 1),
            receiver: receiver === null ? '–' : words.number(receiver, 1),
          }),
        );
        const head = words.t('reveal.handshake.between', { giver: item.giver, receiver: item.receiver });
        return [
          `${item.title}: ${head}. ${words.t(`reveal.handshake.gap.${item.gap}`)}. ${questions.join(' ')}`,
          ...(shown.item === ''
            ? []
            : item.wishes.map(({ of, text }) => words.t(`reveal.handshake.wish.${of}`, { text }))),
          ...item.deals,
        ];
      });
  }
}
