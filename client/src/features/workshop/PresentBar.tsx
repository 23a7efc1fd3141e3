/** While one presents: where one is, the way on and back, speaker's notes when they are wanted, and the end. */
import { ChevronLeft, ChevronRight, Link2, NotebookText, Users, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { isTextTarget } from '../../kernel/actions/actions';
import { useWords } from '../../kernel/words/words';
import { Button, IconButton } from '../../ui/Button';
import './present-bar.css';

export interface PresentBarProps {
  /** Where one is: its name, its number from 1, and how many there are. */
  readonly label: string;
  readonly nth: number;
  readonly of: number;
  /** Of the running step; ''. */
  readonly notes: string;
  /** Null: nobody can be led now. */
  readonly onLead: (() => void) | null;
  readonly onGo: (nth: number) => void;
  readonly onLink: () => void;
  readonly onEnd: () => void;
}

/** Keys of clickers among them. */
const STEPS: Readonly<Record<string, 1 | -1>> = {
  PageDown: 1,
  ArrowRight: 1,
  ArrowDown: 1,
  PageUp: -1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** @returns whether the key belongs to something else that is open */
function isTaken(event: KeyboardEvent): boolean {
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (event.altKey || event.ctrlKey || event.metaKey || isTextTarget(target)) return true;
  const within = target?.closest('[role="menu"], [role="listbox"], [role="combobox"]') ?? null;
  return within !== null || document.querySelector('[role="dialog"]') !== null;
}

export function PresentBar({ label, nth, of, notes, onLead, onGo, onLink, onEnd }: PresentBarProps) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTaken(event)) return;
      const step = STEPS[event.key];
      const to = event.key === 'Home' ? 1 : event.key === 'End' ? of : step === undefined ? null : nth + step;
      if (event.key === 'Escape') onEnd();
      else if (to === null) return;
      else onGo(Math.max(1, Math.min(of, to)));
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the board, whose arrow keys go from card to card.
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [nth, of, onGo, onEnd]);
  return (
    <div
      className="present-bar surface catch no-print"
      role="region"
      aria-label={words.t('present.title')}
      data-canvas-cover=""
    >
      {open && <p className="present-notes workshop-text">{notes}</p>}
      <div className="row gap-2">
        <IconButton
          label={words.t('present.back')}
          icon={<ChevronLeft size={18} />}
          isDisabled={nth === 1}
          onPress={() => onGo(nth - 1)}
        />
        <span className="present-where" role="status">
          <span className="faint numeric small">{words.t('present.nth', { nth, of })}</span> <strong>{label}</strong>
        </span>
        <IconButton
          label={words.t('present.on')}
          icon={<ChevronRight size={18} />}
          isDisabled={nth === of}
          onPress={() => onGo(nth + 1)}
        />
        {notes !== '' && (
          <IconButton
            label={words.t('step.notes')}
            icon={<NotebookText size={17} />}
            pressed={open}
            onPress={() => setOpen(!open)}
          />
        )}
        {onLead && (
          <Button size="small" icon={<Users size={14} />} onPress={onLead}>
            {words.t('present.lead')}
          </Button>
        )}
        <IconButton label={words.t('present.link')} icon={<Link2 size={17} />} onPress={onLink} />
        <IconButton label={words.t('present.end')} icon={<X size={17} />} onPress={onEnd} />
      </div>
    </div>
  );
}
