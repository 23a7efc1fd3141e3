/** “Unknown for 2 touchpoints”, and the way to exactly those; nothing where all is known. */
import { memo } from 'react';
import { sameShown } from '../../../kernel/same-shown';
import { useWords } from '../../../kernel/words/words';
import { ShowButton } from '../../../kernel/board/ShowButton';

export interface UnknownButtonProps {
  /** What it is unknown for. */
  readonly title: string;
  readonly ids: readonly string[];
  /** In few words, beside a number of a table. */
  readonly short?: boolean;
}

/** Drawn again only when it leads elsewhere. */
export const UnknownButton = memo(function UnknownButton({ title, ids, short = false }: UnknownButtonProps) {
  const words = useWords();
  if (ids.length === 0) return null;
  const said = words.t('insights.unknown', { n: ids.length });
  return (
    <span className="insight-lacking small faint">
      <ShowButton label={words.t('insights.unknownOf', { title })} ids={ids} title={`${title}: ${said}`}>
        {short ? words.t('insights.unknown.short', { n: ids.length }) : said}
      </ShowButton>
    </span>
  );
}, sameShown);
