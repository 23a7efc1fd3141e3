/** Makes translators: message id + values → text in one language. Pure; the app decides the language. */
import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { createMemo } from '../kernel/memo';
import { keepTogether } from '../kernel/no-break';
import type { MessageValues, Translator } from '../kernel/translate';
import { CATALOGUES, type Locale } from './catalogue';

/** @throws (on `t`) for an id that no catalogue has: an unnamed thing must not reach a person */
export function createTranslator(locale: Locale): Translator {
  const messages: Readonly<Record<string, string>> = CATALOGUES[locale];
  const i18n = setupI18n();
  i18n.setMessagesCompiler((message) => compileMessage(keepTogether(message)));
  i18n.loadAndActivate({ locale, messages: { ...messages } });
  const formats = new Map<number, Intl.NumberFormat>();
  const plain = new Map<string, string>();
  return {
    memo: createMemo(),
    locale,
    t(id: string, values?: MessageValues): string {
      if (!values) {
        const known = plain.get(id);
        if (known !== undefined) return known;
      }
      if (!Object.hasOwn(messages, id)) throw new Error(`no message "${id}"`);
      const text = i18n._(id, values as Record<string, unknown> | undefined);
      if (!values) plain.set(id, text);
      return text;
    },
    number(value: number, digits = 1): string {
      let format = formats.get(digits);
      if (!format) formats.set(digits, (format = new Intl.NumberFormat(locale, { maximumFractionDigits: digits })));
      return format.format(value).replace('-', '−');
    },
  };
}
