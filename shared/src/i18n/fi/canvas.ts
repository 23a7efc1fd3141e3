import type { canvas as en } from '../en/canvas';

export const canvas = {
  'canvas.role': 'taulu',
  'canvas.writes': '{name} kirjoittaa',
  'canvas.heads': 'Vaiheet ja rivit',
  'canvas.zoom': 'Suurennus',
  'canvas.zoomIn': 'Suurenna',
  'canvas.zoomOut': 'Pienennä',
  'canvas.zoomNow': 'Suurennus, nyt {percent} %',
  'canvas.percent': '{percent} %',
  'canvas.minimap.show': 'Näytä pienoiskartta',
  'canvas.minimap.hide': 'Piilota pienoiskartta',
  'canvas.laser': 'Laserosoitin',
  'canvas.laser.held': 'Laserosoitin: pidä näppäintä painettuna',
  'canvas.key.in': 'Ctrl +',
  'canvas.key.out': 'Ctrl −',
  'canvas.key.full': 'Ctrl 0',
  'canvas.key.fit': 'Shift 1',
  'canvas.key.fitSelection': 'Shift 2',
  'canvas.key.fitHeight': 'Shift 3',
  'canvas.dropped': 'Siirretty',
  'canvas.dragCancelled': 'Siirto peruttu',
} as const satisfies Record<keyof typeof en, string>;
