import type { ProjectPage } from '../pages/project-page';
import { expect } from './test';

/**
 * Resolves when all export the same. Asked again, since who changed a board last is written some moments after the change.
 * @returns the export
 */
export async function sameEverywhere([first, ...others]: readonly [ProjectPage, ...ProjectPage[]]): Promise<string> {
  let exported = '';
  await expect(async () => {
    exported = await first.exportJson();
    for (const one of others) expect(await one.exportJson()).toBe(exported);
  }).toPass();
  return exported;
}
