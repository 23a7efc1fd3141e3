/** Says whether the board shows the current or a target state, and changes it or makes a target state of it. */
import type { Board } from '@polku/shared/kernel/project';
import { Target } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useWords } from '../../kernel/words/words';
import { Menu } from '../../ui/Menu';
import './boards.css';

export interface StateMenuProps {
  readonly state: Board['state'];
  readonly readOnly: boolean;
  readonly onChange: (state: Board['state']) => void;
  /** Makes a target state of the board; absent where its kind has none. */
  readonly onMakeTarget?: (() => void) | undefined;
}

export function StateMenu({ state, readOnly, onChange, onMakeTarget }: StateMenuProps) {
  const words = useWords();
  const text = words.t(state === null ? 'boards.state.none' : `state.${state}`);
  if (readOnly) return state === null ? null : <span className="topbar-chip">{text}</span>;
  return (
    <Menu
      label={words.t('boards.state')}
      trigger={
        <AriaButton
          className="topbar-chip state-chip"
          data-none={state === null || undefined}
          aria-label={words.t('boards.state.set', { state: text })}
        >
          {text}
        </AriaButton>
      }
      groups={[
        {
          id: 'states',
          entries: (['current', 'target', null] as const).map((one) => ({
            id: one ?? 'none',
            label: words.t(one === null ? 'boards.state.none' : `state.${one}`),
            checked: one === state,
            onAction: () => onChange(one),
          })),
        },
        ...(onMakeTarget
          ? [
              {
                id: 'make',
                entries: [
                  {
                    id: 'makeTarget',
                    label: words.t('boards.makeTarget'),
                    icon: <Target size={16} />,
                    onAction: onMakeTarget,
                  },
                ],
              },
            ]
          : []),
      ]}
    />
  );
}
