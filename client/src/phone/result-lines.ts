/** What a reveal says about one item, in sentences and plain lists. Pure. */
import type { AnswerField, AskResult, ItemResult, MyRound, RoundResult } from '@polku/shared/kernel/rounds';
import { fieldForm } from '@polku/shared/workshop/kinds/forms';
import {
  type AskedScale,
  askResult,
  itemResult,
  scaleOf,
  summariseHandshake,
  summariseMirror,
  summariseWaste,
  whoMoved,
} from '@polku/shared/workshop/summary';
import type { FormWords } from '../answering/words';

/** Hours and means are told to this many digits. */
const DIGITS = 1;

export interface ResultLines {
  readonly lines: readonly string[];
  /** What it comes to, in a word or two. */
  readonly verdict?: string;
  /** Texts that people wrote, under a heading. */
  readonly lists: readonly { readonly title: string; readonly texts: readonly string[] }[];
}

export interface ResultOf {
  readonly round: MyRound;
  readonly result: RoundResult;
  /** Id of the item. */
  readonly item: string;
}

/** The first beat of a reveal that goes one by one holds back what the next one shows. */
const holdsBack = ({ shown }: MyRound): boolean => shown !== null && shown.item !== '' && shown.beat === 0;

/** @returns the sentences of an item, whatever the kind of the round */
export function itemLines({ round, result, item: id }: ResultOf, words: FormWords): ResultLines {
  const item = itemResult(result, id);
  switch (round.setup.kind) {
    case 'mirror':
      return mirrorLines(round, item, id, words);
    case 'waste':
      return wasteLines(item, id, words);
    case 'handshake':
      return handshakeLines(item, id, words);
    case 'own-steps': {
      const n = askResult(item, 'own')?.n ?? 0;
      return { lines: [words.t('phone.result.doers', { n })], lists: [] };
    }
    default:
      return plainLines(round, item, words);
  }
}

/** @returns “14 answers, median 2, split” */
export function scaleWords(scale: AskedScale, words: FormWords): string {
  if (scale.tooFew) return words.t('phone.result.tooFew');
  if (scale.median === null) return words.t('phone.result.none');
  const { n, median, verdict } = scale;
  const said = words.t(n < 2 ? 'phone.result.scale.one' : 'phone.result.scale', {
    n,
    median: words.number(median),
    verdict: words.t(`round.verdict.${verdict}`),
  });
  return scale.cantSay > 0 ? `${said}; ${words.t('phone.result.cantSay', { n: scale.cantSay })}` : said;
}

function mirrorLines(round: MyRound, item: ItemResult | undefined, id: string, words: FormWords): ResultLines {
  const row = summariseMirror(item, id);
  if (!item || item.asks.every(({ n }) => n === 0)) return { lines: [words.t('phone.result.none')], lists: [] };
  const staff = [
    words.t('phone.result.mirror.staff', { said: scaleWords(row.staff, words) }),
    words.t('phone.result.mirror.predicted', { said: scaleWords(row.predicted, words) }),
  ];
  if (holdsBack(round)) return { lines: staff, lists: [] };
  return {
    lines: [...staff, words.t('phone.result.mirror.customers', { said: scaleWords(row.customers, words) })],
    verdict: words.t(`round.mirror.${row.verdict}`),
    lists: whysOf(item, words),
  };
}

function wasteLines(item: ItemResult | undefined, id: string, words: FormWords): ResultLines {
  const row = summariseWaste(item, id);
  const { low, high, n, felt, feltOf, hollow } = row;
  const hours = (value: number): string => words.number(value, DIGITS);
  const kinds = row.kinds.map(({ kind, doers, hours: sum }) => {
    const [name] = fieldForm({ id: 'waste', type: 'choice', options: [kind] }).options;
    return words.t('phone.result.waste.kind', {
      kind: name === undefined ? kind : sayKnown(name, kind, words),
      n: doers,
      hours: hours(sum),
    });
  });
  return {
    lines: [
      row.tooFew
        ? words.t('phone.result.tooFew')
        : low === null || high === null
          ? words.t('phone.result.waste.none', { n })
          : words.t(low === high ? 'phone.result.waste.same' : 'phone.result.waste', {
              low: hours(low),
              high: hours(high),
              n,
            }),
      ...kinds,
      ...(feltOf > 0 ? [words.t('phone.result.felt', { n: felt, of: feltOf })] : []),
      ...(hollow > 0 ? [words.t('phone.result.hollow', { n: hollow })] : []),
    ],
    lists: whysOf(item, words),
  };
}

function handshakeLines(item: ItemResult | undefined, id: string, words: FormWords): ResultLines {
  const row = summariseHandshake(item, id);
  const mean = (scale: AskedScale): string =>
    scale.mean === null ? words.t('phone.result.none') : words.number(scale.mean, DIGITS);
  const wishes = (['giver', 'receiver'] as const).map((side) => ({
    title: words.t(side === 'giver' ? 'phone.field.wishOfReceiver' : 'phone.field.wishOfGiver'),
    texts: row.wishes[side],
  }));
  return {
    lines: row.tooFew
      ? [words.t('phone.result.tooFew')]
      : [
          ...row.answers.map(({ question, giver, receiver }) =>
            words.t('phone.result.handshake', {
              question: words.t(`phone.field.${question}`),
              giver: mean(giver),
              receiver: mean(receiver),
            }),
          ),
        ],
    ...(row.tooFew ? {} : { verdict: words.t(`round.handshake.${row.verdict}`) }),
    lists: [...wishes.filter(({ texts }) => texts.length > 0), ...whysOf(item, words)],
  };
}

/** Field by field, for ratings and for kinds that this version does not know. */
function plainLines(round: MyRound, item: ItemResult | undefined, words: FormWords): ResultLines {
  const lines: string[] = [];
  const lists: { title: string; texts: readonly string[] }[] = [];
  const { asks } = round.setup;
  for (const ask of asks) {
    const found = askResult(item, ask.id);
    if (!found) continue;
    for (const field of ask.fields) {
      const told = fieldLine(field, found, words);
      // One question needs no name: it is the round's.
      const single = asks.length === 1 && ask.fields.length === 1;
      const label = words.say(fieldForm(field).label);
      if (typeof told === 'string') lines.push(single ? told : words.t('phone.result.field', { label, said: told }));
      else if (told.length > 0) lists.push({ title: label, texts: told });
    }
    if (round.setup.again !== null) {
      const [field] = ask.fields;
      if (field?.type === 'scale') {
        const moves = whoMoved(found, field.id, field);
        lines.push(words.t('phone.result.moves', { up: moves.up, down: moves.down, stayed: moves.stayed }));
      }
    }
  }
  if (lines.length === 0 && lists.length === 0) lines.push(words.t('phone.result.none'));
  return { lines, lists: [...lists, ...whysOf(item, words)] };
}

function fieldLine(field: AnswerField, found: AskResult, words: FormWords): string | readonly string[] {
  if (found.tooFew) return words.t('phone.result.tooFew');
  const values = found.rows.map((row) => row.values[field.id]);
  switch (field.type) {
    case 'scale':
      return scaleWords(scaleOf(found, field.id, field), words);
    case 'choice':
    case 'choices': {
      const { options } = fieldForm(field);
      const counts = field.options.map((option, at) => ({
        name: options[at] === undefined ? option : words.say(options[at]),
        n: values.filter((value) => value === option || (typeof value === 'object' && value.includes(option))).length,
      }));
      return counts.filter(({ n }) => n > 0).map(({ name, n }) => words.t('phone.result.count', { name, n }));
    }
    case 'number': {
      const numbers = values.filter((value) => typeof value === 'number').sort((a, b) => a - b);
      const [low, high] = [numbers[0], numbers.at(-1)];
      if (low === undefined || high === undefined) return words.t('phone.result.none');
      return words.t('phone.result.numbers', { n: numbers.length, low: words.number(low), high: words.number(high) });
    }
    case 'text':
      return values.filter((value) => typeof value === 'string');
    default: {
      const dots = values.filter((value) => typeof value === 'number').reduce((sum, value) => sum + value, 0);
      return words.t('phone.result.dots', { n: dots, people: values.length });
    }
  }
}

function whysOf(item: ItemResult | undefined, words: FormWords): ResultLines['lists'] {
  const texts = (item?.asks ?? []).flatMap(({ rows }) => rows.map(({ why }) => why)).filter((why) => why !== '');
  return texts.length > 0 ? [{ title: words.t('phone.result.whys'), texts }] : [];
}

/** Options of another version have no words here. */
function sayKnown(id: string, otherwise: string, words: FormWords): string {
  try {
    return words.say(id);
  } catch {
    return otherwise;
  }
}
