/** A computed amount with its bound: the sign for those who see it, “at least” for those who hear it. */
import { type Bound, boundInWords, boundSign } from '@polku/shared/kernel/bound';
import type { ReactNode } from 'react';
import { useWords } from '../../../kernel/words/words';

/** A table that is copied has the sign alone. */
const NOT_COPIED = { userSelect: 'none' } as const;

export function Bounded({ bound, children }: { readonly bound: Bound; readonly children: ReactNode }) {
  const words = useWords();
  const sign = boundSign(bound);
  if (sign === '') return children;
  return (
    <>
      <span aria-hidden="true">{`${sign}\u00a0`}</span>
      <span className="visually-hidden" style={NOT_COPIED}>{`${boundInWords(words, bound, '').trim()} `}</span>
      {children}
    </>
  );
}
