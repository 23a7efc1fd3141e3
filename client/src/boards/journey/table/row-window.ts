/**
 * Virtual scrolling: the rows in and around the viewport, the heading of the first one (it is sticky) and the focused row are
 * in the DOM; spacers stand for the rest. All rows have one height.
 */
import type { TableRows } from './rows';

export const ROW_HEIGHT = 34;
const MARGIN = 8;
/** The window moves in steps, so that scrolling by a few pixels renders nothing. */
const STEP = 6;

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** @returns row indices in view with a margin, `to` exclusive */
export function rangeInView(scrollTop: number, height: number, count: number): Range {
  const first = Math.floor(Math.max(0, scrollTop) / ROW_HEIGHT / STEP) * STEP;
  const visible = Math.ceil(height / ROW_HEIGHT / STEP) * STEP + STEP;
  return { from: Math.max(0, Math.min(first, count) - MARGIN), to: Math.min(count, first + visible + MARGIN) };
}

export interface RenderedGroup {
  readonly heading: number;
  readonly parts: readonly ({ readonly row: number } | { readonly gap: number; readonly before: number })[];
}

/** @param keep row that must stay (it has the focus), or -1 */
export function groupsToRender({ rows }: TableRows, { from, to }: Range, keep: number): readonly RenderedGroup[] {
  const wanted = new Set<number>();
  const want = (index: number): void => {
    const row = rows[index];
    if (!row) return;
    wanted.add(index);
    wanted.add(row.kind === 'heading' ? index : row.heading);
  };
  for (let index = from; index < to; index++) want(index);
  want(keep);
  const groups: { heading: number; parts: ({ row: number } | { gap: number; before: number })[] }[] = [];
  let next = 0;
  for (const index of [...wanted].sort((a, b) => a - b)) {
    const row = rows[index];
    if (!row) continue;
    const heading = row.kind === 'heading' ? index : row.heading;
    let group = groups.at(-1);
    if (group?.heading !== heading) {
      // A gap between two groups ends the earlier one; the group stays whole.
      if (index > next && group) group.parts.push({ gap: index - next, before: index });
      const lead = index > next && !group;
      group = { heading, parts: lead ? [{ gap: index - next, before: index }] : [] };
      groups.push(group);
    } else if (index > next) group.parts.push({ gap: index - next, before: index });
    group.parts.push({ row: index });
    next = index + 1;
  }
  const last = groups.at(-1);
  if (rows.length > next && last) last.parts.push({ gap: rows.length - next, before: rows.length });
  return groups;
}

/** @returns where to scroll so that the row is in view below the sticky heads, or null when it is */
export function scrollFor(row: number, scrollTop: number, height: number, heads: number): number | null {
  const top = row * ROW_HEIGHT;
  if (top < scrollTop + heads - ROW_HEIGHT) return Math.max(0, top - heads + ROW_HEIGHT);
  if (top + 2 * ROW_HEIGHT > scrollTop + height) return top + 2 * ROW_HEIGHT - height;
  return null;
}
