/** What can be done on a persona's sheet, as data: the palette, the keys and their list read this one table. */
import { addPersonaItems } from '@polku/shared/boards/persona/commands/add-persona-items';
import { addPersonaScale } from '@polku/shared/boards/persona/commands/add-persona-scale';
import { addPersonaSection } from '@polku/shared/boards/persona/commands/add-persona-section';
import { setPersonaSection } from '@polku/shared/boards/persona/commands/set-persona-section';
import { type PersonaSheet, sectionName } from '@polku/shared/boards/persona/persona-reader';
import { Keyboard, ListPlus, Pencil, Plus, Printer, SlidersHorizontal } from 'lucide-react';
import type { Action } from '../../kernel/actions/actions';
import type { RunCommand } from '../../kernel/board/run-command';
import type { Words } from '../../kernel/words/words';

export interface PersonaDoors {
  readonly words: Words;
  readonly board: string;
  readonly readOnly: boolean;
  readonly run: RunCommand;
  /** Shows the sheet and puts the caret into the text of a record, or into the persona's name. */
  readonly write: (id: string | null) => void;
  readonly help: () => void;
}

const ICON = { size: 16 } as const;

/** Made anew when the sheet or a door changes. */
export function personaActions(doors: PersonaDoors, { sections }: PersonaSheet): readonly Action[] {
  const { words, board, run, write } = doors;
  const may = (): boolean => !doors.readOnly;
  const writeNew = (made: readonly string[] | null): void => {
    if (made?.[0] !== undefined) write(made[0]);
  };
  return [
    {
      id: 'name',
      label: words.t('persona.keys.name'),
      icon: <Pencil {...ICON} />,
      group: 'edit',
      shortcuts: ['n'],
      when: may,
      run: () => write(null),
    },
    ...sections
      .filter(({ section }) => section.shown && section.standard !== 'scales')
      .map(({ section }): Action => {
        const name = sectionName(section, words);
        return {
          id: `line:${section.id}`,
          label: words.t('persona.item.addTo', { name }),
          icon: <ListPlus {...ICON} />,
          group: 'edit',
          when: may,
          run: () => writeNew(run(addPersonaItems, { board, section: section.id, texts: [''] })),
        };
      }),
    {
      id: 'scale',
      label: words.t('persona.scale.add'),
      icon: <SlidersHorizontal {...ICON} />,
      group: 'edit',
      shortcuts: ['c'],
      when: () => may() && sections.some(({ section }) => section.standard === 'scales' && section.shown),
      run: () => writeNew(run(addPersonaScale, { board, left: '', right: '' })),
    },
    {
      id: 'section',
      label: words.t('persona.section.add'),
      icon: <Plus {...ICON} />,
      group: 'edit',
      shortcuts: ['s'],
      when: may,
      run: () => writeNew(run(addPersonaSection, { board, title: '' })),
    },
    ...sections
      .filter(({ section }) => !section.shown)
      .map(
        ({ section }): Action => ({
          id: `show:${section.id}`,
          label: words.t('persona.section.show', { name: sectionName(section, words) }),
          group: 'view',
          when: may,
          run: () => void run(setPersonaSection, { board, id: section.id, fields: { shown: true } }),
        }),
      ),
    {
      id: 'print',
      label: words.t('persona.print'),
      icon: <Printer {...ICON} />,
      group: 'view',
      run: () => window.print(),
    },
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
