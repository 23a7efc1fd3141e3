/** All Finnish messages, area by area. */
import { words } from './words';
import { board } from './board';
import { journey } from './journey';
import { scene } from './scene';
import { project } from './project';
import { analysis } from './analysis';
import { formats } from './formats';
import { canvas } from './canvas';
import { session } from './session';
import { app } from './app';
import { map } from './map';
import { wayfinding } from './wayfinding';
import { notes } from './notes';
import { templates } from './templates';
import { compare } from './compare';
import { boards } from './boards';
import { findings } from './findings';
import { cards } from './cards';
import { lanes } from './lanes';
import { connect } from './connect';
import { pictures } from './pictures';
import { insights } from './insights';
import { persona } from './persona';
import { goals } from './goals';
import { value } from './value';
import { overview } from './overview';
import { refused } from './refused';
import { removal } from './removal';
import { guide } from './guide';
import { paste } from './paste';
import { ladder } from './ladder';
import { leaving } from './leaving';
import { comments } from './comments';
import { versions } from './versions';
import { fields } from './fields';
import { history } from './history';
import { away } from './away';
import { members } from './members';
import { people } from './people';
import { gather } from './gather';
import { rounds } from './rounds';
import { workshop } from './workshop';
import { phone } from './phone';
import { reveal } from './reveal';
import { phonePage } from './phone-page';
import { summary } from './summary';
import { facilitate } from './facilitate';

export const fi = {
  ...words,
  ...board,
  ...journey,
  ...scene,
  ...project,
  ...analysis,
  ...formats,
  ...canvas,
  ...session,
  ...app,
  ...map,
  ...wayfinding,
  ...notes,
  ...templates,
  ...compare,
  ...boards,
  ...findings,
  ...cards,
  ...lanes,
  ...connect,
  ...pictures,
  ...insights,
  ...persona,
  ...goals,
  ...value,
  ...overview,
  ...refused,
  ...removal,
  ...guide,
  ...paste,
  ...ladder,
  ...leaving,
  ...comments,
  ...versions,
  ...fields,
  ...history,
  ...away,
  ...members,
  ...people,
  ...gather,
  ...rounds,
  ...workshop,
  ...phone,
  ...reveal,
  ...phonePage,
  ...summary,
  ...facilitate,
} as const;
