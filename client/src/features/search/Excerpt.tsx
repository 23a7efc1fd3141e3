/** A text with the match highlighted; of a long text the part around it. */
const BEFORE = 24;
const LONG = 72;

export function Excerpt({ text, at }: { text: string; at: readonly [number, number] | null }) {
  if (!at) return <>{text}</>;
  const [from, to] = at;
  const start = text.length > LONG && from > BEFORE ? from - BEFORE : 0;
  return (
    <>
      {start > 0 && '… '}
      {text.slice(start, from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </>
  );
}
