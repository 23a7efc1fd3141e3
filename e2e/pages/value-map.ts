/** A value map on its canvas and as a table, as a person works on it. */
import { expect, type Locator, type Page } from '@playwright/test';

export type ValueSection = 'Jobs' | 'Pains' | 'Gains' | 'Products & services' | 'Pain relievers' | 'Gain creators';

export class ValueMap {
  readonly canvas: Locator;
  /** The field in which an item is written where it stands. */
  readonly typing: Locator;
  readonly panel: Locator;

  constructor(readonly page: Page) {
    this.canvas = page.getByRole('group', { name: /^Value map / });
    this.typing = this.canvas.getByRole('textbox', { name: 'Text of the item' });
    this.panel = page.locator('.value-panel');
  }

  /** Adds a blank value map from the boards menu. */
  async add(): Promise<this> {
    await this.page.getByRole('button', { name: 'Boards', exact: true }).click();
    await this.page.getByRole('menuitem', { name: 'New value map', exact: true }).last().click();
    await expect(this.canvas).toBeVisible();
    return this;
  }

  /** Opens the first board with the name that a new one has. */
  async open(): Promise<this> {
    await this.page.getByRole('button', { name: 'Boards', exact: true }).click();
    await this.page.getByRole('menuitemradio', { name: 'New value map', exact: true }).first().click();
    await expect(this.canvas).toBeVisible();
    return this;
  }

  /** An item near the view: a button that says its kind and its words. */
  item(text: string): Locator {
    return this.canvas.getByRole('button', { name: new RegExp(`^[A-Z][a-z ]+: ${text}(\\.|$)`) });
  }

  /** Writes items into a section, Enter between them. */
  async write(section: ValueSection, texts: readonly string[]): Promise<void> {
    await this.canvas.getByRole('button', { name: `Add: ${section}` }).click();
    for (const [at, text] of texts.entries()) {
      await expect(this.typing).toBeFocused();
      await expect(this.typing).toHaveValue('');
      await this.page.keyboard.type(text);
      await this.page.keyboard.press(at < texts.length - 1 ? 'Enter' : 'Escape');
    }
    await expect(this.typing).toBeHidden();
  }

  /** Pointers go to the canvas, which finds what lies there. */
  async select(text: string): Promise<void> {
    await expect(this.item(text)).toBeVisible();
    const box = await this.item(text).boundingBox();
    if (!box) throw new Error(`“${text}” is not on the screen.`);
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect(this.item(text)).toHaveAttribute('aria-pressed', 'true');
  }

  async edit(text: string): Promise<void> {
    await this.select(text);
    await this.page.keyboard.press('F2');
    await expect(this.typing).toBeFocused();
  }

  /** Links the two by keys: begins at one, chooses the other from the list. */
  async link(from: string, to: string): Promise<void> {
    await this.select(from);
    await this.page.keyboard.press('l');
    await this.page.getByRole('button', { name: /Choose what to link to/ }).click();
    await this.page.getByRole('option', { name: new RegExp(`: ${to}$`) }).click();
    await expect(this.page.getByText('Stop linking')).toBeHidden();
  }

  async showTable(): Promise<void> {
    await this.page.getByRole('radio', { name: 'Table', exact: true }).click();
  }

  async showMap(): Promise<void> {
    await this.page.getByRole('radio', { name: 'Map', exact: true }).click();
    await expect(this.canvas).toBeVisible();
  }

  /** The box that says whether one answers the other, in the table. */
  answers(from: string, to: string): Locator {
    return this.page.getByRole('checkbox', { name: `${from} answers ${to}` });
  }

  /** One figure of the panel while nothing is chosen. */
  figure(name: string): Locator {
    return this.panel.getByRole('button', { name: new RegExp(`^${name} `) });
  }

  /** Says that a touchpoint delivers the chosen item. */
  async deliveredBy(touchpoint: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Search touchpoints' }).fill(touchpoint);
    await this.page.getByRole('option', { name: new RegExp(`^${touchpoint}, `) }).click();
  }

  deliverers(): Locator {
    return this.panel.locator('.value-touchpoints .value-list-name');
  }
}
