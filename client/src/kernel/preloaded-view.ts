/**
 * A board view whose code can be preloaded and then renders at once. With `lazy` alone React would show the fallback first
 * and keep it for 300 ms.
 */
import { type ComponentType, createElement, lazy, useState } from 'react';
import type { BoardViewProps } from './board-view';

type View = ComponentType<BoardViewProps>;

export interface PreloadableView {
  readonly view: View;
  /** Never rejects: a failure shows when the view is really wanted. */
  readonly fetch: () => Promise<void>;
}

export function preloadableView(load: () => Promise<View>): PreloadableView {
  const held: { view: View | null } = { view: null };
  const get = async (): Promise<View> => (held.view ??= await load());
  const late = lazy(() => get().then((view) => ({ default: view })));
  function Ahead(props: BoardViewProps) {
    // The same component while mounted: another one would remount.
    const [drawn] = useState(() => held.view ?? late);
    return createElement(drawn, props);
  }
  return {
    view: Ahead,
    fetch: () =>
      get().then(
        () => undefined,
        () => undefined,
      ),
  };
}
