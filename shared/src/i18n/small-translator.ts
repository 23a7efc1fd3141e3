/**
 * A translator for pages that must be small: it takes only the messages it is given, and reads itself what our messages use of
 * ICU: `{name}`, `{n, number}`, plural with `=0`, and select. Says the same as `translator.ts` (checked by a test).
 */
import { createMemo } from '../kernel/memo';
import { keepTogether } from '../kernel/no-break';
import type { MessageValues, Translator } from '../kernel/translate';

type Part =
  | string
  /** `#` in a plural: its number. */
  | { readonly kind: 'count' }
  | { readonly kind: 'value'; readonly name: string }
  | { readonly kind: 'number'; readonly name: string }
  | { readonly kind: 'plural' | 'select'; readonly name: string; readonly branches: Readonly<Record<string, Message>> };
type Message = readonly Part[];

/** @throws for a message that is no such */
function parse(text: string): Message {
  let at = 0;
  const fail = (): never => {
    throw new Error(`not a message, at ${at}: ${text}`);
  };
  const until = (end: RegExp): string => {
    const from = at;
    while (at < text.length && !end.test(text[at] ?? '')) at += 1;
    return text.slice(from, at).trim();
  };
  const branchesOf = (): Record<string, Message> => {
    const branches: Record<string, Message> = {};
    while (at < text.length && text[at] !== '}') {
      const key = until(/[{}]/);
      if (text[at] !== '{' || key === '') fail();
      at += 1;
      branches[key] = message(true);
      if (text[at] !== '}') fail();
      at += 1;
      while (text[at] === ' ') at += 1;
    }
    return branches;
  };
  const argument = (): Part => {
    const name = until(/[,}]/);
    if (text[at] === '}') return { kind: 'value', name };
    at += 1;
    const kind = until(/[,}]/);
    if (kind === 'number' && text[at] === '}') return { kind, name };
    if ((kind !== 'plural' && kind !== 'select') || text[at] !== ',') return fail();
    at += 1;
    while (text[at] === ' ') at += 1;
    return { kind, name, branches: branchesOf() };
  };
  const message = (inBranch: boolean): Message => {
    const parts: Part[] = [];
    let plain = '';
    for (; at < text.length && !(inBranch && text[at] === '}'); at += 1) {
      const sign = text[at] ?? '';
      if (sign !== '{' && !(sign === '#' && inBranch)) {
        plain += sign;
        continue;
      }
      if (plain !== '') parts.push(plain);
      plain = '';
      if (sign === '#') {
        parts.push({ kind: 'count' });
        continue;
      }
      at += 1;
      parts.push(argument());
      if (text[at] !== '}') fail();
    }
    if (plain !== '') parts.push(plain);
    return parts;
  };
  return message(false);
}

/**
 * @param messages by id, as in the catalogue
 * @throws (on `t`) for an id that is not among them: an unnamed thing must not reach a person
 */
export function createSmallTranslator(locale: 'en' | 'fi', messages: Readonly<Record<string, string>>): Translator {
  const parsed = new Map<string, Message>();
  const plurals = new Intl.PluralRules(locale);
  const whole = new Intl.NumberFormat(locale);
  const formats = new Map<number, Intl.NumberFormat>();
  const say = (message: Message, values: MessageValues, count: number): string =>
    message
      .map((part) => {
        if (typeof part === 'string') return part;
        if (part.kind === 'count') return whole.format(count);
        const value = values[part.name] ?? '';
        if (part.kind === 'value') return String(value);
        if (part.kind === 'number') return whole.format(Number(value));
        const { branches } = part;
        const n = Number(value);
        const branch =
          part.kind === 'select'
            ? (branches[String(value)] ?? branches['other'])
            : (branches[`=${n}`] ?? branches[plurals.select(n)] ?? branches['other']);
        return say(branch ?? [], values, part.kind === 'plural' ? n : count);
      })
      .join('');
  return {
    memo: createMemo(),
    locale,
    t(id, values = {}) {
      let message = parsed.get(id);
      if (!message) {
        const text = Object.hasOwn(messages, id) ? messages[id] : undefined;
        if (text === undefined) throw new Error(`no message "${id}"`);
        parsed.set(id, (message = parse(keepTogether(text))));
      }
      return say(message, values, 0);
    },
    number(value, digits = 1) {
      let format = formats.get(digits);
      if (!format) formats.set(digits, (format = new Intl.NumberFormat(locale, { maximumFractionDigits: digits })));
      return format.format(value).replace('-', '−');
    },
  };
}
