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
} as const satisfies Record<keyof typeof enLanes, string>;
