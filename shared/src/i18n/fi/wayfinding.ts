/** Perille löytäminen: haku, komentopaletti, suodattimet, supistetut vaiheet, tallennetut näkymät. */
import type { wayfinding as en } from '../en/wayfinding';

export const wayfinding = {
  'wayfinding.search': 'Hae projektista',
  'wayfinding.search.clear': 'Tyhjennä haku',
  'wayfinding.search.results': 'Hakutulokset',
  'wayfinding.search.none': 'Haulla ”{query}” ei löytynyt mitään',
  'wayfinding.search.count': '{n, plural, one {# tulos} other {# tulosta}}',
  'wayfinding.search.first': 'Ensimmäiset {shown}, yhteensä {n}',
  'wayfinding.type.touchpoint': 'Kosketuspiste',
  'wayfinding.type.stage': 'Vaihe',
  'wayfinding.type.card': 'Kortti',
  'wayfinding.type.connector': 'Yhdysviiva',
  'wayfinding.type.team': 'Tiimi',
  'wayfinding.type.board': 'Taulu',
  'wayfinding.type.note': 'Muistilappu',
  'wayfinding.type.view': 'Tallennettu näkymä',
  'wayfinding.palette': 'Komentopaletti',
  'wayfinding.palette.placeholder': 'Mitä haluat tehdä tai minne mennä?',
  'wayfinding.palette.none': 'Mikään ei vastaa hakua ”{query}”',
  'wayfinding.palette.recent': 'Viimeksi käytetyt',
  'wayfinding.palette.actions': 'Toiminnot',
  'wayfinding.palette.places': 'Siirry',
  'wayfinding.palette.board': 'Taulu',
  'wayfinding.palette.home': 'Kaikki projektit',
} as const satisfies Record<keyof typeof en, string>;
