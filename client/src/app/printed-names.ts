/** Project, board and date in the footer of every printed page, next to its number, so that loose pages can be identified. */

/** A foot has one line; names that are longer than this are cut. */
const LONGEST = 110;

/** @returns the text as a string of CSS */
function cssString(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const cut = line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()}…` : line;
  return `"${cut.replace(/["\\]/g, '\\$&')}"`;
}

/** @returns the rule that puts the text at the foot of every page */
export function footRule(text: string): string {
  return `@page { @bottom-left { content: ${cssString(text)}; color: #555; font: 9pt Inter, sans-serif; } }`;
}

/** Written whenever the browser prints. Pages with their own names hide it in their CSS. @returns stops it */
export function printsNames(text: () => string): () => void {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const begin = (): void => sheet.replaceSync(footRule(text()));
  window.addEventListener('beforeprint', begin);
  return () => {
    window.removeEventListener('beforeprint', begin);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
