/** One team as a row: handle, colour, name, subcontractor flag, contact, and how much it carries. */
import { SPECS } from '@polku/shared/boards/index';
import type { Team } from '@polku/shared/kernel/project';
import { removeTeam } from '@polku/shared/project/commands/remove-team';
import { setTeamFields } from '@polku/shared/project/commands/set-team-fields';
import { Trash2 } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import type { Session } from '../../kernel/session/session-types';
import type { RunCommand } from '../../kernel/board/run-command';
import { useWords } from '../../kernel/words/words';
import { IconButton } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { keepFocusNear } from '../../ui/keep-focus';
import { type Reorder, ReorderHandle } from '../../ui/ReorderHandle';
import { Switch } from '../../ui/Switch';
import { NameField } from '../NameField';
import { useServices } from '../services';
import { RemoveTeamDialog } from './RemoveTeamDialog';
import { referrersOf } from '../boards/relations';
import { TeamColor } from './TeamColor';

export interface TeamRowProps {
  readonly session: Session;
  readonly team: Team;
  /** Cells of how much it carries. */
  readonly carried: ReactNode;
  readonly readOnly: boolean;
  readonly reorder: Reorder;
  /** @returns whether it was done */
  readonly run: RunCommand;
}

export function TeamRow({ session, team, carried, readOnly, reorder, run }: TeamRowProps) {
  const words = useWords();
  const { toasts } = useServices();
  const row = useRef<HTMLTableRowElement>(null);
  const name = team.name || words.t('word.untitled');
  /** What refers to the team, while the person is asked whether to delete it. */
  const [asking, setAsking] = useState<ReadonlyMap<string, number> | null>(null);
  const remove = (): void => {
    setAsking(null);
    keepFocusNear(row.current);
    if (run(removeTeam, { id: team.id }))
      toasts.show({ text: words.t('overview.team.removed', { name }), tone: 'info' });
  };
  return (
    <tr ref={row} data-row {...(readOnly ? {} : reorder.rowProps(team.id))}>
      {!readOnly && (
        <td className="overview-handle">
          <ReorderHandle
            label={words.t('overview.team.move', { name })}
            title={words.t('overview.team.move.how')}
            stepLabels={[words.t('word.moveUp'), words.t('word.moveDown')]}
            reorder={reorder}
            id={team.id}
          />
        </td>
      )}
      <td>
        <TeamColor
          name={name}
          color={team.color}
          readOnly={readOnly}
          onChange={(color) => run(setTeamFields, { id: team.id, fields: { color } })}
        />
      </td>
      <td>
        <NameField
          className="overview-name quiet-name grow shrink full rounded-small"
          label={words.t('overview.team.nameOf', { name })}
          session={session}
          id={team.id}
          field="name"
          readOnly={readOnly}
        />
      </td>
      <td>
        <Switch
          label={words.t('overview.team.subcontractorIs', { name })}
          on={team.subcontractor}
          disabled={readOnly}
          onChange={(subcontractor) => run(setTeamFields, { id: team.id, fields: { subcontractor } })}
        />
      </td>
      <td>
        <TextField
          label={words.t('overview.team.contactOf', { name })}
          hiddenLabel
          value={team.contact}
          disabled={readOnly}
          onCommit={(contact) => run(setTeamFields, { id: team.id, fields: { contact: contact.trim() } })}
        />
      </td>
      {carried}
      {!readOnly && (
        <td>
          <IconButton
            size="small"
            label={words.t('overview.team.remove', { name })}
            icon={<Trash2 size={15} />}
            onPress={() => {
              const referrers = referrersOf(session.projection, SPECS, team.id);
              if (referrers.size > 0) setAsking(referrers);
              else remove();
            }}
          />
          {asking && (
            <RemoveTeamDialog
              session={session}
              team={team}
              referrers={asking}
              onRemove={remove}
              onClose={() => setAsking(null)}
            />
          )}
        </td>
      )}
    </tr>
  );
}
