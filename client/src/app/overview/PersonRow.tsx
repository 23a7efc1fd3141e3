/** One person as a row: handle, name, role, team, and what they own. */
import { type Person, teamRecord } from '@polku/shared/kernel/project';
import { removePerson } from '@polku/shared/project/commands/remove-person';
import { restoreProjectRecords } from '@polku/shared/project/commands/restore-project-records';
import { setPersonFields } from '@polku/shared/project/commands/set-person-fields';
import { Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { Behind } from '../../kernel/board/Behind';
import type { RunCommand } from '../../kernel/board/run-command';
import type { Session } from '../../kernel/session/session-types';
import { useProjection } from '../../kernel/store/use-projection';
import { useWords } from '../../kernel/words/words';
import { IconButton } from '../../ui/Button';
import { Select } from '../../ui/Field';
import { keepFocusNear } from '../../ui/keep-focus';
import { type Reorder, ReorderHandle } from '../../ui/ReorderHandle';
import { NameField } from '../NameField';
import { useServices } from '../services';

export interface PersonRowProps {
  readonly session: Session;
  readonly person: Person;
  /** Ids of what they own; null until it is counted. */
  readonly owned: readonly string[] | null;
  readonly readOnly: boolean;
  readonly reorder: Reorder;
  readonly run: RunCommand;
  readonly onOpen: (board: string) => void;
}

export function PersonRow({ session, person, owned, readOnly, reorder, run, onOpen }: PersonRowProps) {
  const words = useWords();
  const { toasts } = useServices();
  const row = useRef<HTMLTableRowElement>(null);
  const teams = useProjection(session.projection, (read) => read.list(teamRecord, ''));
  const { id } = person;
  const name = person.name || words.t('word.untitled');
  const team = teams.some((one) => one.id === person.team) ? person.team : null;
  const remove = (): void => {
    keepFocusNear(row.current);
    if (!run(removePerson, { id })) return;
    toasts.show({
      text: words.t('overview.person.removed', { name }),
      tone: 'info',
      action: { label: words.t('word.restore'), run: () => void run(restoreProjectRecords, { ids: [id] }) },
    });
  };
  return (
    <tr ref={row} data-row {...(readOnly ? {} : reorder.rowProps(id))}>
      {!readOnly && (
        <td className="overview-handle">
          <ReorderHandle
            label={words.t('overview.team.move', { name })}
            title={words.t('overview.team.move.how')}
            stepLabels={[words.t('word.moveUp'), words.t('word.moveDown')]}
            reorder={reorder}
            id={id}
          />
        </td>
      )}
      {(['name', 'role'] as const).map((field) => (
        <td key={field}>
          <NameField
            className="overview-name quiet-name grow shrink full rounded-small"
            label={words.t(`overview.person.${field}Of`, { name })}
            session={session}
            id={id}
            field={field}
            readOnly={readOnly}
          />
        </td>
      ))}
      <td>
        <Select
          label={words.t('overview.person.teamOf', { name })}
          hiddenLabel
          disabled={readOnly}
          value={team}
          placeholder="–"
          options={[
            { value: '', label: words.t('inspector.none') },
            ...teams.map((one) => ({ value: one.id, label: one.name || words.t('word.untitled') })),
          ]}
          onChange={(to) => run(setPersonFields, { id, fields: { team: to === '' ? null : to } })}
        />
      </td>
      <td className="overview-number">
        {owned && (
          <Behind label={words.t('overview.person.ownsOf', { name })} ids={owned} onProject={onOpen}>
            {words.number(owned.length, 0)}
          </Behind>
        )}
      </td>
      {!readOnly && (
        <td>
          <IconButton
            size="small"
            label={words.t('overview.person.remove', { name })}
            icon={<Trash2 size={15} />}
            onPress={remove}
          />
        </td>
      )}
    </tr>
  );
}
