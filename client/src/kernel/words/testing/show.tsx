/** Renders a part of the app with translations, for tests. */
import { createTranslator } from '@polku/shared/i18n/translator';
import { render, type RenderResult } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { WordsProvider, wordsOf } from '../words';

export interface Shown extends Pick<RenderResult, 'container' | 'unmount'> {
  readonly user: UserEvent;
  /** Renders it again, as after a change outside React. */
  readonly again: (node: ReactNode) => void;
}

export function show(node: ReactNode, locale: 'en' | 'fi' = 'en'): Shown {
  const words = wordsOf(createTranslator(locale));
  const within = (inner: ReactNode): ReactNode => <WordsProvider value={words}>{inner}</WordsProvider>;
  const { container, unmount, rerender } = render(within(node));
  return { container, unmount, user: userEvent.setup(), again: (next) => rerender(within(next)) };
}
