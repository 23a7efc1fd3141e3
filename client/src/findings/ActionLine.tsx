/** One action of a board: what, by whom and by when; what is no card of a map is brought on and deleted here. */
import { removeThemeAction } from '@polku/shared/findings/commands/remove-theme-action';
import { setThemeAction } from '@polku/shared/findings/commands/set-theme-action';
import type { ThemeAction } from '@polku/shared/findings/decisions';
import { ACTION_STATUSES } from '@polku/shared/kernel/action-status';
import { showDate } from '@polku/shared/kernel/dates';
import { showOwner } from '@polku/shared/kernel/people';
import { Trash2 } from 'lucide-react';
import { useBoard } from '../kernel/board/board-context';
import { ShowButton } from '../kernel/board/ShowButton';
import { useWords } from '../kernel/words/words';
import { IconButton } from '../ui/Button';
import { Select } from '../ui/Field';

export function ActionLine({ action }: { readonly action: ThemeAction }) {
  const words = useWords();
  const { session, readOnly, run } = useBoard();
  const { id, text, owner, ownerPerson, due, under } = action;
  const status = action.status ?? 'open';
  const said = [
    showOwner(session.projection, { owner, ownerPerson }, words) || words.t('insights.theme.nobody'),
    showDate(due, words),
    ...(under === null && !readOnly ? [] : [words.t(`inspector.card.status.${status}`)]),
  ];
  return (
    <li className="flex spread gap-4 baseline wrap rule-above" data-status={status}>
      <ShowButton label={text} ids={under === null ? [] : [under]}>
        {text}
      </ShowButton>
      <small className="fixed small faint">{said.filter((part) => part !== '').join(' · ')}</small>
      {under === null && !readOnly && (
        <span className="row gap-1 no-print">
          <Select
            hiddenLabel
            label={words.t('findings.action.status', { text })}
            value={status}
            options={ACTION_STATUSES.map((value) => ({ value, label: words.t(`inspector.card.status.${value}`) }))}
            onChange={(next) => next !== '' && run(setThemeAction, { ids: [id], fields: { status: next } })}
          />
          <IconButton
            size="small"
            label={`${words.t('word.delete')}: ${text}`}
            icon={<Trash2 size={14} />}
            onPress={() => run(removeThemeAction, { ids: [id] })}
          />
        </span>
      )}
    </li>
  );
}
