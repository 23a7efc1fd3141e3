/** Which threads the list shows. */
import { ALL_OPEN, type ThreadFilter, type Writer } from '@polku/shared/discussion/thread-filter';
import { useWords } from '../kernel/words/words';
import { Chips } from '../ui/Chips';
import { Select } from '../ui/Field';
import { Segmented } from '../ui/Segmented';

export interface ThreadFiltersProps {
  readonly filter: ThreadFilter;
  /** The board in view; null for none. */
  readonly board: string | null;
  readonly writers: readonly Writer[];
  readonly onChange: (change: Partial<ThreadFilter>) => void;
}

const STATES = ['open', 'resolved', 'all'] as const;

export function ThreadFilters({ filter, board, writers, onChange }: ThreadFiltersProps) {
  const words = useWords();
  const own = filter.board ?? board;
  const only = ['unread', 'mentions', ...(own === null ? [] : ['board'])] as const;
  const isOn = { unread: filter.unread, mentions: filter.mentionsMe, board: filter.board !== null };
  return (
    <div className="thread-filters stack gap-2">
      <Segmented
        size="small"
        label={words.t('comments.filter.state')}
        value={filter.state}
        onChange={(state) => state && onChange({ state })}
        options={STATES.map((value) => ({ value, label: words.t(`comments.filter.${value}`) }))}
      />
      <Chips<keyof typeof isOn>
        label={words.t('comments.filter.only')}
        options={only.map((value) => {
          const which = value as keyof typeof isOn;
          return { value: which, label: words.t(`comments.filter.${which}`) };
        })}
        state={(value) => isOn[value]}
        onToggle={(value) => {
          if (value === 'unread') onChange({ unread: !filter.unread });
          else if (value === 'mentions') onChange({ mentionsMe: !filter.mentionsMe });
          else onChange({ board: filter.board === null ? own : null });
        }}
      />
      {(writers.length > 1 || filter.member !== null) && (
        <Select
          label={words.t('comments.filter.member')}
          hiddenLabel
          value={filter.member ?? ''}
          options={[
            { value: '', label: words.t('comments.filter.anyone') },
            ...writers.map(({ member, name }) => ({ value: member, label: name || words.t('comments.nameless') })),
          ]}
          onChange={(member) => onChange({ member: member === '' ? null : member })}
        />
      )}
    </div>
  );
}

/** @returns whether the filter leaves out more than what is resolved */
export function narrows(filter: ThreadFilter): boolean {
  return filter.unread || filter.mentionsMe || filter.board !== ALL_OPEN.board || filter.member !== null;
}
