/** What can be done on a goals board, as data: the palette, the keys and their list read this one table. */
import { addDevelopmentProject } from '@polku/shared/boards/goals/commands/add-development-project';
import { addGoal } from '@polku/shared/boards/goals/commands/add-goal';
import { addMaturityArea } from '@polku/shared/boards/goals/commands/add-maturity-area';
import type { Command } from '@polku/shared/kernel/command';
import { Goal, Hammer, Keyboard, Printer, Sprout, Users } from 'lucide-react';
import type { Action } from '../../kernel/actions/actions';
import type { Words } from '../../kernel/words/words';

export interface GoalsDoors {
  readonly words: Words;
  readonly readOnly: boolean;
  /** Adds a record and puts the caret into it. */
  readonly add: (command: Command<{ readonly board: string }>) => void;
  readonly hasTeams: () => boolean;
  /** Opens the page of the first team that has a part. */
  readonly openTeamPage: () => void;
  /** Back from a team's page; null while none is open. */
  readonly closeTeamPage: (() => void) | null;
  /** Into the first cell of the grid; does nothing while there is none. */
  readonly toGrid: () => void;
  readonly help: () => void;
}

const ICON = { size: 16 } as const;

/** Made anew when a door changes. */
export function goalsActions(doors: GoalsDoors): readonly Action[] {
  const { words } = doors;
  const may = (): boolean => !doors.readOnly;
  const page = doors.closeTeamPage;
  return [
    {
      id: 'addGoal',
      label: words.t('goals.add.goal'),
      icon: <Goal {...ICON} />,
      group: 'edit',
      shortcuts: ['g'],
      when: may,
      run: () => doors.add(addGoal),
    },
    {
      id: 'addProject',
      label: words.t('goals.add.project'),
      icon: <Hammer {...ICON} />,
      group: 'edit',
      shortcuts: ['p'],
      when: may,
      run: () => doors.add(addDevelopmentProject),
    },
    {
      id: 'addArea',
      label: words.t('goals.add.area'),
      icon: <Sprout {...ICON} />,
      group: 'edit',
      shortcuts: ['a'],
      when: may,
      run: () => doors.add(addMaturityArea),
    },
    {
      id: 'grid',
      label: words.t('goals.keys.grid'),
      group: 'move',
      shortcuts: ['e'],
      run: doors.toGrid,
    },
    {
      id: 'teamPage',
      label: words.t('goals.page.open'),
      icon: <Users {...ICON} />,
      group: 'view',
      shortcuts: ['t'],
      when: doors.hasTeams,
      run: doors.openTeamPage,
    },
    ...(page
      ? [
          {
            id: 'closePage',
            label: words.t('goals.page.all'),
            group: 'view',
            shortcuts: ['Escape'],
            run: page,
          },
          {
            id: 'printPage',
            label: words.t('goals.page.print'),
            icon: <Printer {...ICON} />,
            group: 'view',
            run: () => window.print(),
          },
        ]
      : []),
    {
      id: 'help',
      label: words.t('app.shortcuts'),
      icon: <Keyboard {...ICON} />,
      group: 'view',
      shortcuts: ['?'],
      run: doors.help,
    },
  ];
}
