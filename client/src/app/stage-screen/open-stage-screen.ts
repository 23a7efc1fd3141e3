/** Opens the page for the projector in a window of its own, which is brought forward when it is open already. */

/** To be called while a press is handled: a browser opens no windows otherwise. */
export function openStageScreen(projectId: string): void {
  window.open(`/p/${projectId}/screen`, `polku-screen-${projectId}`);
}
