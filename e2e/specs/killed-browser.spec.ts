/** A browser killed while someone types: what the status called saved on this device is there afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { HomePage } from '../pages/home-page';
import { ProjectPage } from '../pages/project-page';
import { CHROMIUM_FLAGS, requireChromium } from '../../.ci/find-chromium.mjs';
import { expect, test } from '../scenes/test';

test('the browser is killed while somebody types without a server; what was called saved is there, in order', async ({
  baseURL,
}) => {
  const profile = mkdtempSync(join(tmpdir(), 'polku-profile-'));
  const launch = (): Promise<BrowserContext> =>
    chromium.launchPersistentContext(profile, {
      executablePath: requireChromium(),
      args: CHROMIUM_FLAGS,
      baseURL: baseURL ?? '',
      locale: 'en-GB',
      viewport: { width: 1440, height: 900 },
    });
  try {
    const first = await launch();
    const project = await (await new HomePage(await first.newPage()).open()).newProject();
    await project.map.begin(['Written']);
    await project.savedOnServer();
    const { address } = project;
    // Only this device has what comes now.
    await project.page.routeWebSocket(/\/sync\//, (socket) => socket.close());
    await first.route('**/api/**', (route) => route.abort());
    await project.page.reload();
    await project.opened();
    await project.map.edit('Written');
    await project.page.keyboard.type(' and kept');
    await project.savedOnDevice();
    const gone = new Promise((resolve) => first.once('close', resolve));
    const typing = project.page.keyboard.type(' and perhaps this', { delay: 15 }).catch(() => undefined); // it dies in the middle
    const devtools = await first.newCDPSession(project.page);
    await devtools.send('Browser.crash').catch(() => undefined); // there is nobody left to answer
    await Promise.all([gone, typing]);

    const second = await launch();
    const back = await new ProjectPage(await second.newPage()).visit(address);
    await back.savedOnServer();
    await expect(back.map.canvas.getByRole('button', { name: /^Written and kept/ })).toBeVisible();
    await second.close();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});
