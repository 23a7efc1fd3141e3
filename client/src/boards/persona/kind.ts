/** The client side of the persona kind. */
import { UserRound } from 'lucide-react';
import { lazy } from 'react';
import { type BoardKindView, TABLE } from '../../kernel/board-kind-view';
import { PersonaSign } from './PersonaSign';

export const personaView: BoardKindView = {
  View: lazy(() => import('./PersonaView').then((module) => ({ default: module.PersonaView }))),
  views: [{ view: 'map', label: 'app.view.personaSheet' }, TABLE],
  headed: ['map'],
  listsKeys: true,
  icon: UserRound,
  Sign: PersonaSign,
  name: 'word.persona',
  add: 'persona.new',
};
