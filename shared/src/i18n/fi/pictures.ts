import type { pictures as enPictures } from '../en/pictures';

export const pictures = {
  'pictures.choose': 'Valitse kuva…',
  'pictures.alt': 'Kuvaile kuva niille, jotka eivät näe sitä',
  'pictures.noPlace': 'Valitse ensin kosketuspiste tai vaihe: kuva tarvitsee paikan.',
  'pictures.notPicture': '”{name}” ei ole kuva, jonka tämä selain osaa lukea. PNG, JPEG, WebP ja useimmat muut käyvät.',
  'pictures.tooLarge': '”{name}” on liian suuri: {size} Mt. Enintään {max} Mt.',
  'pictures.notStored': 'Kuvaa ei voitu tallentaa tähän selaimeen: {reason}',
  'pictures.missing': 'Kuva puuttuu',
  'pictures.notInJson':
    '{n, plural, one {# kuva ei ole} other {# kuvaa ei ole}} tiedostossa; siinä on vain kuvien tunnisteet. Kuvat säilyvät palvelimella ja tällä laitteella.',
} as const satisfies Record<keyof typeof enPictures, string>;
