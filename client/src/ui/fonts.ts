/**
 * Loads the faces of fonts.css. The DOM loads its fonts by itself; a canvas draws with those loaded at that moment and never
 * waits, so call this before painting.
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
