/** Automatic rules for the texts in both languages. */
import { describe, expect, it } from 'vitest';
import { CATALOGUES, LOCALES } from './catalogue';
import { createTranslator } from './translator';

const messages = (locale: 'en' | 'fi'): readonly [id: string, text: string][] => Object.entries(CATALOGUES[locale]);
const broken = (locale: 'en' | 'fi', rule: RegExp, except: readonly string[] = []): readonly string[] =>
  messages(locale).flatMap(([id, text]) => (rule.test(text) && !except.includes(id) ? [`${id}: ${text}`] : []));

describe('the messages', () => {
  it('are the same in both languages, none of them empty', () => {
    const [ids, other] = LOCALES.map((locale) => Object.keys(CATALOGUES[locale]).sort());
    expect(ids).toEqual(other);
    for (const locale of LOCALES) expect(broken(locale, /^\s*$/)).toEqual([]);
  });

  it('show the same values in both languages', () => {
    // A value that is shown, and not a branch such as `one {once}`.
    const value = /(?<!\b(?:one|other|no|yes|better|value|name|string|end|object|list|=0) )\{(\w+)(?=\}|, number)/g;
    const taken = (text: string): readonly string[] => [...text.matchAll(value)].map(([, name]) => name ?? '');
    const differ = messages('en').filter(([id, text]) => {
      const finnish = new Set(taken(CATALOGUES.fi[id as keyof typeof CATALOGUES.fi]));
      return taken(text).some((name) => !finnish.has(name));
    });
    expect(differ.map(([id]) => id)).toEqual([]);
  });

  it('never break a line before a percent sign or inside “n = 31”', () => {
    for (const locale of LOCALES) {
      const words = createTranslator(locale);
      expect(words.t('canvas.percent', { percent: '83' })).toBe('83\u00a0%');
      expect(words.t('word.countOf', { n: 31 })).toBe('n\u00a0=\u00a031');
    }
  });

  it('quote as their language does', () => {
    for (const locale of LOCALES) expect(broken(locale, /["']/)).toEqual([]);
    expect(broken('fi', /“/)).toEqual([]);
  });
});

describe('Finnish', () => {
  it('does not inflect the name of the app, which is the word for a journey', () => {
    // “Polun versio”, “uudemmalla Polulla”, “Polusta” would be read as a journey's.
    expect(broken('fi', /\bPolu(n|lla|sta|ssa|lle)\b(?= (JSON|versio|CSV|tallentaa))/)).toEqual([]);
    expect(broken('fi', /(uudem\w+|toise\w+|uusi|vanha) Pol(ku|u\w+)(?![\w-])/)).toEqual([]);
    expect(broken('fi', /[a-zäö,;] Polu[a-zäö]+/)).toEqual([]);
  });

  it('says waiting and expectation with two words', () => {
    // The bare “odotus” may be either; only what is expected of a team is called that.
    const ofTeams = ['wayfinding.type.teamExpectation', 'command.expectOfTeam', 'removal.count.teamExpectation'];
    const bare = broken('fi', /(^|[ ({])odotus(?![-\wäö])/i, [...ofTeams, 'scene.waste.approval-waiting']);
    expect(bare).toEqual([]);
  });

  it('calls the keys as the keyboards do, and a journey’s things by one word', () => {
    expect(broken('fi', /Vaihto ?[+\d]/)).toEqual([]);
    expect(broken('fi', /ratkaisematta|yhdistäj|epäonnistumiskoh|parkissa|(?<!siakas)arvokart/i)).toEqual([]);
  });
});

describe('English', () => {
  it('deletes and restores on every board', () => {
    expect(broken('en', /\b(bring|brought)( \w+)? back\b/i)).toEqual([]);
    const taken = ['compare.kind.removed', 'compare.summary'];
    expect(broken('en', /\bremoved\b/i, taken).filter((said) => !/\{removed/.test(said))).toEqual([]);
  });

  it('says everyone, not set, assess and responsible', () => {
    expect(broken('en', /\b(everybody|not told|not said|judge|judgement|reckoned|classed)\b/i)).toEqual([]);
  });
});
