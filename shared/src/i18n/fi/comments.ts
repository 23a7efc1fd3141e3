import type { comments as enComments } from '../en/comments';

export const comments = {
  'comments.refused.textMissing': 'Kirjoita ensin jotain.',
  'comments.refused.notOwn': 'Vain kirjoittaja voi muuttaa tätä.',
  'comments.refused.stranger':
    'Voit kommentoida, kun olet liittynyt tähän projektiin: se vaatii yhden käynnin verkkoyhteydellä.',
  'comments.refused.resolved': 'Tämä keskustelu on jo ratkaistu.',
  'comments.refused.open': 'Tämä keskustelu on jo avoinna.',
} as const satisfies Record<keyof typeof enComments, string>;
