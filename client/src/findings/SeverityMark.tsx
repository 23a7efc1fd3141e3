/** A finding's severity, by shape and word as well as colour. */
import type { Severity } from '@polku/shared/findings/finding';
import { useWords } from '../kernel/words/words';

export function SeverityMark({ severity }: { severity: Severity }) {
  const words = useWords();
  return (
    <span className="severity inline-row soft" data-severity={severity}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden>
        {severity === 'high' ? (
          <path d="M6 1 L11 10.5 L1 10.5 Z" />
        ) : severity === 'medium' ? (
          <path d="M6 1 L11 6 L6 11 L1 6 Z" />
        ) : (
          <circle cx="6" cy="6" r="4" />
        )}
      </svg>
      {words.t(`findings.severity.${severity}`)}
    </span>
  );
}
