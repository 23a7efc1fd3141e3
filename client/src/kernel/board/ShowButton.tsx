/** A figure or a finding as a button that shows the records behind it on their board; plain text where there are none. */
import { MapPin } from 'lucide-react';
import type { ReactNode } from 'react';
import { useShowBehind } from '../board-navigation';
import { useWords } from '../words/words';
import './show-button.css';

export interface ShowButtonProps {
  /** What the records are behind. */
  readonly label: string;
  /** Of one board. */
  readonly ids: readonly string[];
  readonly children: ReactNode;
  readonly className?: string;
  readonly title?: string;
}

export function ShowButton({ label, ids, children, className = '', title }: ShowButtonProps) {
  const words = useWords();
  const show = useShowBehind();
  if (ids.length === 0 || !show) return <span className={className}>{children}</span>;
  return (
    <button
      type="button"
      className={`show-behind relative ${className}`}
      title={title ?? words.t('insights.show', { n: ids.length })}
      onClick={() => show(label, ids)}
    >
      {children}
      <MapPin className="show-pin fixed accent no-print" size={12} aria-hidden />
    </button>
  );
}
