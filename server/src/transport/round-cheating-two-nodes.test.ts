/** What round-cheating.test.ts tries once more, at two nodes over one PostgreSQL that are asked in turns. */
import { vi } from 'vitest';

vi.stubEnv('TEST_NODES', '2');
await import('./round-cheating.test');
