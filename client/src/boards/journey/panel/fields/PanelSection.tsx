/** A section of the panel with a small heading that folds it; the folded state is kept on this device. */
import { ChevronDown } from 'lucide-react';
import { createContext, type ReactNode, useContext, useId } from 'react';
import { useStore } from 'zustand';
import type { FoldedSections } from './open-sections';

const FoldingContext = createContext<FoldedSections | null>(null);
export const FoldingProvider = FoldingContext.Provider;

export interface PanelSectionProps {
  /** Stable name for the memory. */
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** @throws outside a FoldingProvider */
export function PanelSection({ id, title, children }: PanelSectionProps) {
  const folding = useContext(FoldingContext);
  if (!folding) throw new Error('PanelSection outside FoldingProvider');
  const folded = useStore(folding.store, (state) => state.folded.includes(id));
  const bodyId = useId();
  return (
    <section className="panel-section" data-section={id}>
      <h3>
        <button
          type="button"
          className="panel-section-head eyebrow row spread full"
          aria-expanded={!folded}
          aria-controls={bodyId}
          onClick={() => folding.set(id, !folded)}
        >
          {title}
          <ChevronDown size={14} aria-hidden />
        </button>
      </h3>
      <div id={bodyId} hidden={folded}>
        {children}
      </div>
    </section>
  );
}
