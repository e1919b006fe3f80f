import type { MenuPart } from './bridge';
import { bridge } from './bridgeOfThisContext';
import { type EnumValue, enumeration } from './enums';
import type { HtmlOutput } from './htmlOutput';
import { inside, own } from './inside';

/** The editor's window, as SpreadsheetApp.getUi() gives it. */
export class Ui {
  readonly Button = enumeration('Button');
  readonly ButtonSet = enumeration('ButtonSet');
  createMenu(caption: string): Menu {
    return new Menu(caption);
  }
  createAddonMenu(): Menu {
    return new Menu('Extensions');
  }
  showSidebar(page: HtmlOutput): void {
    bridge.screen.sidebar(page[inside]);
  }
  showModalDialog(page: HtmlOutput, title: string): void {
    bridge.screen.dialog({ ...page[inside], title });
  }
  showModelessDialog(page: HtmlOutput, title: string): void {
    bridge.screen.dialog({ ...page[inside], title });
  }
  /** The execution waits for the person, and its locks are gone when it goes on (PLATFORM §5.2). */
  alert(...given: (string | EnumValue)[]): EnumValue | undefined {
    return buttonOf(ask('alert', given).button);
  }
  prompt(...given: (string | EnumValue)[]): PromptResponse {
    const { button, text } = ask('prompt', given);
    return new PromptResponse(buttonOf(button), text);
  }
}

export class PromptResponse {
  readonly #button: EnumValue | undefined;
  readonly #text: string;
  constructor(button: EnumValue | undefined, text: string) {
    this.#button = button;
    this.#text = text;
  }
  getSelectedButton(): EnumValue | undefined {
    return this.#button;
  }
  getResponseText(): string {
    return this.#text;
  }
}

export class Menu {
  readonly [inside]: { readonly caption: string; readonly items: MenuPart[] };
  constructor(caption: string) {
    this[inside] = { caption, items: [] };
  }
  addItem(caption: string, run: string): this {
    this[inside].items.push({ caption, run });
    return this;
  }
  addSeparator(): this {
    this[inside].items.push({ caption: '', separator: true });
    return this;
  }
  addSubMenu(menu: Menu): this {
    this[inside].items.push(menu[inside]);
    return this;
  }
  addToUi(): void {
    bridge.screen.addMenu(own(this[inside]));
  }
}

function ask(kind: 'alert' | 'prompt', given: readonly (string | EnumValue)[]) {
  const texts = given.filter((each): each is string => typeof each === 'string');
  const buttons = given.find((each) => typeof each !== 'string');
  return bridge.screen.ask(kind, texts.length > 1 ? (texts[0] ?? '') : '', texts.at(-1) ?? '', String(buttons ?? 'OK'));
}

function buttonOf(name: string): EnumValue | undefined {
  return enumeration('Button')[name];
}
