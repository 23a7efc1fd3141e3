/**
 * The first Tab stop: skips the header. Hidden until focused. A button and not a link, since the address's fragment may carry
 * the link's secret.
 */
import './skip-link.css';

/**
 * @param target the element that takes the focus; what is marked `data-begin` in it, or is the first stop in what is marked
 * so, goes first
 */
export function SkipLink({ label, target }: { readonly label: string; readonly target: () => HTMLElement | null }) {
  return (
    <button
      type="button"
      className="skip-link"
      onClick={() => {
        const main = target();
        const begin = main?.querySelector<HTMLElement>('[data-begin] [tabindex="0"]');
        if (begin) begin.focus();
        else if (main) focusOnce(main);
      }}
    >
      {label}
    </button>
  );
}

/** Only for now: an area that always takes the focus would take it with every press of the pointer in it. */
function focusOnce(element: HTMLElement): void {
  element.tabIndex = -1;
  element.focus();
  element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
}
