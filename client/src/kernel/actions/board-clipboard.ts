/**
 * The system clipboard of a board: copy, cut and paste reach it only while it has the focus. Unrequested pastes, such as
 * those X11 browsers send on middle click, are ignored.
 */
import { isTextTarget } from './actions';

export interface BoardClipboard {
  /** What holds the board's canvas or table; null while neither is shown. */
  readonly host: () => Element | null;
  /** Puts what is selected into the data. @returns whether there was anything */
  readonly copy?: (data: DataTransfer) => boolean;
  /** As `copy`, and takes it from the board. */
  readonly cut?: (data: DataTransfer) => boolean;
  /** @returns whether it took the data */
  readonly paste?: (data: DataTransfer, target: EventTarget | null) => boolean;
  /** Is asked for a paste before the others on the page. */
  readonly first?: boolean;
}

/** A paste that comes so soon after the middle button is the browser's, not the person's. */
const MIDDLE_MS = 500;
const ELSEWHERE = '[role="dialog"], [role="menu"], [role="listbox"]';

/**
 * @returns whether what is done at the target is done to the board: on it, with the focus nowhere, or left in the page's
 * header, as after choosing the view there
 */
export function reachesBoard(target: EventTarget | null, host: Element | null): boolean {
  if (!host || isTextTarget(target)) return false;
  if (target === document.body || target === document || target === document.documentElement) return true;
  if (!(target instanceof Element) || target.closest(ELSEWHERE) !== null) return false;
  return host.contains(target) || target.closest('.topbar') !== null;
}

/** Listens on the document. @returns stop */
export function listenBoardClipboard({ host, copy, cut, paste, first = false }: BoardClipboard): () => void {
  let middleAt = Number.NEGATIVE_INFINITY;
  const put = (event: ClipboardEvent, how: BoardClipboard['copy']): void => {
    const marked = (window.getSelection()?.toString() ?? '') !== '';
    if (event.defaultPrevented || !host() || isTextTarget(event.target) || marked || !event.clipboardData) return;
    if (how?.(event.clipboardData)) event.preventDefault();
  };
  const onCopy = (event: ClipboardEvent): void => put(event, copy);
  const onCut = (event: ClipboardEvent): void => put(event, cut);
  const swallow = (event: ClipboardEvent): void => {
    if (event.timeStamp - middleAt >= MIDDLE_MS || isTextTarget(event.target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (event.defaultPrevented || !event.clipboardData || !reachesBoard(event.target, host())) return;
    if (!paste?.(event.clipboardData, event.target)) return;
    event.preventDefault();
    if (first) event.stopPropagation();
  };
  const onPointerUp = (event: PointerEvent): void => {
    if (event.button === 1) middleAt = event.timeStamp;
  };
  const onKey = (): void => {
    middleAt = Number.NEGATIVE_INFINITY;
  };
  document.addEventListener('copy', onCopy);
  document.addEventListener('cut', onCut);
  document.addEventListener('paste', swallow, { capture: true });
  document.addEventListener('paste', onPaste, { capture: first });
  document.addEventListener('pointerup', onPointerUp, { capture: true });
  document.addEventListener('keydown', onKey, { capture: true });
  return () => {
    document.removeEventListener('copy', onCopy);
    document.removeEventListener('cut', onCut);
    document.removeEventListener('paste', swallow, { capture: true });
    document.removeEventListener('paste', onPaste, { capture: first });
    document.removeEventListener('pointerup', onPointerUp, { capture: true });
    document.removeEventListener('keydown', onKey, { capture: true });
  };
}
