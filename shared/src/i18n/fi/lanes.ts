import type { lanes as enLanes } from '../en/lanes';

export const lanes = {
  'lanes.head': 'Kaista {lane}',
  'lanes.head.how': 'Siirrä kaistaa vetämällä; Alt ja nuolet ylös ja alas tekevät saman.',
  'lanes.menu': 'Kaista {lane}: valikko',
  'lanes.hide': 'Piilota kaista',
  'lanes.up': 'Siirrä ylös',
  'lanes.down': 'Siirrä alas',
  'lanes.reset': 'Palauta korkeus',
  'lanes.height': 'Kaistan {lane} korkeus',
  'lanes.log': 'Logaritminen asteikko',
  'lanes.linear': 'Lineaarinen asteikko',
  'lanes.log.short': 'log',
  'lanes.linear.short': 'lin',
  'lanes.log.now': 'Asteikko on logaritminen. Vaihda lineaariseksi.',
  'lanes.linear.now': 'Asteikko on lineaarinen. Vaihda logaritmiseksi.',
  'lanes.all': 'Kaistat',
  'lanes.mine': 'Vain minulle',
  'lanes.mine.why': 'Oma järjestyksesi, tallessa tällä laitteella. Muut näkevät taulun kaistat.',
  'lanes.board.why': 'Mitä täällä muutat, sen kaikki näkevät.',
  'lanes.mine.badge': 'oma',
  'rows.menu': 'Rivi {row}: valikko',
  'rows.rename': 'Nimeä uudelleen…',
  'rows.up': 'Siirrä ylös',
  'rows.down': 'Siirrä alas',
  'rows.reset': 'Tavallinen nimi',
  'rows.rename.title': 'Nimeä rivi',
  'rows.name': 'Rivin nimi',
  'rows.rename.why.layer':
    'Kerroksella on tämä nimi tällä taululla, kaikille. Tyhjänä se saa tavallisen nimensä takaisin.',
  'rows.rename.why.channel':
    'Rivillä on tämä nimi tällä taululla, kaikille. Tyhjänä se saa tavallisen nimensä takaisin.',
  'rows.rename.why.without':
    'Rivillä on tämä nimi tällä taululla, kaikille. Tyhjänä se saa tavallisen nimensä takaisin.',
  'rows.rename.why.team': 'Tämä nimeää tiimin uudelleen kaikilla projektin tauluilla.',
  'rows.rename.why.persona': 'Tämä nimeää persoonan uudelleen kaikilla projektin tauluilla.',
} as const satisfies Record<keyof typeof enLanes, string>;
