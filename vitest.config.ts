/**
 * All tests that need no browser, one project per package so that each runs in its product code's environment: otherwise a
 * missing DOM could not be told from a forbidden one. `npx vitest run --project server` runs one. Focused tests fail, here as
 * in CI.
 */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
/** Only what hangs is ended: a slow machine is no failure. */
const FAR = 300_000;

/**
 * The long files of a project first, so that none of them is left for one core at the end. Projects stay together: a
 * worker keeps its modules and page only while the next file is of the same project.
 */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project))];
    const isLong = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith('.slow.test.ts');
    return projects.flatMap((project) => {
      const own = sorted.filter((file) => file.project === project);
      return [...own.filter(isLong), ...own.filter((file) => !isLong(file))];
    });
  }
}

/** Two copies of Yjs in one process break every `instanceof` it relies on. */
const resolve = { dedupe: ['yjs', 'lib0', 'y-protocols', 'react', 'react-dom'] };

export default defineConfig({
  test: {
    allowOnly: false,
    passWithNoTests: false,
    // By itself Vitest leaves one core free, which is half of a small machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: ['default'],
    sequence: { sequencer: LongFirst },
    projects: [
      {
        resolve,
        test: {
          name: 'shared',
          root: path('shared'),
          environment: 'node',
          include: ['src/**/*.test.ts'],
          // Pure modules have nothing to keep apart.
          isolate: false,
          testTimeout: FAR,
        },
      },
      {
        resolve,
        test: {
          name: 'server',
          root: path('server'),
          environment: 'node',
          pool: 'forks',
          globalSetup: [path('server/src/testing/postgres-setup.ts')],
          expect: { poll: { timeout: FAR } },
          include: ['src/**/*.test.ts'],
          testTimeout: FAR,
          hookTimeout: FAR,
        },
      },
      {
        resolve,
        test: {
          name: 'client',
          root: path('client'),
          environment: 'happy-dom',
          include: ['src/**/*.test.{ts,tsx}'],
          setupFiles: [path('client/src/testing/setup.ts')],
          // One page a worker, which `setup.ts` cleans: making one for every file took longer than the tests.
          isolate: false,
          testTimeout: FAR,
        },
      },
      {
        resolve,
        test: {
          name: 'judge',
          root: path('e2e/judge'),
          environment: 'node',
          pool: 'forks',
          include: ['**/*.test.ts'],
          testTimeout: FAR,
          hookTimeout: FAR,
        },
      },
      {
        resolve,
        test: {
          name: 'hostile',
          root: path('e2e/hostile'),
          environment: 'node',
          pool: 'forks',
          include: ['**/*.test.ts'],
          testTimeout: FAR,
          hookTimeout: FAR,
        },
      },
      {
        test: {
          name: 'tools',
          root: path('.ci'),
          environment: 'node',
          include: ['**/*.test.mjs'],
          testTimeout: FAR,
        },
      },
    ],
  },
});
