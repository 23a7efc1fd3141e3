/** What one does to all who are here, from the people bar: reactions, and calling them together. */
import { Hand } from 'lucide-react';
import { Dialog as AriaDialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Action } from '../../kernel/actions/actions';
import { isPossible } from '../../kernel/actions/menu-entry';
import { type Reaction, REACTIONS } from '../../kernel/session/presence-types';
import { useWords } from '../../kernel/words/words';
import { Button, IconButton } from '../../ui/Button';
import { Switch } from '../../ui/Switch';
import { REACTION_ICONS } from './reaction-icons';
import './gather.css';

export interface TogetherProps {
  readonly onReact: (kind: Reaction) => void;
  /** What this person may do to gather the others. */
  readonly actions: readonly Action[];
  readonly asksFirst: boolean;
  readonly onAsksFirst: (on: boolean) => void;
}

export function Together({ onReact, actions, asksFirst, onAsksFirst }: TogetherProps) {
  const words = useWords();
  const label = words.t(actions.length > 0 ? 'gather.open' : 'gather.react');
  return (
    <DialogTrigger>
      <IconButton label={label} icon={<Hand size={18} />} />
      <Popover className="menu-popover" offset={6}>
        <AriaDialog className="together stack gap-4" aria-label={label}>
          {({ close }) => (
            <>
              <section className="stack gap-2" aria-label={words.t('gather.react')}>
                <h2 className="eyebrow">{words.t('gather.react')}</h2>
                <div className="together-reactions grid gap-1">
                  {REACTIONS.map((kind) => {
                    const Icon = REACTION_ICONS[kind];
                    return (
                      <button key={kind} type="button" className="together-reaction" onClick={() => onReact(kind)}>
                        <Icon size={20} aria-hidden />
                        <span>{words.t(`gather.react.${kind}`)}</span>
                      </button>
                    );
                  })}
                </div>
                <p className="hint">{words.t('gather.react.how')}</p>
              </section>
              {actions.length > 0 && (
                <section className="stack gap-2" aria-label={words.t('gather.title')}>
                  <h2 className="eyebrow">{words.t('gather.title')}</h2>
                  {actions.map((action) => (
                    <Button
                      key={action.id}
                      icon={action.icon}
                      isDisabled={!isPossible(action)}
                      onPress={() => {
                        close();
                        action.run();
                      }}
                    >
                      {action.label}
                    </Button>
                  ))}
                </section>
              )}
              <Switch label={words.t('gather.asksFirst')} on={asksFirst} onChange={onAsksFirst} />
            </>
          )}
        </AriaDialog>
      </Popover>
    </DialogTrigger>
  );
}
