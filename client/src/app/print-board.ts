/**
 * A board's picture on paper: a poster of all of it on one page, then a page for each column (stage). Built when the browser
 * asks for paper, by Ctrl+P or from the export dialog, and taken away afterwards. Patterns and fonts are the page's own.
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
  /** @returns what stands at the foot of a page */
  readonly pageOf: (page: number, pages: number) => string;
}

/** @returns the pages as one element, to be laid over everything else on paper */
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
    const picture = document.createElement('div');
    picture.className = 'print-picture';
    // Our own writer escapes every text of the board.
    picture.innerHTML = sceneToSvg(page.scene, { theme: 'light', title: page.heading || title, imageUrl });
    const foot = document.createElement('footer');
    foot.textContent = pageOf(at + 1, pages.length);
    section.append(picture, foot);
    root.append(section);
  }
  return root;
}

/**
 * Puts a board on paper whenever the browser prints.
 * @param board what is shown now; null leaves the page to print itself
 * @returns what ends it
 */
export function printsBoard(board: () => PrintedBoard | null): () => void {
  let pages: HTMLElement | null = null;
  const clear = (): void => {
    pages?.remove();
    pages = null;
    delete document.documentElement.dataset['printing'];
  };
  const begin = (): void => {
    clear();
    const shown = board();
    if (!shown) return;
    pages = printedPages(shown);
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
