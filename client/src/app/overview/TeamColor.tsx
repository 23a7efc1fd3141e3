/** Picks a team's colour from those distinguishable on paper and on dark ground. */
import { ownColour } from '@polku/shared/kernel/palette';
import { TEAM_COLORS } from '@polku/shared/project/team-colors';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { colorName } from '../../kernel/words/color-name';
import { useWords } from '../../kernel/words/words';

export interface TeamColorProps {
  readonly name: string;
  readonly color: string;
  readonly readOnly: boolean;
  readonly onChange: (color: string) => void;
}

export function TeamColor({ name, color, readOnly, onChange }: TeamColorProps) {
  const words = useWords();
  const dot = <span className="overview-color block pill own-colour" style={{ background: ownColour(color) }} />;
  if (readOnly) return dot;
  const label = words.t('overview.team.colorOf', { name });
  return (
    <DialogTrigger>
      <AriaButton className="overview-color-open" aria-label={label}>
        {dot}
      </AriaButton>
      <Popover className="menu-popover" placement="bottom start" offset={4}>
        <Dialog aria-label={label}>
          {({ close }) => (
            <div className="overview-colors grid gap-3">
              {TEAM_COLORS.map((one) => (
                <button
                  key={one}
                  type="button"
                  className="overview-color block pill own-colour"
                  aria-label={colorName(one, words)}
                  aria-pressed={color.toUpperCase() === one}
                  style={{ background: ownColour(one) }}
                  onClick={() => {
                    onChange(one);
                    close();
                  }}
                />
              ))}
            </div>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
