/** Opens the page for the projector. */

/** @returns the address of a project's stage screen; it needs a link's secret only on a device that does not know the project */
export function stageScreenAddress(projectId: string, secret: string | null = null): string {
  return `${location.origin}/p/${projectId}/screen${secret === null ? '' : `#${secret}`}`;
}

/** Opens it in a window of its own, which is brought forward when it is open already. To be called while a press is handled. */
export function openStageScreen(projectId: string): void {
  window.open(stageScreenAddress(projectId), `polku-screen-${projectId}`);
}
