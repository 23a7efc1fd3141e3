/** The address that opens the project with that secret. The secret is in the fragment, which browsers never send. */
export function linkAddress(projectId: string, secret: string): string {
  return `${location.origin}/p/${projectId}#${secret}`;
}

/** The same link on the page for phones, which loads no boards: for QR codes, which phones scan. */
export function phoneAddress(projectId: string, secret: string): string {
  return `${location.origin}/w/${projectId}#${secret}`;
}
