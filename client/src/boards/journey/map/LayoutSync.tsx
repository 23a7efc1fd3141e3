/**
 * Passes every new layout to the open journey, in any view, and keeps the viewed area in place when stages collapse. Renders
 * nothing.
 */
import { useLayoutEffect } from 'react';
import { useJourneyPicture } from './use-journey-picture';
import type { JourneyParts } from './use-open-journey';
import { useSteadyView } from './wayfinding/use-steady-view';

export function LayoutSync({ parts }: { readonly parts: JourneyParts }) {
  const { open, control, seen, ask } = parts;
  const { layout } = useJourneyPicture(ask);
  useLayoutEffect(() => open.showing(layout), [open, layout]);
  useSteadyView(layout, seen.scene, control);
  return null;
}
