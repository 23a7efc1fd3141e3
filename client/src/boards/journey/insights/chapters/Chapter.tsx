/** A chapter of the page: a heading, its guiding question, and its sections in two columns where there is room. */
import { type ReactNode, useId } from 'react';
import { useWords } from '../../../../kernel/words/words';

export interface ChapterProps {
  readonly id: 'flow' | 'experience' | 'ladder' | 'carriers';
  readonly children: ReactNode;
}

export function Chapter({ id, children }: ChapterProps) {
  const words = useWords();
  const headingId = useId();
  return (
    <section className="chapter" aria-labelledby={headingId}>
      <h2 className="chapter-title" id={headingId}>
        {words.t(`insights.chapter.${id}`)}
      </h2>
      <p className="chapter-lead soft">{words.t(`insights.chapter.${id}.lead`)}</p>
      <div className="chapter-parts grid">{children}</div>
    </section>
  );
}
