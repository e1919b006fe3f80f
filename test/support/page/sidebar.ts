import type { Frame, Locator, Page } from 'playwright-core';
import { eventually } from './eventually';

/** What a person does in the sidebar, found by role and label as a screen reader finds it. */
export class Sidebar {
  constructor(private readonly page: Page) {}

  /** The add-on's own frame, once its app is drawn. */
  async frame(): Promise<Frame> {
    let found: Frame | undefined;
    await eventually(async () => {
      found = await this.drawn();
      expect(found).toBeDefined();
    });
    return found as Frame; // the expectation above has held
  }

  async heading(name: string): Promise<void> {
    await this.visible((frame) => frame.getByRole('heading', { level: 1, name, exact: true }));
  }

  async fill(label: string, text: string): Promise<void> {
    const frame = await this.frame();
    const control = named(frame, label).first();
    await control.fill(text);
    await control.blur();
  }

  /** An option of a combobox, or a chip of a group. */
  async choose(label: string, value: string): Promise<void> {
    const frame = await this.frame();
    const box = frame.getByRole('combobox', { name: label, exact: true });
    const group = frame.getByRole('group', { name: label, exact: true });
    await box.or(group).first().waitFor();
    if ((await box.count()) > 0) {
      await box.first().click();
      await frame.getByRole('option', { name: value, exact: true }).first().click();
    } else {
      await group.first().getByText(value, { exact: true }).click();
    }
  }

  async press(name: string | RegExp): Promise<void> {
    const frame = await this.frame();
    const exact = typeof name === 'string';
    await frame.getByRole('button', { name, exact }).or(frame.getByRole('link', { name, exact })).first().click();
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.visible((frame) => frame.getByText(text).first());
  }

  /** What is said about a field that was refused, tied to it by aria-describedby. */
  async problemOf(label: string): Promise<string> {
    const control = named(await this.frame(), label).first();
    const ids = (await control.getAttribute('aria-describedby')) ?? '';
    const frame = await this.frame();
    const texts = await Promise.all(
      ids
        .split(' ')
        .filter(Boolean)
        .map((id) => frame.locator(`[id="${id}"]`).textContent()),
    );
    return texts.join(' ');
  }

  private async drawn(): Promise<Frame | undefined> {
    let found: Frame | undefined;
    for (const frame of this.page.frames()) {
      if ((await frame.locator('#app h1').count()) > 0) found = frame;
    }
    return found;
  }

  private async visible(find: (frame: Frame) => Locator): Promise<void> {
    await eventually(async () => {
      const frame = await this.drawn();
      expect(frame && (await find(frame).isVisible())).toBe(true);
    });
  }
}

const named = (frame: Frame, name: string): Locator =>
  frame.getByRole('textbox', { name, exact: true }).or(frame.getByRole('combobox', { name, exact: true }));
