/** Adds a team to the project by name; the grid gets a column, and the next name can be typed. */
import { addTeam } from '@polku/shared/project/commands/add-team';
import { Plus } from 'lucide-react';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { useBoard } from '../../kernel/board/board-context';

export interface NewTeamProps {
  readonly asking: boolean;
  readonly onAsk: (asking: boolean) => void;
}

export function NewTeam({ asking, onAsk }: NewTeamProps) {
  const words = useWords();
  const { run } = useBoard();
  if (!asking) {
    return (
      <Button size="small" tone="quiet" icon={<Plus size={14} />} onPress={() => onAsk(true)}>
        {words.t('goals.team.add')}
      </Button>
    );
  }
  return (
    <div className="goals-new-team">
      <TextField
        label={words.t('goals.team.name')}
        hiddenLabel
        placeholder={words.t('goals.team.name')}
        value=""
        maxLength={300}
        autoFocus
        onCommit={(name) => {
          if (name.trim() !== '') run(addTeam, { name: name.trim() });
        }}
        onLeave={() => onAsk(false)}
      />
    </div>
  );
}
