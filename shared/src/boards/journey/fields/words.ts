/**
 * Words for stored names in a tidy file: the id itself, and English and Finnish wordings, current and earlier ones of the
 * interface. Lower case; one row per name.
 */
import {
  CHANNELS,
  EVIDENCE_LEVELS,
  LAYERS,
  ORIGINS,
  TIME_UNITS,
  VALUE_CLASSES,
  VALUE_DIMENSIONS,
  WASTE_KINDS,
} from '../records/schema';

function wordsFor<const Id extends string>(
  ids: readonly Id[],
  synonyms: Readonly<Record<Id, string>>,
): ReadonlyMap<string, Id> {
  const words = new Map<string, Id>();
  for (const id of ids) {
    words.set(id, id);
    for (const word of synonyms[id].split(',')) if (word.trim() !== '') words.set(word.trim(), id);
  }
  return words;
}

export const LAYER_WORDS = wordsFor(LAYERS, {
  customer: 'customer action, customer actions, customer journey, user, asiakas, asiakkaan toiminta, asiakkaan polku',
  frontstage: 'front stage, front-stage, front office, onstage, näyttämö, etunäyttämö, asiakasrajapinta, näkyvä työ',
  backstage: 'back stage, back-stage, back office, takahuone, takanäyttämö, taustatyö, taustatoiminta',
  support: 'support process, support processes, supporting, tuki, tukiprosessi, tukiprosessit, tukitoiminnot',
});

export const VALUE_WORDS = wordsFor(VALUE_CLASSES, {
  value: 'value adding, value-adding, adds value, va, arvo, arvoa tuottava, arvoa lisäävä, tuottaa arvoa',
  necessary:
    'necessary waste, necessary non-value adding, necessary non-value-adding, nnva, bva, välttämätön, välttämätön hukka, pakollinen',
  waste: 'non-value adding, non-value-adding, nva, hukka, arvoa tuottamaton',
});

export const WASTE_WORDS = wordsFor(WASTE_KINDS, {
  handoff: 'handoffs, hand-off, hand-offs, handover, handovers, kapulanvaihto, kapulanvaihdot, siirto',
  waiting: 'wait, waits, odottaminen, odotus, odottelu',
  rework: 'correction, corrections, virheiden korjaaminen, korjaaminen, korjaus, uudelleentyö, uudelleen tekeminen',
  prioritising: 'prioritizing, prioritisation, prioritization, priorisointi',
  'approval-waiting': 'approval waiting, waiting for approval, hyväksynnän odottaminen',
  overprocessing: 'over-processing, overwork, extra processing, liikatyö, ylityöstö, yliprosessointi',
  duplication: 'duplicate work, double work, päällekkäinen työ, tuplatyö',
  'unclear-communication': 'unclear communication, miscommunication, epäselvä viestintä, epäselvä kommunikaatio',
  movement: 'motion, unnecessary movement, unnecessary motion, transport, turha liikkuminen, turha liike, liikkuminen',
  'lost-opportunity': 'lost opportunity, menetetty mahdollisuus',
  errors: 'defects, defect, error, virheet, virhe',
  'unused-skills': 'unused skills, unused talent, hyödyntämätön osaaminen, käyttämätön osaaminen',
  'failure-demand': 'failure demand, häiriökysyntä',
});

export const UNIT_WORDS = wordsFor(TIME_UNITS, {
  min: 'mins, minute, minutes, minuutti, minuuttia, minuutit, minuuteissa',
  h: 'hr, hrs, hour, hours, t, tunti, tuntia, tunnit, tunteina',
  wd: 'wds, working day, working days, workday, workdays, work days, business day, business days, tpv, tp, työpv, työpäivä, työpäivää, työpäivät, arkipäivä, arkipäivää, arkipv',
  d: 'ds, day, days, calendar days, pv, vrk, päivä, päivää, päivät, päivinä, vuorokausi, vuorokautta',
  w: 'wk, wks, week, weeks, vk, vko, vkoa, viikko, viikkoa, viikot, viikkoina',
});

export const EVIDENCE_WORDS = wordsFor(EVIDENCE_LEVELS, {
  assumption: 'assumed, guess, estimate, hypothesis, oletus, oletettu, arvio, arvaus',
  observed: 'observation, interview, havaittu, havainto, havainnoitu',
  measured: 'measurement, data, mitattu, mittaus',
});

/** Channels that are known in either language; any other stays as it is written. */
export const CHANNEL_WORDS = wordsFor(CHANNELS, {
  shop: 'store, office, toimipiste, myymälä, kauppa',
  phone: 'telephone, call, by phone, puhelin, puhelu, puhelimitse',
  web: 'website, online, verkko, verkkosivu, verkkosivut, netti',
  app: 'mobile app, sovellus, mobiilisovellus',
  email: 'e-mail, mail, sähköposti, s-posti, meili',
  letter: 'post, kirje, posti',
  chat: 'chatti, keskustelu',
  home: 'at home, at the customer, kotona, koti, asiakkaan luona, asiakkaan kotona',
  social: 'social media, some, sosiaalinen media',
  system: 'it system, järjestelmä',
});

export const ORIGIN_WORDS = wordsFor(ORIGINS, {
  own: 'own experience, oma kokemus',
  heard: 'heard from others, word of mouth, muilta kuultu',
  marketing: 'advertising, markkinointi, mainonta',
});

export const DIMENSION_WORDS = wordsFor(VALUE_DIMENSIONS, {
  economic: 'taloudellinen',
  functional: 'toiminnallinen',
  emotional: 'emotionaalinen, tunne',
  symbolic: 'symbolinen',
});

/** Emotions in words; −2 to +2. */
export const EMOTION_WORDS: ReadonlyMap<string, number> = new Map(
  [
    [-2, 'very bad, terrible, awful, very negative, erittäin huono, todella huono, hyvin huono, erittäin kielteinen'],
    [-1, 'bad, poor, negative, huono, kielteinen, negatiivinen'],
    [0, 'neutral, ok, okay, neutraali'],
    [1, 'good, positive, hyvä, myönteinen, positiivinen'],
    [2, 'very good, great, excellent, very positive, erittäin hyvä, todella hyvä, erinomainen, erittäin myönteinen'],
  ].flatMap(([level, words]) =>
    String(words)
      .split(', ')
      .map((word): [string, number] => [word, Number(level)]),
  ),
);
