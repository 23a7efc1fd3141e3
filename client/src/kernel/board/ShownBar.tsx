/** Over a board of which only the records behind something are bright: what they are behind, and the way back. Escape ends it. */
import { X } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useWords } from '../words/words';
import { IconButton } from '../../ui/Button';
import './shown-bar.css';

export interface ShownBarProps {
  /** What the records are behind, in words. */
  readonly says: string;
  /** Stays the same from render to render. */
  readonly onClear: () => void;
  /** A way back, before the words. */
  readonly children?: ReactNode;
}

export function ShownBar({ says, onClear, children }: ShownBarProps) {
  const words = useWords();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClear();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onClear]);
  return (
    <div className="floating-bar shown-bar" role="status" data-canvas-cover="">
      {children}
      <span className="truncate">{says}</span>
      <IconButton size="small" label={words.t('insights.shown.clear')} icon={<X size={14} />} onPress={onClear} />
    </div>
  );
}
