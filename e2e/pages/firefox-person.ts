/**
 * A person in Firefox, driven over WebDriver BiDi, since Playwright drives only its own Firefox build and people have the
 * regular one. Only small actions: open, write, look, export files.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { findFirefox, NO_FIREFOX } from '../../.ci/find-firefox.mjs';

const LOOK_MS = 120_000;
const MAP = '[role="group"][aria-label^="Journey map: "]';

export class FirefoxPerson {
  /** What the browser complained about. */
  readonly noise: string[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly downloads: string,
    readonly page: Page,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.noise.push(message.text());
    });
    page.on('pageerror', (error) => this.noise.push(String(error)));
  }

  static async launch(): Promise<FirefoxPerson> {
    const executablePath = findFirefox();
    if (executablePath === undefined) throw new Error(NO_FIREFOX);
    const downloads = mkdtempSync(join(tmpdir(), 'polku-firefox-'));
    const browser = await launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      defaultViewport: { width: 1440, height: 900 },
      extraPrefsFirefox: {
        'browser.download.dir': downloads,
        'browser.download.folderList': 2,
        'browser.download.useDownloadDir': true,
        'browser.download.alwaysOpenPanel': false,
        'intl.accept_languages': 'en-GB, en',
      },
    });
    const [page] = await browser.pages();
    return new FirefoxPerson(browser, downloads, page ?? (await browser.newPage()));
  }

  async close(): Promise<void> {
    await this.browser.close();
    rmSync(this.downloads, { recursive: true, force: true });
  }

  /** Opens an address and waits for the map. */
  async visit(address: string): Promise<void> {
    await this.page.goto(address);
    await this.sees(MAP);
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.sees(MAP);
  }

  /** Resolves when the app is kept in this browser, so that it starts without a network. */
  async keptOffline(): Promise<void> {
    await this.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (navigator.serviceWorker.controller) return;
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
    });
  }

  async sees(selector: string): Promise<void> {
    await this.page.waitForSelector(selector, { visible: true, timeout: LOOK_MS });
  }

  seesTouchpoint(title: string): Promise<void> {
    return this.sees(touchpoint(title));
  }

  async status(...parts: readonly string[]): Promise<void> {
    const said = () =>
      this.page.$$eval('[data-testid="save-status"] > span', (spans) => spans.map((e) => e.textContent));
    await expect.poll(said, { timeout: LOOK_MS }).toEqual(['', ...parts]);
  }

  /** Presses a touchpoint where it stands: pointers go to the canvas, which finds what lies there. */
  async select(title: string): Promise<void> {
    const found = await this.page.waitForSelector(touchpoint(title), { visible: true, timeout: LOOK_MS });
    const box = await found?.boundingBox();
    if (!box) throw new Error(`“${title}” is not on the screen.`);
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await this.sees(`${touchpoint(title)}[aria-pressed="true"]`);
  }

  /** Adds a touchpoint after the one that is named. */
  async addAfter(title: string, added: string): Promise<void> {
    await this.select(title);
    await this.page.keyboard.press('+');
    await this.writeTitle(added);
  }

  async rename(title: string, added: string): Promise<void> {
    await this.select(title);
    await this.page.keyboard.press('Enter');
    await this.writeTitle(added);
  }

  private async writeTitle(text: string): Promise<void> {
    // A window that nobody looks at has no focus, so its fields match no `:focus`.
    const focused = () => this.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    await expect.poll(focused, { timeout: LOOK_MS }).toBe('Title of the touchpoint');
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Escape');
    await expect.poll(focused, { timeout: LOOK_MS }).not.toBe('Title of the touchpoint');
  }

  private async press(name: string): Promise<void> {
    const button = await this.page.waitForSelector(`button[aria-label="${name}"]`, { visible: true, timeout: LOOK_MS });
    await button?.click();
  }

  /** @returns the texts of the files that Export gives, by the ends of their names */
  async export<Ending extends string>(what: Readonly<Record<Ending, string>>): Promise<Record<Ending, string>> {
    await this.press('Export');
    const files: Partial<Record<Ending, string>> = {};
    for (const ending of Object.keys(what) as Ending[]) {
      await this.press(`Download: ${what[ending]}`);
      await expect.poll(() => this.arrived(ending), { timeout: LOOK_MS }).not.toBe('');
      files[ending] = await this.arrived(ending);
    }
    await this.page.keyboard.press('Escape');
    return files as Record<Ending, string>;
  }

  /** @returns the text of a file that has come as a whole; Firefox gives it its name only then */
  private async arrived(ending: string): Promise<string> {
    const names = await readdir(this.downloads);
    const name = names.find((one) => one.endsWith(`.${ending}`));
    const under = names.some((one) => one.endsWith('.part'));
    return name === undefined || under ? '' : readFile(join(this.downloads, name), 'utf8');
  }
}

const touchpoint = (title: string): string =>
  `${MAP} [role="button"][aria-label^="${title.replace(/["\\]/g, '\\$&')}; "]`;
