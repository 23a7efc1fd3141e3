/** Import cycles, by Tarjan's strongly connected components. Pure. */

/**
 * @param graph Map from a file to its imports, each with `line` and, inside the workspace, `path`
 * @returns for each knot of files that reach each other one shortest cycle through its first file: `[{ file, line }, …]`,
 *   each importing the next at that line and the last importing the first
 */
export function cyclesIn(graph) {
  return knots(graph).map((knot) => shortestCycle(graph, knot));
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
    for (const { path, line } of edges(graph, last.file)) {
      if (!inside.has(path)) continue;
      const walked = [...way.slice(0, -1), { ...last, line }];
      if (path === start) return walked;
      if (!seen.has(path)) queue.push([...walked, { file: path }]);
      seen.add(path);
    }
  }
  throw new Error(`no way back to ${start}, though it is in a knot`);
}
