/**
 * Prints a board's picture: all of it on one page, then a page per column (stage). Built when the browser prints (Ctrl+P or
 * the export dialog) and removed afterwards; patterns and fonts are the page's own.
 */
import { partOfScene } from '@polku/shared/formats/part-of-scene';
import { sceneToSvg } from '@polku/shared/formats/svg';
import type { Scene } from '@polku/shared/kernel/scene';
import './print-board.css';

export interface PrintedBoard {
  readonly scene: Scene;
  /** Project and board. */
  readonly title: string;
  /** State and date. */
  readonly subtitle: string;
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  /** The scene in its frame, for the poster. */
  readonly poster: Scene;
  readonly imageUrl: (hash: string) => string | undefined;
  /** @returns the page footer */
  readonly pageOf: (page: number, pages: number) => string;
}

/** @returns the pages as one element that covers everything else in print */
export function printedPages(board: PrintedBoard): HTMLElement {
  const { scene, title, subtitle, columns, poster, imageUrl, pageOf } = board;
  const stages = columns.flatMap(({ id, name }) => {
    const part = columns.length > 1 ? partOfScene(scene, [id]) : null;
    return part ? [{ scene: part, heading: name }] : [];
  });
  const pages = [{ scene: poster, heading: '' }, ...stages];
  const root = document.createElement('div');
  root.className = 'print-board board-text';
  for (const [at, page] of pages.entries()) {
    const section = document.createElement('section');
    if (page.heading !== '') {
      const head = document.createElement('header');
      const heading = document.createElement('h1');
      heading.textContent = page.heading;
      const where = document.createElement('p');
      where.textContent = `${title} · ${subtitle}`;
      head.append(heading, where);
      section.append(head);
    }
    const { width, height } = page.scene.bounds;
    if (at === 0) section.className = 'print-poster';
    else if (isTall(width / height)) section.className = 'print-tall';
    const picture = document.createElement('div');
    picture.className = 'print-picture';
    picture.style.setProperty('--ratio', String(width / height));
    // Our own writer escapes every text of the board.
    const svg = sceneToSvg(page.scene, { theme: 'light', title: page.heading || title, imageUrl, inPage: true });
    // A line break after it would be a line on the page.
    picture.innerHTML = svg.trim();
    const foot = document.createElement('footer');
    foot.textContent = pageOf(at + 1, pages.length);
    section.append(picture, foot);
    root.append(section);
  }
  return root;
}

/** Room for a stage's picture on a sheet of A4, in millimetres: as the style sheet has it. */
const LYING = { width: 273, height: 156 };
const UPRIGHT = { width: 186, height: 243 };

/** @returns whether a picture of this shape is larger on an upright sheet */
function isTall(ratio: number): boolean {
  const widthOn = (sheet: typeof LYING): number => Math.min(sheet.width, sheet.height * ratio);
  return widthOn(UPRIGHT) > widthOn(LYING);
}

const MILLIMETRE = 96 / 25.4;
/** On the poster a board pixel is this many of paper: its small texts can just be read. */
const POSTER_SCALE = 0.6;
const A4 = { width: 297, height: 210 };
const POSTER_MARGIN = 10;
/** Pages of a board have a heading of their own. */
const NAMED = ['poster', 'board', 'board-tall']
  .map((page) => `@page ${page} { @bottom-left { content: none; } }`)
  .join('');
const FOOT = 8;

/** @returns the page that the poster goes on, in millimetres: its own shape, no smaller than a sheet of A4 is wide */
export function posterPage({ bounds }: Scene): { readonly width: number; readonly height: number } {
  const width = Math.max(A4.width, Math.min(2000, (bounds.width * POSTER_SCALE) / MILLIMETRE + 2 * POSTER_MARGIN));
  const height = ((width - 2 * POSTER_MARGIN) * bounds.height) / bounds.width + 2 * POSTER_MARGIN + FOOT;
  return { width: Math.ceil(width), height: Math.max(A4.height, Math.ceil(height)) };
}

/**
 * Prints a board whenever the browser prints.
 * @param board the current one; null lets the page print itself
 * @returns stops it
 */
export function printsBoard(board: () => PrintedBoard | null): () => void {
  let pages: HTMLElement | null = null;
  const sheet = new CSSStyleSheet();
  const clear = (): void => {
    pages?.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    pages = null;
    delete document.documentElement.dataset['printing'];
  };
  const begin = (): void => {
    clear();
    const shown = board();
    if (!shown) return;
    pages = printedPages(shown);
    const { width, height } = posterPage(shown.poster);
    sheet.replaceSync(
      `@page poster { size: ${width}mm ${height}mm; margin: ${POSTER_MARGIN}mm; @bottom-right { content: none; } }
      ${NAMED}`,
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    document.body.append(pages);
    document.documentElement.dataset['printing'] = 'board';
  };
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', clear);
  return () => {
    clear();
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', clear);
  };
}
