/**
 * Loading the faces of fonts.css. The DOM loads what it shows by itself; a canvas draws with what is there at that
 * moment and never waits, so whoever paints one asks here first.
 */
export type BoardFace = '400' | '600' | '700' | 'italic 400';

const family = 'Inter';

/**
 * @param characters what will be drawn: of a face only the subsets with these characters are loaded
 * @throws Error naming the face that could not be loaded
 */
export async function loadFontFace(face: BoardFace, characters = 'Aä'): Promise<void> {
  try {
    await document.fonts.load(`${face} 16px ${family}`, characters);
  } catch (cause) {
    throw new Error(
      `The font ${family} ${face} could not be loaded, so texts would not look as they do on the board.`,
      {
        cause,
      },
    );
  }
}
