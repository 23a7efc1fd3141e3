/**
 * Ranks palette entries (actions and destinations) for what was typed. Recently used ones come first while nothing is typed,
 * and among equal matches. Pure; `recent.ts` keeps the recent list.
 */
import type { Action } from '../../kernel/actions/actions';
import { fuzzyScore } from '../../kernel/actions/fuzzy';
import { isPossible, shownKey } from '../../kernel/actions/menu-entry';

export interface PaletteEntry {
  /** Stable over sessions, so that it can be remembered as recent. */
  readonly id: string;
  readonly label: string;
  /** Where a place is, or which group an action belongs to. */
  readonly hint?: string;
  readonly shortcut?: string | undefined;
  /** It cannot be chosen: the state is already so, or it is not possible now, as with nothing selected. */
  readonly disabled?: 'so' | 'not now';
  readonly run: () => void;
}

type PaletteAction = Action & { readonly hint?: string; readonly longLabel?: string; readonly pressed?: boolean };

/** An action for the palette; one whose state is already current cannot be chosen. */
export function paletteEntry(action: PaletteAction): PaletteEntry {
  const { id, label, longLabel = label, hint, checked = false, pressed = false, run } = action;
  const disabled = checked || pressed ? ('so' as const) : isPossible(action) ? undefined : ('not now' as const);
  return {
    id,
    label: longLabel,
    ...(hint === undefined ? {} : { hint }),
    shortcut: shownKey(action),
    ...(disabled ? { disabled } : {}),
    run,
  };
}

export interface PaletteGroups {
  readonly recent: readonly PaletteEntry[];
  readonly actions: readonly PaletteEntry[];
  readonly places: readonly PaletteEntry[];
}

const RECENT_SHOWN = 5;
/** Lifts an entry used lately over others that fit as well; a better fit still wins. */
const RECENT_LIFT = 1.5;

/** @param places those already found for the query, best first; they are not sorted again */
export function paletteEntries(
  query: string,
  actions: readonly PaletteEntry[],
  places: readonly PaletteEntry[],
  recent: readonly string[],
): PaletteGroups {
  if (query.trim() === '') {
    const all = new Map([...actions, ...places].map((entry) => [entry.id, entry]));
    const used = recent.flatMap((id) => all.get(id) ?? []).filter((entry) => !entry.disabled);
    const shown = used.slice(0, RECENT_SHOWN);
    return {
      recent: shown,
      actions: actions.filter((entry) => !entry.disabled && !shown.includes(entry)),
      places: places.filter((entry) => !shown.includes(entry)),
    };
  }
  const fitting = actions
    .flatMap((entry) => {
      const score = fuzzyScore(query, entry.label);
      if (score === null) return [];
      return [{ entry, score: score + (recent.includes(entry.id) ? RECENT_LIFT : 0) - (entry.disabled ? 100 : 0) }];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
  return { recent: [], actions: fitting, places };
}
