/**
 * Words that stand for stored names in a tidy file: the id itself, and what English and Finnish speakers write.
 * Lower case. One row a name; the first word after it is not special.
 */
import { CHANNELS, EVIDENCE_LEVELS, LAYERS, TIME_UNITS, VALUE_CLASSES, WASTE_KINDS } from '../schema';

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
  customer: 'customer action, customer actions, asiakas, asiakkaan toiminta',
  frontstage: 'front stage, front-stage, onstage, näyttämö, etunäyttämö',
  backstage: 'back stage, back-stage, takahuone, takanäyttämö',
  support: 'support process, support processes, tuki, tukiprosessi, tukiprosessit',
});

export const VALUE_WORDS = wordsFor(VALUE_CLASSES, {
  value: 'value adding, value-adding, va, arvo, arvoa tuottava',
  necessary: 'necessary waste, necessary non-value adding, nnva, välttämätön, välttämätön hukka',
  waste: 'non-value adding, nva, hukka',
});

export const WASTE_WORDS = wordsFor(WASTE_KINDS, {
  handoff: 'handoffs, hand-off, kapulanvaihto',
  waiting: 'wait, odottaminen, odotus',
  rework: 'correction, virheiden korjaaminen, korjaaminen, uudelleentyö',
  prioritising: 'prioritizing, prioritisation, prioritization, priorisointi',
  'approval-waiting': 'approval waiting, waiting for approval, hyväksynnän odottaminen',
  overprocessing: 'over-processing, liikatyö',
  duplication: 'duplicate work, päällekkäinen työ',
  'unclear-communication': 'unclear communication, epäselvä viestintä',
  movement: 'motion, unnecessary movement, turha liikkuminen',
  'lost-opportunity': 'lost opportunity, menetetty mahdollisuus',
  errors: 'defects, error, virheet, virhe',
  'unused-skills': 'unused skills, hyödyntämätön osaaminen',
  'failure-demand': 'failure demand, häiriökysyntä',
});

export const UNIT_WORDS = wordsFor(TIME_UNITS, {
  min: 'mins, minute, minutes, minuutti, minuuttia',
  h: 'hr, hrs, hour, hours, t, tunti, tuntia',
  wd: 'working day, working days, workday, workdays, business day, business days, tpv, tp, työpäivä, työpäivää',
  d: 'day, days, pv, vrk, päivä, päivää, vuorokausi',
  w: 'wk, week, weeks, vk, viikko, viikkoa',
});

export const EVIDENCE_WORDS = wordsFor(EVIDENCE_LEVELS, {
  assumption: 'assumed, guess, oletus, arvio',
  observed: 'observation, havaittu, havainto',
  measured: 'measurement, mitattu, mittaus',
});

/** Channels that are known in either language; any other stays as it is written. */
export const CHANNEL_WORDS = wordsFor(CHANNELS, {
  shop: 'store, office, toimipiste, myymälä, kauppa',
  phone: 'telephone, call, puhelin, puhelu',
  web: 'website, online, verkko, verkkosivu, verkkosivut, netti',
  app: 'mobile app, sovellus, mobiilisovellus',
  email: 'e-mail, mail, sähköposti',
  letter: 'post, kirje, posti',
  chat: 'chatti, keskustelu',
  home: 'at home, kotona, koti',
  social: 'social media, some, sosiaalinen media',
  system: 'it system, järjestelmä',
});
