/** Lets a new person own something, as one does it on screen. */
import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';

/** @param label of the field, as it is said to screen readers @param where the part of the page that has it */
export async function newOwner(
  user: UserEvent,
  label: RegExp,
  name: string,
  where: HTMLElement = document.body,
): Promise<void> {
  await user.click(within(where).getByRole('button', { name: label }));
  await user.click(screen.getByRole('option', { name: 'New person…' }));
  await user.type(screen.getByRole('textbox', { name: 'Name of the new person' }), `${name}{Enter}`);
}
