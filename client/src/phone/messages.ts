/** The messages that phones load: those of `FormMessage`, in both languages. */
import { phone as en } from '@polku/shared/i18n/en/phone';
import { phonePage as enPage } from '@polku/shared/i18n/en/phone-page';
import { rounds as enRounds } from '@polku/shared/i18n/en/rounds';
import { phone as fi } from '@polku/shared/i18n/fi/phone';
import { phonePage as fiPage } from '@polku/shared/i18n/fi/phone-page';
import { rounds as fiRounds } from '@polku/shared/i18n/fi/rounds';

export const MESSAGES = {
  en: { ...en, ...enPage, ...enRounds },
  fi: { ...fi, ...fiPage, ...fiRounds },
} as const;
