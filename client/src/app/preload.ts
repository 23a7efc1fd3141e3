/** Fetches the view that is most often needed while a project is being read, so that both are there at once. */
export function preloadJourneyView(): void {
  // A failure shows when the view is really wanted; this was only ahead of time.
  import('../boards/journey/JourneyView').catch(() => undefined);
}
