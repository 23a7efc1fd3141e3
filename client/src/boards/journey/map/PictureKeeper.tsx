/**
 * Tells the open journey of every new layout, in whichever view, and keeps in view what a person looks at when stages
 * collapse. Draws nothing.
 */
import { useLayoutEffect } from 'react';
import { useJourneyPicture } from './use-journey-picture';
import type { JourneyParts } from './use-open-journey';
import { useSteadyView } from './wayfinding/use-steady-view';

export function PictureKeeper({ parts }: { readonly parts: JourneyParts }) {
  const { open, control, seen, ask } = parts;
  const { layout } = useJourneyPicture(ask);
  useLayoutEffect(() => open.showing(layout), [open, layout]);
  useSteadyView(layout, seen.scene, control);
  return null;
}
