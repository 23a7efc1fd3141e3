/** A chosen theme: what it is, its owner, and its actions. */
import { UNOWNED } from '@polku/shared/kernel/people';
import { addThemeAction } from '@polku/shared/findings/commands/add-theme-action';
import { dropTheme } from '@polku/shared/findings/commands/drop-theme';
import { setFindingOwner } from '@polku/shared/findings/commands/set-finding-owner';
import { actionParts, actionsOf, type Decided } from '@polku/shared/findings/decisions';
import type { Finding } from '@polku/shared/findings/finding';
import type { RecordReader } from '@polku/shared/kernel/projection';
import { isGone } from '@polku/shared/kernel/references';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useBoard } from '../kernel/board/board-context';
import { useDerived } from '../kernel/store/use-projection';
import { useWords } from '../kernel/words/words';
import { Button, IconButton } from '../ui/Button';
import { OwnerField } from '../people/OwnerField';
import { BehindButtons } from './BehindButtons';
import { ActionForm, type ActionPlace } from './ActionForm';
import { ActionLine } from './ActionLine';
import { themeId } from './theme-place';
import { findingWords, nameOf } from './finding-words';

export interface ThemeCardProps {
  readonly decided: Decided;
  readonly number: number;
}

export function ThemeCard({ decided, number }: ThemeCardProps) {
  const words = useWords();
  const { session, board, readOnly, run } = useBoard();
  const read = session.projection;
  const [adding, setAdding] = useState(false);
  /** The form was left: the button that opened it has the focus again. */
  const [left, setLeft] = useState(false);
  const leave = (): void => {
    setLeft(true);
    setAdding(false);
  };
  const { record, finding, name, about } = decided;
  const actions = useDerived(
    session.projection,
    (from) => [record, ...actionParts(from, board)],
    (from) => (record ? actionsOf(from, record) : []),
  );
  const { title, text, why } = findingWords(decided, words, read);
  const ref = { board, name, about };
  const places = actionPlaces(read, board, finding);
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
          {actions.map((action) => (
            <ActionLine key={action.id} action={action} />
          ))}
        </ul>
      )}
      {!readOnly && !adding && (
        <Button size="small" icon={<Plus size={14} />} autoFocus={left} onPress={() => setAdding(true)}>
          {words.t('insights.theme.addAction')}
        </Button>
      )}
      {adding && (
        <ActionForm
          session={session}
          run={run}
          owned={record ?? UNOWNED}
          places={places}
          onLeave={leave}
          onAdd={(action) => run(addThemeAction, { ...ref, ...action }) && leave()}
        />
      )}
    </article>
  );
}

/** Places to choose from are not more than these. */
const MOST_PLACES = 20;

/** @returns where an action about a finding can stand: under what is behind it, under a stage of its journey, or beside it */
function actionPlaces(read: RecordReader, board: string, finding: Finding | null): readonly ActionPlace[] {
  const places = (finding?.touchpoints ?? [])
    .filter((id) => !isGone(read, id))
    .slice(0, MOST_PLACES)
    .map((id) => ({ id, name: nameOf(read, id) }));
  const [stage] = read.list('stage', board);
  // A theme about the whole journey is placed under its first stage; elsewhere it need not be on a map.
  if (stage) return places.length > 0 ? places : [{ id: stage.id, name: nameOf(read, stage.id) }];
  return [...places, { id: null, name: null }];
}
