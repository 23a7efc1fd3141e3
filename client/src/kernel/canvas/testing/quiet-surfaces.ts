/** For tests without a browser: canvases that accept all calls and draw nothing, and a page with a size. */
const quiet = (): unknown =>
  new Proxy(
    { canvas: { transferToImageBitmap: () => ({}) } },
    {
      get: (target, key) =>
        key === 'canvas'
          ? target.canvas
          : key === 'createPattern'
            ? () => ({ setTransform: () => undefined })
            : () => undefined,
      set: () => true,
    },
  );

class QuietOffscreen {
  getContext = quiet;
}
function QuietPath(): unknown {
  return quiet();
}

/** @returns what puts everything back */
export function installQuietSurfaces(size: { readonly width: number; readonly height: number }): () => void {
  const stand: readonly (readonly [object, string, PropertyDescriptor])[] = [
    [globalThis, 'OffscreenCanvas', { value: QuietOffscreen, writable: true }],
    [globalThis, 'Path2D', { value: QuietPath, writable: true }],
    [globalThis, 'DOMMatrix', { value: QuietPath, writable: true }],
    [HTMLCanvasElement.prototype, 'getContext', { value: quiet, writable: true }],
    [HTMLElement.prototype, 'clientWidth', { get: () => size.width }],
    [HTMLElement.prototype, 'clientHeight', { get: () => size.height }],
  ];
  const before = stand.map(([target, key]) => Object.getOwnPropertyDescriptor(target, key));
  for (const [target, key, descriptor] of stand)
    Object.defineProperty(target, key, { configurable: true, ...descriptor });
  return () => {
    for (const [at, [target, key]] of stand.entries()) {
      const was = before[at];
      if (was) Object.defineProperty(target, key, was);
      else Reflect.deleteProperty(target, key);
    }
  };
}
