/** Laying dots: a list with fewer and more at each item, and how many are left. */
import { type Answering, type AskedItem, askedItems, byHeading, dotsOf, emptyAnswer } from './answers';
import { useFormWords } from './words';

export function DotsForm({ answering }: { readonly answering: Answering }) {
  const words = useFormWords();
  const { round, mine } = answering;
  const { each, most } = round.setup.dots ?? { each: 0, most: 0 };
  const left = each - dotsOf(mine).used;
  return (
    <div className="answer-dots">
      <p className="answer-dots-left" role="status">
        {words.t('round.form.dots.left', { n: left, each })}
      </p>
      <p className="answer-note">{words.t('round.form.dots.most', { n: most })}</p>
      {byHeading(askedItems(round)).map(({ under, items }) => (
        <section key={under}>
          {under !== '' && <h3 className="answer-under">{under}</h3>}
          <ul>
            {items.map((asked) => (
              <DotRow key={asked.item.id} answering={answering} asked={asked} left={left} most={most} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface DotRowProps {
  readonly answering: Answering;
  readonly asked: AskedItem;
  readonly left: number;
  readonly most: number;
}

function DotRow({ answering: { mine, open, give, takeBack }, asked: { item, asks }, left, most }: DotRowProps) {
  const words = useFormWords();
  const [ask] = asks;
  if (!ask) return null;
  const n = dotsOf(mine).on(item.id, ask.id);
  const lay = (dots: number): void => {
    const answer = { ...emptyAnswer(item.id, ask.id), values: { dots } };
    if (dots === 0) takeBack(answer);
    else give(answer);
  };
  return (
    <li className="answer-dot-row">
      <span className="answer-dot-title">{item.title}</span>
      <span className="answer-number">
        {/* Not disabled at the ends: who has pressed it keeps the focus. */}
        <button
          type="button"
          className="answer-button"
          disabled={!open}
          aria-disabled={n === 0}
          onClick={() => n > 0 && lay(n - 1)}
        >
          <span aria-hidden>−</span>
          <span className="answer-hidden">{words.t('round.form.dots.less', { item: item.title })}</span>
        </button>
        <span className="answer-dot-count">
          {n}
          <span className="answer-hidden"> {words.t('round.form.dots.on', { n })}</span>
        </span>
        <button
          type="button"
          className="answer-button"
          disabled={!open}
          aria-disabled={left <= 0 || n >= most}
          onClick={() => left > 0 && n < most && lay(n + 1)}
        >
          <span aria-hidden>+</span>
          <span className="answer-hidden">{words.t('round.form.dots.more', { item: item.title })}</span>
        </button>
      </span>
    </li>
  );
}
