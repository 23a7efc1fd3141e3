/** Yes and no as people write them, in either language. */
const TRUE_WORDS: ReadonlySet<string> = new Set('yes,y,true,1,x,✓,✔,◆,kyllä,kylla,k,tosi,on'.split(','));
const FALSE_WORDS: ReadonlySet<string> = new Set('no,n,false,0,-,–,—,ei,e,epätosi'.split(','));

/** @returns null for what is neither yes nor no */
export function readYesNo(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  if (TRUE_WORDS.has(word)) return true;
  return FALSE_WORDS.has(word) ? false : null;
}
