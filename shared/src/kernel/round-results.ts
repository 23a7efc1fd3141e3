/**
 * What comes out of a round, and what does not: rows without people, and groups only where they tell of nobody. Pure; who
 * answered what comes in, and in which order rows stand is decided by the caller, who must not let people guess it.
 */
import { type Side, SIDES } from './members';
import { answerKey } from './round-rules';
import type {
  Answer,
  AnswerRow,
  AnswerValues,
  AskResult,
  GroupRows,
  ItemResult,
  LeastOfGroup,
  RoundAsk,
  RoundMode,
  RoundResult,
  RoundSetup,
} from './rounds';

/** One person's answers, or those of somebody without a device. */
export interface Voice {
  /** Whatever tells voices apart; it does not come out. */
  readonly id: string;
  /** Null where it is not kept. */
  readonly side: Side | null;
  readonly teams: readonly string[];
  /** Comes out in `open` rounds. */
  readonly name: string;
  readonly onBehalf: boolean;
  readonly later: boolean;
  readonly answers: readonly Answer[];
  /** The same voice's answers in the round that this one asks again. */
  readonly before: readonly Answer[];
}

export interface ResultOptions {
  /** People who were asked. */
  readonly asked: number;
  /** By this text rows are sorted: another for each answer, and nothing that anybody could work out. */
  rank(voice: string, answer: Pick<Answer, 'item' | 'ask' | 'note'>): string;
}

// Groups.

type GroupKey = Pick<GroupRows, 'by' | 'id'>;
/** Who may be told apart: by side, by team, and those for whom a facilitator answered. */
type Mark = GroupKey | { readonly by: 'behalf'; readonly id: '' };
type Grouped = Pick<Voice, 'side' | 'teams' | 'onBehalf'>;

function isIn({ by, id }: Mark, voice: Grouped): boolean {
  if (by === 'behalf') return voice.onBehalf;
  return by === 'side' ? voice.side === id : voice.teams.includes(id);
}

/** @returns sides in their order, then teams from the largest on */
function marksOf(voices: readonly Grouped[]): GroupKey[] {
  const sizes = new Map<string, number>();
  for (const { teams } of voices) for (const team of new Set(teams)) sizes.set(team, (sizes.get(team) ?? 0) + 1);
  const teams = [...sizes].sort(([a, sizeOfA], [b, sizeOfB]) => sizeOfB - sizeOfA || (a < b ? -1 : 1));
  return [
    ...SIDES.filter((side) => voices.some((voice) => voice.side === side)).map((id) => ({ by: 'side', id }) as const),
    ...teams.map(([id]) => ({ by: 'team', id }) as const),
  ];
}

/**
 * Whether nobody is told of by what so many said. Answers that a facilitator entered hide nobody from the facilitator, so there have
 * to be enough without them.
 */
function isEnough(voices: readonly Grouped[], least: number): boolean {
  const own = voices.filter(({ onBehalf }) => !onBehalf).length;
  return voices.length >= least && (own === 0 || own >= least);
}

/**
 * Which groups can be told apart without telling of anybody. One after another is taken if, with those before, everybody still
 * stands among at least `least` who are in exactly the same of them; who is in none counts likewise. So no group that is not
 * shown can be worked out from the sum and the others: with 10 customers, 8 staff and 2 others, only customers are shown.
 */
function tellable<T extends Mark>(marks: readonly T[], voices: readonly Grouped[], least: number): T[] {
  const taken: T[] = [];
  for (const mark of marks) {
    const alike = new Map<string, Grouped[]>();
    for (const voice of voices) {
      const key = signature([...taken, mark], voice);
      alike.set(key, [...(alike.get(key) ?? []), voice]);
    }
    if ([...alike.values()].every((some) => isEnough(some, least))) taken.push(mark);
  }
  return taken;
}

function signature(marks: readonly Mark[], voice: Grouped): string {
  return marks.map((mark) => (isIn(mark, voice) ? '1' : '0')).join('');
}

/**
 * @param voices of those who answered
 * @returns the groups that may be shown apart: all in rounds with names behind the answers, else those that tell of nobody
 */
export function shownGroups(
  voices: readonly Grouped[],
  { mode, least }: { mode: RoundMode; least: LeastOfGroup },
): GroupKey[] {
  const marks = marksOf(voices);
  return mode === 'nameless' ? tellable(marks, voices, least) : marks;
}

// Results.

/** One voice's answer, or note. */
interface Given {
  readonly voice: Voice;
  readonly answer: Answer;
}

/** @returns the results of these voices */
export function resultsOf(setup: RoundSetup, voices: readonly Voice[], options: ResultOptions): RoundResult {
  const speaking = voices.filter(({ answers }) => answers.length > 0);
  const nameless = setup.mode === 'nameless';
  // Who answered an ask at all: who puts no dot on an item, or writes no note, has answered it all the same.
  const ofAsk = new Map(
    setup.asks.map(({ id }) => [id, speaking.filter(({ answers }) => answers.some(({ ask }) => ask === id))]),
  );
  const items = setup.items
    .map(({ id: item }): ItemResult => {
      const asks = setup.asks.flatMap((ask): AskResult[] => {
        const given = speaking.flatMap((voice) =>
          voice.answers
            .filter((answer) => answer.item === item && answer.ask === ask.id)
            .map((answer) => ({ voice, answer })),
        );
        if (given.length === 0) return [];
        const among = isShared(setup, ask) ? (ofAsk.get(ask.id) ?? []) : unique(given.map(({ voice }) => voice));
        return [resultOf(setup, ask, given, among, options)];
      });
      return { item, asks };
    })
    .filter(({ asks }) => asks.length > 0);
  const told = nameless && !isEnough(speaking, setup.least) ? [] : shownGroups(speaking, setup);
  const count = (mark: GroupKey): number => speaking.filter((voice) => isIn(mark, voice)).length;
  const counts = (by: 'side' | 'team'): Record<string, number> =>
    Object.fromEntries(told.filter((mark) => mark.by === by).map((mark) => [mark.id, count(mark)]));
  return {
    items,
    answered: speaking.length,
    asked: Math.max(options.asked, speaking.length),
    sides: counts('side'),
    teams: counts('team'),
  };
}

/** Whoever answers the ask stands behind each item, answered or not. */
function isShared(setup: RoundSetup, { fields }: RoundAsk): boolean {
  return setup.notes !== null || (fields.length > 0 && fields.every(({ type }) => type === 'dots'));
}

function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}

interface Told {
  /** All that is shown apart of anybody. */
  readonly marks: readonly Mark[];
  /** By what this voice may be told from others; null: it is not shown at all. */
  of(voice: Voice): readonly Mark[] | null;
}

/** In a nameless round who answered later stands apart from the others, so each of the two needs enough. */
function toldOf(setup: RoundSetup, among: readonly Voice[]): Told {
  const marks: Mark[] = [...marksOf(among), { by: 'behalf', id: '' }];
  if (setup.mode !== 'nameless') return { marks, of: () => marks };
  const { least } = setup;
  const [early, late] = [among.filter(({ later }) => !later), among.filter(({ later }) => later)];
  const ofEarly = isEnough(early, least) ? tellable(marks, early, least) : null;
  const ofLate = isEnough(late, least) ? tellable(ofEarly ?? marks, late, least) : null;
  return { marks: ofEarly ?? ofLate ?? [], of: ({ later }) => (later ? ofLate : ofEarly) };
}

/**
 * @param all the answers to the ask about one item
 * @param among the voices that each of these answers could be of
 */
function resultOf(
  setup: RoundSetup,
  { id: ask }: RoundAsk,
  all: readonly Given[],
  among: readonly Voice[],
  options: ResultOptions,
): AskResult {
  const nameless = setup.mode === 'nameless';
  const told = toldOf(setup, among);
  const given = all.filter(({ voice }) => told.of(voice) !== null);
  const n = unique((given.length > 0 ? given : all).map(({ voice }) => voice)).length;
  if (given.length === 0) return { ask, n, cantSay: 0, tooFew: true, rows: [], groups: [], kept: 0 };
  const tells = (mark: Mark, voice: Voice): boolean => isIn(mark, voice) && (told.of(voice)?.includes(mark) ?? false);
  const said = given.filter(({ answer }) => !answer.cantSay && !answer.kept);
  const rankOf = ({ voice, answer }: Given): string => options.rank(voice.id, answer);
  const sorted = said.map((one) => ({ one, by: rankOf(one) })).sort((a, b) => (a.by < b.by ? -1 : 1));
  const ordered = sorted.map(({ one }) => one);
  const before = beforeOf(setup, ordered, told);
  const behalf = told.marks.find(({ by }) => by === 'behalf');
  const rows = ordered.map((one): AnswerRow => {
    const { voice, answer } = one;
    const past = before.get(one);
    return {
      values: answer.values,
      why: answer.why,
      ...(past ? { before: past } : {}),
      ...(answer.note === '' ? {} : { note: answer.note }),
      ...(setup.mode === 'open' ? { name: voice.name } : {}),
      ...(answer.note !== '' && !nameless ? { teams: voice.teams } : {}),
      ...(behalf && tells(behalf, voice) ? { onBehalf: true as const } : {}),
      ...(voice.later ? { later: true as const } : {}),
    };
  });
  const cantSay = (some: readonly Given[]): number => some.filter(({ answer }) => answer.cantSay).length;
  return {
    ask,
    n,
    cantSay: cantSay(given),
    tooFew: false,
    rows,
    groups: told.marks.flatMap((mark): GroupRows[] => {
      if (mark.by === 'behalf') return [];
      const own = given.filter(({ voice }) => tells(mark, voice));
      const numbers = ordered.flatMap(({ voice }, nth) => (tells(mark, voice) ? [nth] : []));
      return own.length > 0 ? [{ ...mark, rows: numbers, cantSay: cantSay(own) }] : [];
    }),
    kept: given.filter(({ answer }) => answer.kept).length,
  };
}

/**
 * What each said before. In a nameless round the only one who did not answer then must not be known by that: so among those who are
 * alike, either none or at least `least` stand without, and either none or at least `least` with it. Who has no device stands without.
 */
function beforeOf(setup: RoundSetup, ordered: readonly Given[], told: Told): Map<Given, AnswerValues> {
  const past = new Map<Given, AnswerValues>();
  for (const one of ordered) {
    const key = answerKey(one.answer);
    const answer = one.voice.before.find((other) => answerKey(other) === key);
    if (answer && !answer.cantSay) past.set(one, answer.values);
  }
  if (setup.mode !== 'nameless' || past.size === 0) return past;
  const alike = new Map<string, Given[]>();
  for (const one of ordered) {
    const key = `${one.voice.later} ${signature(told.of(one.voice) ?? [], one.voice)}`;
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  for (const some of alike.values()) {
    for (const one of some) if (one.voice.onBehalf) past.delete(one);
    const having = some.filter((one) => past.has(one));
    if (having.length === some.length) continue;
    const without = some.filter((one) => !one.voice.onBehalf).length - having.length;
    const spare = having.length - setup.least;
    const drop = spare < 0 ? having.length : without >= setup.least ? 0 : setup.least - without;
    for (const one of drop > spare ? having : having.slice(0, drop)) past.delete(one);
  }
  return past;
}
