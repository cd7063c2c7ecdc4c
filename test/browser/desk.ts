import type { Locator, Page } from 'playwright-core';

/** What one does at the page, in the words of a person who uses it. */

/** The messages of the channel, oldest first. */
export function messages(page: Page): Locator {
  return page.getByRole('article');
}

/** The newest message, once it says something. */
export async function newest(page: Page, said: string | RegExp): Promise<Locator> {
  const message = messages(page).filter({ hasText: said }).last();
  await message.waitFor();
  return message;
}

/** What can be chosen for the field that has the focus. */
export function offers(page: Page): Locator {
  return page.locator('[role="option"]');
}

/** The newest message of someone. */
export function newestOf(page: Page, author: string): Locator {
  return page.getByRole('article', { name: new RegExp(`^${author},`) }).last();
}

export function input(page: Page): Locator {
  return page.getByRole('textbox', { name: /^Message / });
}

/** Goes to a channel, as whom the group of channels says. */
export async function visit(page: Page, group: string | RegExp, channel: string): Promise<void> {
  await page.getByRole('region', { name: group }).getByRole('button', { name: channel }).click();
}

/** Types a command up to its first option, by the picker. */
export async function beginCommand(page: Page, name: string): Promise<void> {
  await input(page).fill(`/${name}`);
  await offers(page)
    .filter({ hasText: `/${name}` })
    .first()
    .click();
}

/** A field of the command that is being filled in. */
export function field(page: Page, name: string): Locator {
  return page.getByRole('form').getByLabel(name, { exact: false }).first();
}

export async function press(message: Locator, button: string): Promise<void> {
  await message.getByRole('button', { name: button, exact: true }).click();
}
