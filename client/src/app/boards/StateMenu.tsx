/** Shows whether the board is a current or a target state, changes it, and opens or creates its other states. */
import type { Board } from '@polku/shared/kernel/project';
import { Target } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useWords, type Words } from '../../kernel/words/words';
import { Tip } from '../../ui/Button';
import { Menu, type MenuGroup } from '../../ui/Menu';
import './boards.css';

export interface StateChoice {
  readonly state: Board['state'];
  readonly onChange: (state: Board['state']) => void;
  /** Makes a target state of the board; absent where its kind has none. */
  readonly onMakeTarget?: (() => void) | undefined;
  /** The same journey in another state. */
  readonly others?: readonly OtherState[];
}
export interface OtherState {
  readonly id: string;
  readonly name: string;
  readonly onOpen: () => void;
}
type Stated = Pick<Board, 'id' | 'name' | 'origin' | 'archived'>;

/** @returns the boards in use that this one is the target state of, or that are target states of it */
export function otherStates(
  board: Stated,
  boards: readonly Stated[],
  open: (id: string) => void,
): readonly OtherState[] {
  return boards
    .filter(({ id, origin, archived }) => !archived && (id === board.origin || origin === board.id))
    .map(({ id, name }) => ({ id, name, onOpen: () => open(id) }));
}

/** The choice as groups of a menu. */
export function stateGroups(words: Words, choice: StateChoice): readonly MenuGroup[] {
  const { state, onChange, onMakeTarget, others = [] } = choice;
  const more = [
    ...others.map(({ id, name, onOpen }) => ({
      id: `open ${id}`,
      label: words.t('word.openName', { name: name || words.t('word.untitled') }),
      onAction: onOpen,
    })),
    ...(onMakeTarget
      ? [
          {
            id: 'makeTarget',
            label: words.t('boards.makeTarget'),
            icon: <Target size={16} />,
            onAction: onMakeTarget,
          },
        ]
      : []),
  ];
  return [
    {
      id: 'states',
      title: words.t('boards.state'),
      entries: (['current', 'target', null] as const).map((one) => ({
        id: `state ${one ?? 'none'}`,
        label: words.t(one === null ? 'boards.state.none' : `state.${one}`),
        checked: one === state,
        onAction: () => onChange(one),
      })),
    },
    ...(more.length > 0 ? [{ id: 'otherStates', entries: more }] : []),
  ];
}

export function StateMenu({ readOnly, choice }: { readonly readOnly: boolean; readonly choice: StateChoice }) {
  const words = useWords();
  const { state } = choice;
  const text = words.t(state === null ? 'boards.state.none' : `state.${state}`);
  if (readOnly) return state === null ? null : <span className="topbar-chip micro soft nowrap pill">{text}</span>;
  return (
    <Menu
      label={words.t('boards.state')}
      trigger={
        <Tip text={words.t('boards.state')}>
          <AriaButton
            className="topbar-chip micro soft nowrap pill state-chip"
            data-none={state === null || undefined}
            aria-label={words.t('boards.state.set', { state: text })}
          >
            {text}
          </AriaButton>
        </Tip>
      }
      groups={stateGroups(words, choice)}
    />
  );
}
