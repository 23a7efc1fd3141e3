/** A thing that was asked about, as the way to it on its board; plain text for what is on none. */
import { PLACED } from '@polku/shared/boards/index';
import { liveRecord, type RecordReader } from '@polku/shared/kernel/record-reader';
import type { SummaryItem } from '@polku/shared/workshop/summary-page/facts';
import { createContext, type ReactNode, useContext } from 'react';
import { ShowButton } from '../../kernel/board/ShowButton';

/** The boards as they are now. */
export const BoardsContext = createContext<RecordReader | null>(null);

/** A handoff is called by the first parts of the ids of what it goes from and to. */
const HALF = 20;

/** @returns ids of what is there to be led to, all on one board */
export function leadsTo(read: RecordReader, ids: readonly string[]): readonly string[] {
  const there = ids.flatMap((id) => {
    const record = liveRecord(read, id);
    return record && record.board !== '' && PLACED.has(record.type) ? [record] : [];
  });
  return there.filter(({ board }) => board === there[0]?.board).map(({ id }) => id);
}

export function leadsOfItem(read: RecordReader, id: string): readonly string[] {
  const own = leadsTo(read, [id]);
  return own.length > 0 || id.length <= HALF ? own : leadsTo(read, [id.slice(0, HALF), id.slice(HALF)]);
}

export interface LeadProps {
  /** What the things are behind. */
  readonly label: string;
  readonly ids: readonly string[];
  readonly className?: string;
  readonly children: ReactNode;
}

export function Lead({ label, ids, className = '', children }: LeadProps) {
  const read = useContext(BoardsContext);
  return (
    <ShowButton label={label} ids={read ? leadsTo(read, ids) : []} className={className}>
      {children}
    </ShowButton>
  );
}

/** The thing with what it belongs to. */
export function ItemLead({ item }: { readonly item: SummaryItem }) {
  const read = useContext(BoardsContext);
  return (
    <>
      <ShowButton label={item.title} ids={read ? leadsOfItem(read, item.id) : []} className="strong breakable">
        {item.title}
      </ShowButton>
      {item.under !== '' && <small className="block soft breakable">{item.under}</small>}
    </>
  );
}

/** A number about a thing: leads to the thing. */
export function NumberLead({ item, children }: { readonly item: SummaryItem; readonly children: ReactNode }) {
  const read = useContext(BoardsContext);
  return (
    <ShowButton label={item.title} ids={read ? leadsOfItem(read, item.id) : []}>
      {children}
    </ShowButton>
  );
}
