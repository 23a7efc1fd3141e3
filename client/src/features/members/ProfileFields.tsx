/** What a person says about themselves on joining: name, side and teams. */
import { type MemberProfile, SIDES } from '@polku/shared/kernel/members';
import { byOrder } from '@polku/shared/kernel/records';
import { teamRecord } from '@polku/shared/kernel/project';
import type { Projection } from '@polku/shared/kernel/projection';
import { useId } from 'react';
import { useProjection } from '../../kernel/store/use-projection';
import { useWords } from '../../kernel/words/words';
import { Segmented } from '../../ui/Segmented';

export const NAME_LENGTH = 60;

export interface ProfileFieldsProps {
  readonly projection: Projection;
  readonly profile: MemberProfile;
  readonly onChange: (profile: MemberProfile) => void;
  /** What is wrong with the name, if anything. */
  readonly nameProblem: string | null;
}

export function ProfileFields({ projection, profile, onChange, nameProblem }: ProfileFieldsProps) {
  const words = useWords();
  const problemId = useId();
  const teams = [...useProjection(projection, (read) => read.list(teamRecord, ''))].sort(byOrder);
  return (
    <div className="stack gap-4">
      <label className="field stack">
        <span className="field-label">{words.t('members.join.name')}</span>
        <input
          className="field-input"
          value={profile.name}
          maxLength={NAME_LENGTH}
          autoComplete="name"
          aria-invalid={nameProblem !== null}
          aria-describedby={nameProblem === null ? undefined : problemId}
          onChange={(event) => onChange({ ...profile, name: event.currentTarget.value })}
        />
        <span id={problemId} className="small bad" role="alert">
          {nameProblem}
        </span>
      </label>
      <div className="stack gap-1">
        <span className="field-label" aria-hidden>
          {words.t('members.side.label')}
        </span>
        <Segmented
          label={words.t('members.side.label')}
          value={profile.side}
          options={SIDES.map((side) => ({ value: side, label: words.t(`members.side.${side}`) }))}
          onChange={(side) => side && onChange({ ...profile, side })}
        />
      </div>
      {profile.side === 'staff' && teams.length > 0 && (
        <fieldset className="members-teams stack gap-1">
          <legend className="field-label">{words.t('members.teams')}</legend>
          <div className="cluster gap-2">
            {teams.map((team) => (
              <label className="members-team inline-row gap-6 pill outlined small" key={team.id}>
                <input
                  type="checkbox"
                  checked={profile.teams.includes(team.id)}
                  onChange={(event) =>
                    onChange({
                      ...profile,
                      teams: event.currentTarget.checked
                        ? [...profile.teams, team.id]
                        : profile.teams.filter((id) => id !== team.id),
                    })
                  }
                />
                {team.name || words.t('word.untitled')}
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </div>
  );
}
