/** One SVG path around many boxes, so that thousands of outlines cost one element. Pure. */
import type { Box } from '@polku/shared/kernel/scene';

/** @param gap board units between the box and its outline; @returns path data */
export function outlinePath(boxes: Iterable<Box>, gap: number, radius: number): string {
  let path = '';
  for (const box of boxes) {
    const x = box.x - gap;
    const y = box.y - gap;
    const width = box.width + 2 * gap;
    const height = box.height + 2 * gap;
    const r = Math.min(radius, width / 2, height / 2);
    const across = width - 2 * r;
    const down = height - 2 * r;
    path +=
      `M${round(x + r)} ${round(y)}h${round(across)}a${round(r)} ${round(r)} 0 0 1 ${round(r)} ${round(r)}` +
      `v${round(down)}a${round(r)} ${round(r)} 0 0 1 ${round(-r)} ${round(r)}` +
      `h${round(-across)}a${round(r)} ${round(r)} 0 0 1 ${round(-r)} ${round(-r)}` +
      `v${round(-down)}a${round(r)} ${round(r)} 0 0 1 ${round(r)} ${round(-r)}z`;
  }
  return path;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
