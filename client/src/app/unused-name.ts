/** Distinct default names for new projects. */

/** @returns the name, with a number behind it if a project of this device is called so already */
export function unusedName(name: string, projects: readonly { readonly name: string }[]): string {
  const taken = new Set(projects.map((project) => project.name));
  if (!taken.has(name)) return name;
  let n = 2;
  while (taken.has(`${name} ${n}`)) n += 1;
  return `${name} ${n}`;
}
