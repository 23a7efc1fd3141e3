/** Rounds as a room would answer them, about the example's journey, for tests and for looking at pictures. The same seed, the same room. */
import { english } from '@polku/shared/example/texts-en';
import { finnish } from '@polku/shared/example/texts-fi';
import type { Side } from '@polku/shared/kernel/members';
import type {
  AnswerRow,
  AskResult,
  AskedWho,
  ItemResult,
  RoundItem,
  RoundResult,
  RoundSetup,
} from '@polku/shared/kernel/rounds';
import { seededRandom } from '@polku/shared/testing/seeded-random';
import { OFTEN_NAMES } from '@polku/shared/workshop/kinds/often';
import { roundKind } from '@polku/shared/workshop/kinds/list';
import { WASTE_ANSWERS } from '@polku/shared/workshop/kinds/waste';
import type { RoundPlan } from '@polku/shared/workshop/round-plan';
import type { RevealContext } from '../model/reveal-model';

const TEXTS = { en: english, fi: finnish } as const;
export type RoundLanguage = keyof typeof TEXTS;

const PATH = [
  ['looking', 'hearsOfIt'],
  ['looking', 'seesListing'],
  ['looking', 'asksByPhone'],
  ['looking', 'waitsForCallback'],
  ['looking', 'viewsFlat'],
  ['applying', 'fillsApplication'],
  ['applying', 'checksApplication'],
  ['applying', 'asksForAttachment'],
] as const;

/** A stage screen's worth of touchpoints. */
export function exampleItems(language: RoundLanguage, most: number = PATH.length): readonly RoundItem[] {
  const { stages, touchpoints } = TEXTS[language];
  return PATH.slice(0, most).map(([stage, key], nth) => ({
    id: key,
    title: touchpoints[key].title,
    under: stages[stage],
    parts: {
      team: nth % 3 === 0 ? ['letting'] : nth % 3 === 1 ? ['service'] : ['finance', 'service'],
      giver: ['service'],
      receiver: ['letting'],
    },
  }));
}

export interface ExampleRound {
  readonly setup: RoundSetup;
  readonly result: RoundResult;
  readonly context: RevealContext;
}

export interface ExampleOptions {
  readonly language?: RoundLanguage;
  /** Who answers, about half of them customers. */
  readonly people?: number;
  readonly items?: number;
  readonly seed?: number;
  readonly plan?: Partial<RoundPlan>;
}

interface Person {
  readonly side: Side;
  readonly team: string;
  readonly doer: boolean;
}

const NOTES = {
  en: [
    'Nobody knows who calls back',
    'The same question is asked three times',
    'We promise two days and take six',
    'It is nice that somebody remembers my name',
    'The form does not say which attachments are needed',
    'Four systems, four passwords',
    'On Mondays the queue is forty calls long',
    'I dare not promise anything, since letting decides',
    'The photographs were older than the kitchen',
  ],
  fi: [
    'Kukaan ei tiedä, kuka soittaa takaisin',
    'Samaa kysytään kolmeen kertaan',
    'Lupaamme kaksi päivää ja käytämme kuusi',
    'On mukavaa, että joku muistaa nimeni',
    'Lomake ei kerro, mitä liitteitä tarvitaan',
    'Neljä järjestelmää, neljä salasanaa',
    'Maanantaisin jonossa on neljäkymmentä puhelua',
    'En uskalla luvata mitään, koska vuokraus päättää',
    'Kuvat olivat keittiötä vanhempia',
  ],
} as const;

const clamp = (value: number, from: number, to: number): number => Math.min(to, Math.max(from, Math.round(value)));

/** @returns a round of that kind, answered and revealed */
export function exampleRound(kindId: string, options: ExampleOptions = {}): ExampleRound {
  const { language = 'en', people = 31, items: most = PATH.length, seed = 7, plan = {} } = options;
  const kind = roundKind(kindId);
  if (!kind) throw new Error(`No kind ${kindId}`);
  const full = { ...kind.defaultPlan, ...plan };
  const random = seededRandom(seed + people);
  const texts = TEXTS[language];
  const items =
    kindId === 'handshake'
      ? exampleItems(language, Math.min(3, most)).map((item, nth) => ({
          ...item,
          title: `${item.title} → ${exampleItems(language)[nth + 3]?.title ?? ''}`,
        }))
      : exampleItems(language, most);
  const room: readonly Person[] = Array.from({ length: people }, (_, at) => ({
    side: at % 2 === 0 ? 'customer' : at % 15 === 1 ? 'other' : 'staff',
    team: random.pick(['service', 'letting', 'finance']),
    doer: random.chance(0.6),
  }));
  const setup: RoundSetup = {
    kind: kindId,
    mode: full.mode,
    question: full.question,
    items,
    asks: kind.asks(full),
    least: full.least,
    dots: kind.dots ? { each: full.dots ?? 3, most: full.mostDots } : null,
    notes: kind.notes ? { most: full.mostNotes } : null,
    phases: full.phases,
    again: full.again,
    marks: kind.marks ?? false,
  };
  const meets = (who: AskedWho, person: Person, item: RoundItem): boolean =>
    (!who.sides || who.sides.includes(person.side)) &&
    (who.marked === undefined || who.marked === person.doer) &&
    (who.part === undefined || (item.parts?.[who.part] ?? []).includes(person.team));
  const whys = NOTES[language];
  /** How an item is, 0–1, and how far people are apart about it. */
  const truth = items.map((_, at) => 0.5 + 0.42 * Math.sin(at * 1.9 + 0.7));
  const torn = items.map((_, at) => at % 4 === 2);
  const value = (ask: string, field: string, at: number, from: number, to: number, person: Person): number => {
    if (ask === 'giver' || ask === 'receiver')
      return clamp(
        3.4 +
          (ask === 'giver' ? 0.9 : -0.9 - at * 0.4) * (at === 1 && field !== 'known' ? 1.2 : at === 0 ? 0.2 : 0.6) +
          random() -
          0.5,
        from,
        to,
      );
    const base = torn[at] ? (random.chance(0.5) ? 0.08 : 0.92) : (truth[at] ?? 0.5);
    const rosy =
      (field === 'view' || field === 'predicted') && at % 3 !== 1
        ? 0.36
        : field === 'view'
          ? -0.25
          : person.side === 'staff'
            ? 0.1
            : 0;
    return clamp(from + (to - from) * (base + rosy + (random() - 0.5) * 0.45), from, to);
  };
  const rowOf = (ask: RoundSetup['asks'][number], at: number, person: Person, nth: number): AnswerRow | null => {
    const values: Record<string, string | number> = {};
    for (const field of ask.fields) {
      if (field.type === 'scale') values[field.id] = value(ask.id, field.id, at, field.from, field.to, person);
      if (field.type === 'dots') {
        const dots = random.chance(0.5 * (1.15 - at / items.length)) ? 1 + random.int(Math.min(3, full.mostDots)) : 0;
        if (dots === 0) return null;
        values[field.id] = dots;
      }
      if (field.id === 'waste')
        values[field.id] = WASTE_ANSWERS[random.int(4 + at) % WASTE_ANSWERS.length] ?? 'waiting';
      if (field.id === 'often') values[field.id] = OFTEN_NAMES[1 + random.int(4)] ?? 'a-day';
      if (field.type === 'number') values[field.id] = 5 + random.int(9) * 5;
      if (field.id === 'felt') values[field.id] = random.chance(truth[at] ?? 0.5) ? 'yes' : 'no';
      if (field.id === 'own' && !random.chance(at % 4 === 3 ? 0 : 0.35)) return null;
      if (field.id === 'own') values[field.id] = 'yes';
      if (field.id === 'note') values[field.id] = random.pick(whys);
      if (field.id.startsWith('wish') && random.chance(0.3)) values[field.id] = random.pick(whys);
    }
    const [scale] = ask.fields.filter((field) => field.type === 'scale');
    const now = scale ? values[scale.id] : undefined;
    const before =
      full.again !== null && scale && typeof now === 'number'
        ? {
            [scale.id]: clamp(
              now + (random.chance(0.45) ? (now > (scale.from + scale.to) / 2 ? -2 : 2) : 0),
              scale.from,
              scale.to,
            ),
          }
        : null;
    return {
      values,
      why: scale && random.chance(0.2) ? random.pick(whys) : '',
      ...(before ? { before } : {}),
      ...(kind.notes ? { note: `note-${at}-${nth}`, teams: [person.team] } : {}),
      ...(nth % 17 === 5 ? { onBehalf: true as const } : {}),
      ...(nth % 19 === 11 ? { later: true as const } : {}),
    };
  };
  const askOf = (ask: RoundSetup['asks'][number], item: RoundItem, at: number): AskResult | null => {
    const asked = room.filter((person) => meets(ask.who, person, item) && !(kind.notes && random.chance(0.72)));
    let cantSay = 0;
    const answered: { person: Person; row: AnswerRow }[] = [];
    asked.forEach((person, nth) => {
      if (ask.fields.some(({ type }) => type === 'scale') && random.chance(0.07)) cantSay++;
      else {
        const row = rowOf(ask, at, person, nth);
        if (row) answered.push({ person, row });
      }
    });
    const n = answered.length + cantSay;
    if (n === 0) return null;
    if (setup.mode === 'nameless' && n < setup.least)
      return { ask: ask.id, n, cantSay: 0, tooFew: true, rows: [], groups: [], kept: 0 };
    const rowsOf = (is: (person: Person) => boolean): readonly number[] =>
      answered.flatMap(({ person }, row) => (is(person) ? [row] : []));
    const sides = (['customer', 'staff', 'other'] as const).map((id) => ({
      by: 'side' as const,
      id,
      rows: rowsOf(({ side }) => side === id),
    }));
    const teams = ['service', 'letting', 'finance'].map((id) => ({
      by: 'team' as const,
      id,
      rows: rowsOf(({ side, team }) => side === 'staff' && team === id),
    }));
    return {
      ask: ask.id,
      ...{ n, cantSay },
      tooFew: false,
      rows: answered.map(({ row }) => row),
      groups: [...sides, ...teams].filter(({ rows }) => rows.length > 0).map((group) => ({ ...group, cantSay: 0 })),
      kept: kind.notes && at === 0 ? 2 : 0,
    };
  };
  const results = items.map(
    (item, at): ItemResult => ({ item: item.id, asks: setup.asks.flatMap((ask) => askOf(ask, item, at) ?? []) }),
  );
  const context: RevealContext = {
    ...{ teams: texts.teams, here: ['service', 'letting'] },
    ...(kind.notes && results[0]?.asks[0] && results[0].asks[0].rows.length > 3
      ? {
          clusters: [
            {
              id: results[0].asks[0].rows[0]?.note ?? '',
              title: '',
              notes: results[0].asks[0].rows.slice(0, 3).map(({ note }) => note ?? ''),
            },
          ],
        }
      : {}),
    ...(kindId === 'themes' ? { chosen: items.slice(0, 2).map(({ id }) => id) } : {}),
  };
  return {
    setup,
    result: {
      items: results,
      answered: people,
      asked: people + 3,
      sides: {
        customer: room.filter(({ side }) => side === 'customer').length,
        staff: room.filter(({ side }) => side === 'staff').length,
      },
      teams: { service: 3, letting: 4 },
    },
    context,
  };
}
