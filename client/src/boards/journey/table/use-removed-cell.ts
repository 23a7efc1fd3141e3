/**
 * When another person removes the row of the cell being edited, the typed text, which is not shared before it is accepted, is
 * kept and offered back with the row; keys on their way do not overwrite the row that took its place.
 */
import { type Touchpoint, touchpointRecord } from '@polku/shared/boards/journey/records/schema';
import { useCallback, useLayoutEffect, useRef } from 'react';
import type { Session } from '../../../kernel/session/session-types';
import { ignoreHeldKeys } from '../control/removed-while-editing';
import type { Column } from '@polku/shared/boards/journey/fields/column';
import type { GridState } from './use-grid-state';
import type { TableWork } from './use-table-work';

/** Another person removed what was being edited; `putBack` writes the typed text. @returns whether the person was told */
export type OnRemoved = (id: string, putBack: () => void) => boolean;
export type KeepDraft = (touchpoint: Touchpoint, column: Column, text: string, base: string) => void;

/** @returns a callback for the text typed so far */
export function useRemovedCell(
  session: Session,
  { lost, edit }: Pick<GridState, 'lost' | 'edit'>,
  work: TableWork,
  onLost: OnRemoved | undefined,
): KeepDraft {
  const draft = useRef<{ id: string; column: Column; text: string; base: string } | null>(null);
  useLayoutEffect(() => {
    if (lost === null) return;
    const written = draft.current?.id === lost ? draft.current : null;
    draft.current = null;
    edit(null);
    const putBack = (): void => {
      const touchpoint = session.projection.get(touchpointRecord, lost);
      if (written && touchpoint) work.writeCell(touchpoint, written.column, written.text, written.base);
    };
    if (onLost?.(lost, putBack)) ignoreHeldKeys();
    // It is lost once; what else has changed meanwhile is no news.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [lost]);
  return useCallback((touchpoint, column, text, base) => {
    draft.current = { id: touchpoint.id, column, text, base };
  }, []);
}
