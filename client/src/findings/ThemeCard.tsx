/** A chosen theme: what it is, its owner, and its actions. */
import { showDate } from '@polku/shared/kernel/dates';
import { showOwner, UNOWNED } from '@polku/shared/kernel/people';
import { addThemeAction } from '@polku/shared/findings/commands/add-theme-action';
import { dropTheme } from '@polku/shared/findings/commands/drop-theme';
import { setFindingOwner } from '@polku/shared/findings/commands/set-finding-owner';
import { actionsOf, type Decided } from '@polku/shared/findings/decisions';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useBoard } from '../kernel/board/board-context';
import { ShowButton } from '../kernel/board/ShowButton';
import { useDerived } from '../kernel/store/use-projection';
import { useWords } from '../kernel/words/words';
import { Button, IconButton } from '../ui/Button';
import { OwnerField } from '../people/OwnerField';
import { BehindButtons } from './BehindButtons';
import { ActionForm } from './ActionForm';
import { themeId } from './theme-place';
import { findingWords } from './finding-words';

export interface ThemeCardProps {
  readonly decided: Decided;
  readonly number: number;
}

export function ThemeCard({ decided, number }: ThemeCardProps) {
  const words = useWords();
  const { session, board, readOnly, run } = useBoard();
  const read = session.projection;
  const [adding, setAdding] = useState(false);
  const { record, finding, name, about } = decided;
  const actions = useDerived(
    session.projection,
    (from) => [from.list('card', board), record],
    (from) => (record ? actionsOf(from, record) : []),
  );
  const { title, text, why } = findingWords(decided, words, read);
  const ref = { board, name, about };
  const touchpoints = finding?.touchpoints ?? [];
  // A theme about the whole journey is placed under its first stage.
  const under = touchpoints[0] ?? read.list('stage', board)[0]?.id ?? null;
  return (
    <article className="theme stack gap-2" id={themeId(decided.fingerprint)} tabIndex={-1} aria-label={title}>
      <div className="theme-top row spread">
        <p className="theme-number eyebrow accent">{words.t('insights.theme.number', { n: number })}</p>
        {!readOnly && (
          <IconButton
            size="small"
            label={words.t('insights.theme.drop')}
            icon={<X size={14} />}
            onPress={() => run(dropTheme, ref)}
          />
        )}
      </div>
      <h3>{title}</h3>
      <p>{text}</p>
      {why !== '' && <p className="faint">{why}</p>}
      {finding && <BehindButtons finding={finding} label={title} text={text} />}
      <OwnerField
        session={session}
        run={run}
        readOnly={readOnly}
        label={words.t('insights.theme.owner')}
        owned={record ?? UNOWNED}
        nobody={words.t('insights.theme.nobody')}
        onChange={({ owner, ownerPerson }) => run(setFindingOwner, { ...ref, owner, ownerPerson })}
      />
      <h4 className="caption soft">{words.t('insights.theme.actions')}</h4>
      {actions.length === 0 && !adding && <p className="theme-hint faint">{words.t('insights.theme.noActions')}</p>}
      {actions.length > 0 && (
        <ul className="theme-actions">
          {actions.map(({ id, text: what, owner, ownerPerson, due, status, under: place }) => (
            <li className="flex spread gap-4 baseline rule-above" key={id} data-status={status ?? 'open'}>
              <ShowButton label={what} ids={place === null ? [] : [place]}>
                {what}
              </ShowButton>
              <small className="fixed small faint">
                {[
                  showOwner(read, { owner, ownerPerson }, words) || words.t('insights.theme.nobody'),
                  showDate(due, words),
                  words.t(`inspector.card.status.${status ?? 'open'}`),
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </small>
            </li>
          ))}
        </ul>
      )}
      {!readOnly && !adding && (
        <Button size="small" icon={<Plus size={14} />} isDisabled={under === null} onPress={() => setAdding(true)}>
          {words.t('insights.theme.addAction')}
        </Button>
      )}
      {adding && under !== null && (
        <ActionForm
          session={session}
          run={run}
          owned={record ?? UNOWNED}
          onLeave={() => setAdding(false)}
          onAdd={(action) => run(addThemeAction, { ...ref, ...action, under }) && setAdding(false)}
        />
      )}
    </article>
  );
}
