/** Item by item, with “3 of 14”, a way back and forth, and a list to jump to any of them. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { AskedItem } from './answers';
import { useFormWords } from './words';

export interface ItemStepsProps {
  readonly items: readonly AskedItem[];
  readonly isAnswered: (asked: AskedItem) => boolean;
  readonly children: (asked: AskedItem) => ReactNode;
}

export function ItemSteps({ items, isAnswered, children }: ItemStepsProps) {
  const words = useFormWords();
  // One goes on at what is not answered yet.
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      items.findIndex((asked) => !isAnswered(asked)),
    ),
  );
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLDetailsElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (!moved.current) return;
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const shown = Math.min(at, items.length - 1);
  const asked = items[shown];
  if (!asked) return null;
  const go = (to: number): void => {
    moved.current = true;
    if (list.current) list.current.open = false;
    if (to === at) heading.current?.focus();
    setAt(to);
  };
  const { item } = asked;
  const answered = items.filter(isAnswered).length;
  return (
    <section className="answer-item">
      <header>
        {items.length > 1 && (
          <p className="answer-note">{words.t('round.form.nth', { n: shown + 1, all: items.length })}</p>
        )}
        {item.under !== '' && <p className="answer-under">{item.under}</p>}
        <h3 ref={heading} tabIndex={-1}>
          {item.title}
        </h3>
      </header>
      {/* With the item, so that nothing of one is kept for the next. */}
      <div key={item.id}>{children(asked)}</div>
      {items.length > 1 && (
        <>
          <div className="answer-steps">
            <button type="button" className="answer-button" disabled={shown === 0} onClick={() => go(shown - 1)}>
              {words.t('round.form.back')}
            </button>
            <button
              type="button"
              className="answer-button answer-button-main"
              disabled={shown === items.length - 1}
              onClick={() => go(shown + 1)}
            >
              {words.t('round.form.next')}
            </button>
          </div>
          <details className="answer-list" ref={list}>
            <summary>{words.t('round.form.list', { n: answered, all: items.length })}</summary>
            <ol>
              {items.map((one, index) => (
                <li key={one.item.id}>
                  <button type="button" aria-current={index === shown ? 'step' : undefined} onClick={() => go(index)}>
                    <span>{one.item.title}</span>
                    {isAnswered(one) && <span className="answer-note">{words.t('round.form.answered')}</span>}
                  </button>
                </li>
              ))}
            </ol>
          </details>
        </>
      )}
    </section>
  );
}
