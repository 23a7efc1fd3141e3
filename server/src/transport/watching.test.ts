/** What operators look at is there: dashboard, alerts and docs name what `/metrics` gives, and all of it. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../testing/start-server';
import { INCIDENTS } from './metrics';

const file = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

interface Panel {
  readonly type: string;
  readonly title: string;
  readonly description?: string;
  readonly targets?: readonly { readonly expr: string }[];
}
const { panels } = JSON.parse(file('server/deploy/grafana-dashboard.json')) as { panels: readonly Panel[] };
const shown = panels.filter(({ type }) => type !== 'row');
const expressions = shown.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));
const alerts = file('server/deploy/prometheus-alerts.yaml');
const rules = alerts.split('- alert: ').slice(1);
const docs = file('docs/OPERATING.md');
const watching = docs.slice(docs.indexOf('\n## Watching\n'), docs.indexOf('\n## Settings\n'));

let server: TestServer;
/** Names of metrics as they are asked for: of a histogram, its three. */
let given: ReadonlySet<string>;
let text: string;
beforeAll(async () => {
  server = await startServer();
  await fetch(`${server.url}/healthz`);
  text = await (await fetch(`${server.url}/metrics`)).text();
  const types = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)];
  given = new Set(
    types.flatMap(([, name = '', type]) =>
      type === 'histogram' ? ['_bucket', '_sum', '_count'].map((end) => `${name}${end}`) : [name],
    ),
  );
});
afterAll(() => server.close());

function metricsIn(said: string): string[] {
  return [...new Set([...said.matchAll(/\b(?:polku|process|nodejs)_[a-z0-9_]+/g)].map(([name]) => name))];
}
const own = (): string[] => [...given].filter((name) => name.startsWith('polku_'));
/** As docs name them: of a histogram, its own name. */
const whole = (name: string): string => name.replace(/_(bucket|sum|count)$/, '');

test('the dashboard asks for what there is', () => {
  expect(expressions.length).toBeGreaterThan(10);
  for (const expr of expressions) {
    const names = metricsIn(expr);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(given).toContain(name);
  }
});

test('every panel says what is normal and what to do', () => {
  for (const { title, description = '' } of shown) {
    expect(`${title}: ${description}`).toMatch(/Normal: .{10,}\. .{20,}/);
  }
});

test('everything of Polku that is measured is on the dashboard, and in the docs', () => {
  const missing = (said: string): string[] => {
    const names = new Set(metricsIn(said).map(whole));
    return own().filter((name) => !names.has(whole(name)));
  };
  expect(own().length).toBeGreaterThan(8);
  expect(missing(expressions.join('\n'))).toEqual([]);
  expect(missing(watching)).toEqual([]);
});

test('the docs name no metric that there is not', () => {
  const names = new Set([...given].map(whole));
  for (const name of metricsIn(watching)) expect(names).toContain(whole(name));
});

test('alerts ask for what there is, and say what to do', () => {
  expect(rules.length).toBeGreaterThan(5);
  for (const rule of rules) {
    const expr = /^ +expr: (.+)$/m.exec(rule)?.[1] ?? '';
    const names = metricsIn(expr);
    // Whether it answers, Prometheus knows by itself.
    expect(names.length > 0 || /^up\b/.test(expr)).toBe(true);
    for (const name of names) expect(given).toContain(name);
    expect(rule).toMatch(/^ +summary: "[^"]{10,}"$/m);
    expect(rule).toMatch(/^ +action: "[^"]{20,}"$/m);
    expect(rule).toMatch(/severity: (page|ticket) /);
  }
});

test('every incident has its words, an alert or the reason why not, and is counted from the start', () => {
  const alerted = new Set([...alerts.matchAll(/event=~?"([^"]+)"/g)].flatMap(([, events = '']) => events.split('|')));
  for (const event of alerted) expect(INCIDENTS).toContain(event);
  // It mends itself.
  expect(INCIDENTS.filter((event) => !alerted.has(event))).toEqual(['repaired']);
  for (const event of INCIDENTS) {
    expect(watching).toContain(`\`${event}\``);
    expect(text).toContain(`polku_incidents_total{event="${event}"} 0`);
  }
});
