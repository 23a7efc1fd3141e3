import type { pictures as enPictures } from '../en/pictures';

export const pictures = {
  'pictures.choose': 'Valitse kuva…',
  'pictures.replace': 'Valitse toinen kuva…',
  'pictures.remove': 'Poista kuva',
  'pictures.ofTouchpoint': 'Kosketuspisteen kuva…',
  'pictures.alt': 'Kuvaile kuva niille, jotka eivät näe sitä',
  'pictures.drop': 'Pudota kuva tähän',
  'pictures.noPlace': 'Valitse ensin kosketuspiste tai vaihe: kuva tarvitsee paikan.',
  'pictures.notPicture': '”{name}” ei ole kuva, jonka tämä selain osaa lukea. PNG, JPEG, WebP ja useimmat muut käyvät.',
  'pictures.tooLarge': '”{name}” on liian suuri: {size} Mt. Enintään {max} Mt.',
  'pictures.notStored': 'Kuvaa ei voitu tallentaa tähän selaimeen: {reason}',
  'pictures.missing': 'Kuva puuttuu',
  'pictures.waiting': '{n, plural, one {# kuva odottaa} other {# kuvaa odottaa}} lähetystä',
  'pictures.refused': 'Palvelin ei ottanut kuvaa vastaan: {reason}',
  'pictures.inJson': '{n, plural, one {# kuva on} other {# kuvaa on}} tiedoston sisällä.',
} as const satisfies Record<keyof typeof enPictures, string>;
