/** A result as sentences, one an item: “Waiting: 14 answers, median 2, split”. Read out, and said where no picture is. */
import type { Reveal } from '../kinds/round-kind';
import { type MirrorRow, whoMoved } from '../summary';
import { voicesText } from '../voices';
import { gapText, meanText, numberText, questionText, rangeText } from './cells';
import type { ResultInput } from './result';
import {
  coverageRows,
  dotRows,
  handshakeRows,
  mirrorRows,
  noteRows,
  revealOf,
  scaleRows,
  titlesOf,
  wasteRows,
} from './rows';

export interface ResultSentence {
  /** Of the item. */
  readonly id: string;
  readonly text: string;
}

function scaleSentences(input: ResultInput): readonly ResultSentence[] {
  const { words, setup } = input;
  const title = titlesOf(setup.items);
  return scaleRows(input).map(({ item, field, scale, result }) => {
    const name = title(item);
    if (result?.tooFew) return { id: item, text: words.t('round.say.tooFew', { name }) };
    const cantSay = result?.cantSay ?? 0;
    if (scale.median === null) return { id: item, text: words.t('round.say.none', { name, cantSay }) };
    const verdict = words.t(`round.verdict.${scale.verdict}`);
    const said = words.t('round.say.scale', { name, n: scale.n, median: numberText(words, scale.median), verdict });
    const more = [
      ...(cantSay > 0 ? [words.t('round.say.cantSay', { n: cantSay })] : []),
      ...(setup.again === null ? [] : [movedText(input, whoMoved(result, field, scale))]),
    ];
    return { id: item, text: [said, ...more].join('; ') };
  });
}

function movedText({ words }: ResultInput, { up, down, stayed, stableSplit }: ReturnType<typeof whoMoved>): string {
  const moved = words.t('round.say.moved', { up, down, stayed });
  return stableSplit ? `${moved}; ${words.t('round.say.stillSplit')}` : moved;
}

function mirrorText({ words }: ResultInput, name: string, row: MirrorRow): string {
  const { customers, staff, predicted, gap, verdict } = row;
  if (customers.tooFew || staff.tooFew) return words.t('round.say.tooFew', { name });
  const said = [
    ...(customers.n > 0 ? [words.t('round.say.customers', { mean: meanText(words, customers) })] : []),
    ...(staff.n > 0 ? [words.t('round.say.staff', { mean: meanText(words, staff) })] : []),
    ...(predicted.n > 0 ? [words.t('round.say.predicted', { mean: meanText(words, predicted) })] : []),
  ];
  const mark = words.t(`round.mirror.${verdict}`);
  const end = gap === null ? mark : words.t('round.say.gap', { verdict: mark, gap: gapText(words, gap) });
  return words.t('round.say.list', { name, said: [...said, end].join('; ') });
}

function mirrorSentences(input: ResultInput): readonly ResultSentence[] {
  const title = titlesOf(input.setup.items);
  return mirrorRows(input).map((row) => ({ id: row.item, text: mirrorText(input, title(row.item), row) }));
}

function dotSentences(input: ResultInput): readonly ResultSentence[] {
  const { words, setup, gathered = [] } = input;
  const title = titlesOf(setup.items);
  const texts = new Map(gathered.map(({ id, text }) => [id, text]));
  const { rows, runOff } = dotRows(input);
  return rows.map(({ id, place, dots, people }) => {
    const said = words.t('round.say.dots', { place, name: texts.get(id) ?? title(id), dots, people });
    return { id, text: runOff.includes(id) ? `${said}; ${words.t('round.say.tied')}` : said };
  });
}

function noteSentences(input: ResultInput): readonly ResultSentence[] {
  return noteRows(input).map(({ id, text, voices, teams }) => ({
    id,
    text: voicesText(input.words, text, voices, teams.length),
  }));
}

function wasteSentences(input: ResultInput): readonly ResultSentence[] {
  const { words, setup } = input;
  const title = titlesOf(setup.items);
  return wasteRows(input).map((row) => {
    const name = title(row.item);
    if (row.tooFew) return { id: row.item, text: words.t('round.say.tooFew', { name }) };
    const kinds = row.kinds.map(({ kind }) => words.t(`waste.${kind}`)).join(', ');
    const said = [
      ...(row.n === 0 ? [words.t('round.say.noDoer')] : []),
      ...(row.high === null
        ? []
        : [words.t('round.say.hours', { range: rangeText(words, row.low, row.high), n: row.n })]),
      ...(kinds === '' ? [] : [kinds]),
      ...(row.feltOf === 0 ? [] : [words.t('round.wasteCard.felt', { felt: row.felt, of: row.feltOf })]),
    ];
    return { id: row.item, text: words.t('round.say.list', { name, said: said.join('; ') }) };
  });
}

function coverageSentences(input: ResultInput): readonly ResultSentence[] {
  const { words, setup, teamName } = input;
  const title = titlesOf(setup.items);
  return coverageRows(input).map(({ item, fill, doers, missing }) => {
    const name = title(item);
    const said = [
      doers > 0 ? words.t('round.say.doers', { n: doers }) : words.t(`round.fill.${fill}`),
      ...(missing.length === 0 ? [] : [words.t('round.say.missing', { teams: missing.map(teamName).join(', ') })]),
    ];
    return { id: item, text: words.t('round.say.list', { name, said: said.join('; ') }) };
  });
}

function handshakeSentences(input: ResultInput): readonly ResultSentence[] {
  const { words, setup } = input;
  const title = titlesOf(setup.items);
  return handshakeRows(input).map(({ item, answers, widest, verdict, tooFew }) => {
    const name = title(item);
    if (tooFew) return { id: item, text: words.t('round.say.tooFew', { name }) };
    const most = answers.find(({ question }) => question === widest);
    const mark = words.t(`round.handshake.${verdict}`);
    const said = most
      ? words.t('round.say.handshake', {
          verdict: mark,
          question: questionText(words, most),
          giver: numberText(words, most.giver.mean),
          receiver: numberText(words, most.receiver.mean),
        })
      : mark;
    return { id: item, text: words.t('round.say.list', { name, said }) };
  });
}

function plainSentences({ setup, result, words }: ResultInput): readonly ResultSentence[] {
  const title = titlesOf(setup.items);
  return result.items.map(({ item, asks }) => {
    const n = asks.reduce((sum, one) => sum + one.n, 0);
    return { id: item, text: words.t('round.say.answers', { name: title(item), n }) };
  });
}

const SENTENCES: Readonly<Record<Reveal, (input: ResultInput) => readonly ResultSentence[]>> = {
  scale: scaleSentences,
  mirror: mirrorSentences,
  dots: dotSentences,
  notes: noteSentences,
  waste: wasteSentences,
  coverage: coverageSentences,
  handshake: handshakeSentences,
};

/** @returns a sentence an item, in the order in which the result is shown */
export function resultSentences(input: ResultInput): readonly ResultSentence[] {
  const reveal = revealOf(input);
  return reveal ? SENTENCES[reveal](input) : plainSentences(input);
}
