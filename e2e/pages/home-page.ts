/** The home page, as a person uses it. */
import { expect, type Locator, type Page } from '@playwright/test';
import { ProjectPage } from './project-page';

export interface UploadedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** @returns a file as a person would choose it in the file dialog */
export function textFile(name: string, text: string): UploadedFile {
  return {
    name,
    mimeType: name.endsWith('.json') ? 'application/json' : 'text/csv',
    buffer: Buffer.from(text, 'utf8'),
  };
}

export class HomePage {
  readonly heading: Locator;
  readonly recent: Locator;

  constructor(readonly page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.recent = page.getByRole('region', { name: /Recent on this device|Viimeksi/ }).getByRole('listitem');
  }

  async open(): Promise<this> {
    await this.page.goto('/');
    await expect(this.heading).toBeVisible();
    return this;
  }

  /** Begins with the blank journey, which the chooser of templates has in focus. */
  async newProject(): Promise<ProjectPage> {
    await this.page.getByRole('button', { name: 'New project', exact: true }).click();
    await expect(this.page.getByRole('button', { name: 'Blank journey' })).toBeFocused();
    await this.page.keyboard.press('Enter');
    return new ProjectPage(this.page).opened();
  }

  async newProjectFrom(template: string): Promise<ProjectPage> {
    await this.page.getByRole('button', { name: 'New project', exact: true }).click();
    await this.page.getByRole('button', { name: template }).click();
    return new ProjectPage(this.page).opened();
  }

  async openExample(): Promise<ProjectPage> {
    await this.page.getByRole('button', { name: 'Open the example' }).click();
    return new ProjectPage(this.page).opened();
  }

  /** Chooses a file to import; what follows is for the caller to see. */
  async choose(file: UploadedFile): Promise<void> {
    await this.page.getByTestId('import-file').setInputFiles(file);
  }

  async import(file: UploadedFile): Promise<ProjectPage> {
    await this.choose(file);
    return new ProjectPage(this.page).opened();
  }

  async duplicate(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `Actions for ${name}` }).click();
    await this.page.getByRole('menuitem', { name: 'Duplicate' }).click();
  }

  /** Opens a project of the list of recent ones. */
  async reopen(name: string): Promise<ProjectPage> {
    await this.recent.getByRole('link', { name }).click();
    return new ProjectPage(this.page).opened();
  }
}
