/**
 * Findings just decided in a list keep their place, collapsed, until the person changes lists, so that nothing moves under
 * the pointer and the focus stays.
 */
import type { FindingState } from '@polku/shared/boards/finding-record';
import type { Decided } from '@polku/shared/findings/decisions';
import { RotateCcw } from 'lucide-react';
import { createContext, useContext, useEffect, useRef } from 'react';
import { useWords } from '../kernel/words/words';
import { Button } from '../ui/Button';
import { goToTheme } from './theme-place';

export interface DecidingList {
  /** Which findings the list shows. */
  readonly state: FindingState;
  readonly keep: (board: string, fingerprint: string) => void;
}

const DecidingContext = createContext<DecidingList | null>(null);
export const DecidingProvider = DecidingContext.Provider;

/** @returns null outside a list */
export function useDecidingList(): DecidingList | null {
  return useContext(DecidingContext);
}

export function keptKey(board: string, fingerprint: string): string {
  return `${board} ${fingerprint}`;
}

export interface DecidedRowProps {
  readonly decided: Decided;
  readonly title: string;
  /** Themes are on the same page. */
  readonly withThemes: boolean;
  readonly onReopen: () => void;
}

export function DecidedRow({ decided, title, withThemes, onReopen }: DecidedRowProps) {
  const words = useWords();
  const row = useRef<HTMLLIElement>(null);
  const { state, theme, fingerprint } = decided;
  const what = theme ? 'theme' : state;
  useEffect(() => {
    (row.current?.querySelector('button') ?? row.current)?.focus();
  }, []);
  return (
    <li ref={row} tabIndex={-1} className="finding rule-above flex finding-decided soft" data-finding={decided.name}>
      <p role="status">{words.t(`insights.decided.${what}`, { title })}</p>
      {theme && withThemes && (
        <Button size="small" tone="quiet" onPress={() => goToTheme(fingerprint)}>
          {words.t('insights.decided.goToTheme')}
        </Button>
      )}
      {state !== 'open' && (
        <Button size="small" tone="quiet" icon={<RotateCcw size={14} />} onPress={onReopen}>
          {words.t('insights.finding.reopen')}
        </Button>
      )}
    </li>
  );
}
