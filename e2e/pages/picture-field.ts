/** Picture fields (choose, paste, drop), and sample pictures as files. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { UploadedFile } from './home-page';

/** @returns a picture of one colour, or of two side by side, as a file */
export async function pictureFile(page: Page, name: string, colour: string, right = colour): Promise<UploadedFile> {
  const data = await page.evaluate(
    ([fill, other]) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [640, 480];
      const context = canvas.getContext('2d');
      if (!context) throw new Error('This browser does not draw.');
      context.fillStyle = fill;
      context.fillRect(0, 0, 320, 480);
      context.fillStyle = other;
      context.fillRect(320, 0, 320, 480);
      return canvas.toDataURL('image/png').split(',')[1] ?? '';
    },
    [colour, right] as const,
  );
  return { name, mimeType: 'image/png', buffer: Buffer.from(data, 'base64') };
}

export class PictureField {
  readonly group: Locator;

  /** @param within the panel or sheet it is in */
  constructor(
    within: Locator,
    readonly name = 'Picture',
  ) {
    this.group = within.getByRole('group', { name, exact: true });
  }

  async choose(button: string, file: UploadedFile): Promise<void> {
    const page = this.group.page();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      this.group.getByRole('button', { name: button }).click(),
    ]);
    await chooser.setFiles([file]);
  }

  /** Pastes while the focus is in it. */
  async paste(file: UploadedFile): Promise<void> {
    await this.group.getByRole('button').first().focus();
    await this.group.page().evaluate(
      ([data, name, type]) => {
        const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
        const clipboardData = new DataTransfer();
        clipboardData.items.add(new File([bytes], name, { type }));
        const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(event);
      },
      [file.buffer.toString('base64'), file.name, file.mimeType] as const,
    );
  }
}

/** Drops a file at a point of the screen, as from another window. */
export async function dropFile(page: Page, file: UploadedFile, at: { x: number; y: number }): Promise<void> {
  await page.evaluate(
    ([data, name, type, x, y]) => {
      const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], name, { type }));
      const target = document.elementFromPoint(x, y);
      for (const kind of ['dragover', 'drop'])
        target?.dispatchEvent(
          new DragEvent(kind, { dataTransfer, clientX: x, clientY: y, bubbles: true, cancelable: true }),
        );
    },
    [file.buffer.toString('base64'), file.name, file.mimeType, at.x, at.y] as const,
  );
}

/** @returns the colour in the middle of the picture that a touchpoint shows, as everybody's screen has it */
export async function colourOn(touchpoint: Locator): Promise<string> {
  const image = touchpoint.locator('image');
  await expect(image).toHaveAttribute('href', /^blob:/);
  return image.evaluate(async (element) => {
    const picture = new Image();
    picture.src = element.getAttribute('href') ?? '';
    await picture.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [1, 1];
    const context = canvas.getContext('2d');
    context?.drawImage(picture, 0, 0, 1, 1);
    const [r, g, b] = context?.getImageData(0, 0, 1, 1).data ?? [];
    return [r, g, b].map((part) => Math.round((part ?? 0) / 85)).join('');
  });
}

/** @returns the colour on the screen in the middle of an element and near its left and right edges, as in `colourOn` */
export async function coloursSeen(element: Locator): Promise<readonly string[]> {
  const shot = (await element.screenshot()).toString('base64');
  return element.page().evaluate(async (data) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${data}`;
    await picture.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [picture.width, picture.height];
    const context = canvas.getContext('2d');
    context?.drawImage(picture, 0, 0);
    return [0.1, 0.5, 0.9].map((share) => {
      const [r, g, b] = context?.getImageData(picture.width * share, picture.height / 2, 1, 1).data ?? [];
      return [r, g, b].map((part) => Math.round((part ?? 0) / 85)).join('');
    });
  }, shot);
}
