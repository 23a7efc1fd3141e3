/** A result in words, for people. */
import type { AttackResult } from './attack';

const SHOWN = 12;
const FAULTS_SHOWN = 30;

export function table(
  result: AttackResult,
  { seed, store }: { readonly seed: number; readonly store: string },
): string {
  const { inputs, seconds, faults, outcomes, loops, honest, pits, verified } = result;
  const lines = [
    `${store}, seed ${seed}: ${inputs} inputs in ${Math.round(seconds)} s (${Math.round(inputs / seconds)} a second), ${pits} projects given up`,
    '',
  ];
  for (const [kind, of] of Object.entries(outcomes)) {
    const all = Object.entries(of);
    const sum = all.reduce((total, [, count]) => total + count, 0);
    const shown = all.slice(0, SHOWN).map(([how, count]) => `${how} ${count}`);
    lines.push(`${kind.padEnd(28)}${String(sum).padStart(9)}  ${shown.join(', ')}${all.length > SHOWN ? ', …' : ''}`);
  }
  lines.push('');
  for (const { p99, p999, max, maxHeld, maxGap, rssMb, stalls } of loops) {
    lines.push(
      `server: one turn takes p99 ${p99}, p99.9 ${p999}, at most ${max} ms (held ${maxHeld}, by the clock ${maxGap}), ${stalls.length} stalls`,
    );
    lines.push(
      `server: memory ${rssMb.start} MB at the start, ${rssMb.quarters.join(', ')} after each quarter, ${rssMb.most} at most`,
    );
  }
  if (honest) {
    const { edits, confirmed, seen } = honest;
    lines.push(
      `honest: ${edits} edits, confirmed after p50 ${confirmed.p50}, p99 ${confirmed.p99}, max ${confirmed.max} ms`,
    );
    lines.push(`honest: seen by another after p50 ${seen.p50}, p99 ${seen.p99}, max ${seen.max} ms`);
  }
  lines.push(verified, '', faults.length === 0 ? 'nothing wrong' : `${faults.length} faults`);
  for (const { kind, detail } of faults.slice(0, FAULTS_SHOWN)) lines.push(`  ${kind}: ${detail.slice(0, 400)}`);
  return lines.join('\n');
}
