import { newSecret } from '@polku/shared/kernel/ids';
import { describe, expect, test } from 'vitest';
import { logger, withoutSecrets } from './output';

describe('without secrets', () => {
  test.each([
    ['postgres://polku:pa55@db.example:5432/polku', 'postgres://…@db.example:5432/polku'],
    ['connect "postgresql://u:p%40ss@[::1]/x"', 'connect "postgresql://…@[::1]/x"'],
    ['GET /sync/room?ticket=abc.def&v=2', 'GET /sync/room?ticket=…&v=2'],
    ['Authorization: Bearer abc-DEF', 'Authorization: Bearer …'],
    ['{\\"password\\":\\"short\\",\\"side\\":\\"staff\\"}', '{\\"password\\":\\"…\\",\\"side\\":\\"staff\\"}'],
    ['host=db password=hunter2 user=polku', 'host=db password=… user=polku'],
    [`no link ${newSecret()} here`, 'no link … here'],
  ])('%s', (text, clean) => expect(withoutSecrets(text)).toBe(clean));

  test.each([
    '{"level":50,"room":"k3Jd8sK2lq9XcVbN4mPz-content","code":"SQLITE_FULL","detail":"database or disk is full"}',
    'password authentication failed for user "polku"',
    'a3f1e2d4c5b6a79880716253443526170f1e2d3c4b5a69788796a5b4c3d2e1f0',
    'Polku: http://localhost:4321',
    '    at Room.receive (file:///srv/polku/server/dist/worker-calls-BPkfknwa.js:12:34)',
  ])('what opens nothing stays: %s', (text) => expect(withoutSecrets(text)).toBe(text));
});

test('of an error is written what went wrong, not what it went wrong with', () => {
  let written = '';
  const log = logger('trace', { write: (line) => (written += line) });
  const secret = newSecret();
  const error = Object.assign(new Error(`no ${secret}`), {
    code: 'E1',
    parameters: ['hunter2'],
    detail: 'Key (x)=(7)',
  });
  log.error({ err: error }, 'request failed');
  log.info({ url: `/p/1#${secret}` }, 'seen');
  expect(JSON.parse(written.split('\n')[0] ?? '')).toMatchObject({
    msg: 'request failed',
    err: { type: 'Error', message: 'no …', code: 'E1' },
  });
  for (const kept of [secret, 'hunter2', 'Key (x)']) expect(written).not.toContain(kept);
});
