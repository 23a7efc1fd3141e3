import type { project as en } from '../en/project';

export const project = {
  'command.editProjectText': 'Nimeä uudelleen',
  'command.setProjectSettings': 'Muuta projektin asetuksia',
  'command.addBoard': 'Lisää taulu',
  'command.addTemplate': 'Lisää taulut mallipohjasta',
  'command.importTable': 'Tuo taulukko',
  'command.setBoardFields': 'Muuta taulua',
  'command.moveBoard': 'Siirrä taulua',
  'command.duplicateBoard': 'Monista taulu',
  'command.removeBoard': 'Poista taulu',
  'command.restoreProjectRecords': 'Palauta',
  'command.addTeam': 'Lisää tiimi',
  'command.setTeamFields': 'Muuta tiimiä',
  'command.moveTeam': 'Siirrä tiimiä',
  'command.removeTeam': 'Poista tiimi',
  'project.refused.lastBoard': 'Projektissa on oltava vähintään yksi taulu.',
  'project.refused.unknownKind': 'Taulu on tehty uudemmalla Polku-versiolla, eikä sitä voi monistaa tässä.',
  'project.copyOf': '{name} (kopio)',
  'project.targetOf': '{name}: tavoitetila',
} as const satisfies Record<keyof typeof en, string>;
