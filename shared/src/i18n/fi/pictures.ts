import type { pictures as enPictures } from '../en/pictures';

export const pictures = {
  'pictures.choose': 'Valitse kuva…',
  'pictures.alt': 'Kuvaile kuva niille, jotka eivät näe sitä',
  'pictures.noPlace': 'Valitse ensin kosketuspiste tai vaihe: kuva tarvitsee paikan.',
  'pictures.notPicture': '”{name}” ei ole kuva, jonka tämä selain osaa lukea. PNG, JPEG, WebP ja useimmat muut käyvät.',
  'pictures.tooLarge': '”{name}” on liian suuri: {size} Mt. Enintään {max} Mt.',
  'pictures.notStored': 'Kuvaa ei voitu tallentaa tähän selaimeen: {reason}',
  'pictures.missing': 'Kuva puuttuu',
  'pictures.pasteOrDrop': 'tai liitä tai pudota se tähän',
  'pictures.working': 'Valmistellaan…',
  'pictures.coming': 'Kuva on tulossa…',
  'pictures.replace': 'Vaihda kuva',
  'pictures.remove': 'Poista kuva',
  'pictures.understood': 'Selvä',
  'pictures.field': 'Kuva',
  'pictures.text': 'Kuvan kuvaus',
  'pictures.text.hint': 'Niille, jotka eivät näe kuvaa',
  'pictures.refused.mark': 'Tämä kuva on vain tällä laitteella. Paina, niin näet syyn.',
  'pictures.refused.here': 'Vain tällä laitteella.',
  'pictures.refused.pictures-full':
    'Projektin kuvat vievät palvelimella jo kaiken niille varatun tilan. Poista kuvia tai pyydä palvelimen ylläpidolta lisää tilaa ja yritä sitten uudelleen.',
  'pictures.refused.not-found':
    'Linkkisi ei enää oikeuta lisäämään kuvia tähän projektiin. Pyydä muokkauslinkki ja avaa projekti sillä.',
  'pictures.refused.too-large': 'Palvelin ei ota vastaan näin suurta kuvaa. Vaihda se pienempään.',
  'pictures.refused.too-many-pixels':
    'Palvelin ei ota vastaan kuvaa, jossa on näin monta pikseliä. Vaihda se pienempään.',
  'pictures.refused.not-a-picture': 'Palvelin ei tunnista tätä kuvaksi. Valitse kuva tiedostosta uudelleen.',
  'pictures.refused.wrong-hash': 'Kuva vioittui matkalla tai tällä laitteella. Valitse se tiedostosta uudelleen.',
  'pictures.status.refused':
    '{n, plural, one {# kuva on vain tällä laitteella} other {# kuvaa on vain tällä laitteella}}',
  'pictures.status.title': 'Kuvat, joita palvelin ei ottanut vastaan',
  'pictures.status.lead':
    'Muut eivät näe niitä. Ne säilyvät tällä laitteella ja lähtevät mukaan JSON-vientiin. Muun tallennuksen tilan näet yläpalkista.',
  'pictures.megabyte': 'Mt',
  'pictures.inJson': 'Tiedostossa on {n, plural, one {# kuva} other {# kuvaa}}; sen koko on {size}.',
  'pictures.notInJson':
    '{n, plural, one {# kuva puuttuu} other {# kuvaa puuttuu}} tiedostosta: {n, plural, one {sitä} other {niitä}} ei ole tällä laitteella eikä palvelimelta voitu kysyä. Vie uudelleen, kun yhteys toimii.',
} as const satisfies Record<keyof typeof enPictures, string>;
