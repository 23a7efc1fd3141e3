import type { connect as enConnect } from '../en/connect';

export const connect = {
  'connect.start': 'Yhdistä…',
  'connect.handle': 'Yhdistä {title}: vedä toiseen kosketuspisteeseen',
  'connect.choose': 'Minne ”{title}” johtaa? Valitse nuolilla tai hiirellä, sitten Enter.',
  'connect.done': 'Yhdistä',
  'connect.during': 'kun yhdistät',
} as const satisfies Record<keyof typeof enConnect, string>;
