/** A figure as a button that shows the touchpoints behind it on the map. */
import { MapPin } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../../../kernel/words/words';
import { usePage } from './insights-context';

export interface ShowButtonProps {
  /** What the touchpoints are behind. */
  readonly label: string;
  readonly ids: readonly string[];
  readonly children: ReactNode;
  readonly className?: string;
  readonly title?: string;
}

export function ShowButton({ label, ids, children, className = '', title }: ShowButtonProps) {
  const words = useWords();
  const { onShow } = usePage();
  if (ids.length === 0) return <span className={className}>{children}</span>;
  return (
    <button
      type="button"
      className={`insight-show relative ${className}`}
      title={title ?? words.t('insights.show', { n: ids.length })}
      onClick={() => onShow(label, ids)}
    >
      {children}
      <MapPin className="insight-pin fixed accent no-print" size={12} aria-hidden />
    </button>
  );
}
