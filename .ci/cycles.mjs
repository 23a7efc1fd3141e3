/** Import cycles, by Tarjan's strongly connected components. Pure. */

/**
 * @param graph Map from a file to its imports, each with `line` and, inside the workspace, `path`
 * @returns for each knot of files that reach each other one shortest cycle through its first file: `[{ file, line }, …]`,
 *   each importing the next at that line and the last importing the first
 */
export function cyclesIn(graph) {
  return knots(graph).map((knot) => shortestCycle(graph, knot));
}

/**
 * Circles between what lies side by side in a folder: each sub-folder counts as one with all that lies below it, each loose file
 * as itself. Tests and what serves them may look anywhere.
 * @returns for each knot `{ folder, cycle: [{ file, line, from }, …] }`: `file` is a child of the folder, whose file `from` imports
 *   something of the next at that line
 */
export function folderCyclesIn(graph) {
  const counts = (file) => !/\.test\.[cm]?[jt]sx?$|(^|\/)testing\//.test(file);
  const folders = new Map();
  for (const [file, imports] of graph) {
    for (const { path, line } of counts(file) ? imports : []) {
      if (!path || !graph.has(path) || !counts(path)) continue;
      const [here, there] = [file.split('/'), path.split('/')];
      const depth = here.findIndex((part, at) => part !== there[at]);
      if (depth < 0) continue;
      const folder = here.slice(0, depth).join('/');
      const [from, to] = [here, there].map((parts) => parts.slice(0, depth + 1).join('/'));
      const children = folders.get(folder) ?? folders.set(folder, new Map()).get(folder);
      for (const child of [from, to]) if (!children.has(child)) children.set(child, []);
      children.get(from).push({ path: to, line, from: file });
    }
  }
  return [...folders].flatMap(([folder, children]) =>
    cyclesIn(children)
      // Loose files alone are a cycle of files.
      .filter((cycle) => cycle.some(({ file }) => !graph.has(file)))
      .map((cycle) => ({ folder, cycle })),
  );
}

const edges = (graph, file) => (graph.get(file) ?? []).filter((one) => one.path && graph.has(one.path));

function knots(graph) {
  const index = new Map();
  const low = new Map();
  const stack = [];
  const onStack = new Set();
  const found = [];
  const visit = (file) => {
    index.set(file, index.size);
    low.set(file, index.get(file));
    stack.push(file);
    onStack.add(file);
    for (const { path } of edges(graph, file)) {
      if (!index.has(path)) visit(path);
      if (onStack.has(path)) low.set(file, Math.min(low.get(file), low.get(path)));
    }
    if (low.get(file) !== index.get(file)) return;
    const knot = stack.splice(stack.indexOf(file));
    for (const one of knot) onStack.delete(one);
    if (knot.length > 1 || edges(graph, file).some(({ path }) => path === file)) found.push(knot.sort());
  };
  for (const file of graph.keys()) if (!index.has(file)) visit(file);
  return found;
}

function shortestCycle(graph, knot) {
  const start = knot[0];
  const inside = new Set(knot);
  const queue = [[{ file: start }]];
  const seen = new Set();
  for (const way of queue) {
    const last = way.at(-1);
    for (const { path, ...at } of edges(graph, last.file)) {
      if (!inside.has(path)) continue;
      const walked = [...way.slice(0, -1), { ...last, ...at }];
      if (path === start) return walked;
      if (!seen.has(path)) queue.push([...walked, { file: path }]);
      seen.add(path);
    }
  }
  throw new Error(`no way back to ${start}, though it is in a knot`);
}
