/**
 * A view whose code can be preloaded and then renders at once. With `lazy` alone React would show the fallback first
 * and keep it for 300 ms.
 */
import { type ComponentType, createElement, lazy, useState } from 'react';

export interface PreloadableView<Props extends object> {
  readonly view: ComponentType<Props>;
  /** Never rejects: a failure shows when the view is really wanted. */
  readonly fetch: () => Promise<void>;
}

export function preloadableView<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): PreloadableView<Props> {
  const held: { view: ComponentType<Props> | null } = { view: null };
  const get = async (): Promise<ComponentType<Props>> => (held.view ??= await load());
  const late = lazy(() => get().then((view) => ({ default: view })));
  function Ahead(props: Props) {
    // The same component while mounted: another one would remount.
    const [drawn] = useState<ComponentType<Props>>(() => held.view ?? late);
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
