/** The size of an element, now and whenever it changes. */
import { type RefObject, useLayoutEffect, useState } from 'react';

export interface PlaceSize {
  readonly width: number;
  readonly height: number;
}

/** @returns 0 × 0 until it is known */
export function usePlaceSize(place: RefObject<HTMLElement | null>): PlaceSize {
  const [size, setSize] = useState<PlaceSize>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return size;
}
