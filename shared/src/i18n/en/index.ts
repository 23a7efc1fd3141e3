/** All English messages, area by area. Ids begin with their area. */
import { words } from './words';
import { journey } from './journey';
import { analysis } from './analysis';
import { formats } from './formats';
import { canvas } from './canvas';
import { session } from './session';
import { app } from './app';

export const en = { ...words, ...journey, ...analysis, ...formats, ...canvas, ...session, ...app } as const;
