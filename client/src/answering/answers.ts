/** One person's answers to a round, as the forms read and write them. Pure. */
import type {
  Answer,
  AnswerValue,
  AnswerValues,
  MyAnswers,
  MyRound,
  RoundAsk,
  RoundItem,
} from '@polku/shared/kernel/rounds';

/** What the forms are given: a round, the answers with what still waits above them, and what becomes of new ones. */
export interface Answering {
  readonly round: MyRound;
  readonly mine: MyAnswers;
  /** Answers are taken. */
  readonly open: boolean;
  /** @param typing it goes on changing */
  readonly give: (answer: Answer, typing?: boolean) => void;
  readonly takeBack: (of: Pick<Answer, 'item' | 'ask' | 'note'>) => void;
  readonly setDone: (done: boolean) => void;
}

export interface AskedItem {
  readonly item: RoundItem;
  /** The item's heading. */
  readonly under: string;
  readonly asks: readonly RoundAsk[];
}

/** @returns what this person is asked, in their order */
export function askedItems({ toAnswer, setup }: Pick<MyRound, 'toAnswer' | 'setup'>): readonly AskedItem[] {
  return toAnswer.flatMap(({ item: id, asks }) => {
    const item = setup.items.find((one) => one.id === id);
    return item ? [{ item, under: item.under, asks: setup.asks.filter((ask) => asks.includes(ask.id)) }] : [];
  });
}

export function answerOf(mine: MyAnswers, item: string, ask: string, note = ''): Answer | undefined {
  return mine.answers.find((one) => one.item === item && one.ask === ask && one.note === note);
}

/** @returns one's notes on an item, in the order of writing */
export function notesOn(mine: MyAnswers, item: string): readonly Answer[] {
  return mine.answers.filter((one) => one.item === item && one.note !== '');
}

export const emptyAnswer = (item: string, ask: string, note = ''): Answer => ({
  item,
  ask,
  note,
  values: {},
  cantSay: false,
  why: '',
  kept: false,
});

/** @param value null takes it out; so does a text of nothing but spaces */
export function withValue(answer: Answer, field: string, value: AnswerValue | null): Answer {
  const { [field]: _, ...others } = answer.values;
  const isNothing =
    value === null ||
    (typeof value === 'string' && value.trim() === '') ||
    (typeof value === 'object' && value.length === 0);
  const values: AnswerValues = isNothing ? others : { ...others, [field]: value };
  return { ...answer, values, cantSay: false };
}

/** Says nothing: the server takes no such answer. */
export function isEmpty({ values, cantSay }: Answer): boolean {
  return !cantSay && Object.keys(values).length === 0;
}

/** @returns whether each ask of the item has an answer, or a note was written on it */
export function isAnswered(mine: MyAnswers, { item, asks }: AskedItem): boolean {
  return asks.every(({ id }) => mine.answers.some((one) => one.item === item.id && one.ask === id));
}

/** @returns how many of one's dots lie somewhere, and how many on one item and ask */
export function dotsOf(mine: MyAnswers): { readonly used: number; readonly on: (item: string, ask: string) => number } {
  const dots = ({ values }: Pick<Answer, 'values'>): number => {
    const value = values['dots'];
    return typeof value === 'number' ? value : 0;
  };
  return {
    used: mine.answers.reduce((sum, answer) => sum + dots(answer), 0),
    on: (item, ask) => dots(answerOf(mine, item, ask) ?? { values: {} }),
  };
}

/** How a round is answered: item by item, by dots, by notes, or by marking what is one's own. */
export function formOf({ setup }: Pick<MyRound, 'setup'>): 'items' | 'dots' | 'notes' | 'marks' {
  if (setup.notes) return 'notes';
  if (setup.dots) return 'dots';
  const isTick = (ask: RoundAsk): boolean => {
    const [field, ...more] = ask.fields;
    return more.length === 0 && field?.type === 'choice' && field.options.length === 1;
  };
  return setup.asks.length > 0 && setup.asks.every(isTick) ? 'marks' : 'items';
}

/** @returns items under their headings, in the order of their first items */
export function byHeading<Item extends Pick<RoundItem, 'under'>>(
  items: readonly Item[],
): readonly { readonly under: string; readonly items: readonly Item[] }[] {
  const groups = new Map<string, Item[]>();
  for (const one of items) groups.set(one.under, [...(groups.get(one.under) ?? []), one]);
  return [...groups].map(([under, some]) => ({ under, items: some }));
}
