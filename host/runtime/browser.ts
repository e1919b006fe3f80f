import { bridge } from './bridgeOfThisContext';
import { type EnumValue, enumeration } from './enums';

/** The old way to ask: answers are texts, 'cancel' among them. */
export class Browser {
  readonly Buttons = enumeration('ButtonSet');
  msgBox(...given: (string | EnumValue)[]): string {
    const { button } = ask('alert', given);
    return button === 'CLOSE' ? 'cancel' : button.toLowerCase();
  }
  inputBox(...given: (string | EnumValue)[]): string {
    const { button, text } = ask('prompt', given);
    return button === 'CANCEL' || button === 'CLOSE' ? 'cancel' : text;
  }
}

function ask(kind: 'alert' | 'prompt', given: readonly (string | EnumValue)[]) {
  const texts = given.filter((each): each is string => typeof each === 'string');
  const buttons = given.find((each) => typeof each !== 'string');
  return bridge.screen.ask(kind, texts.length > 1 ? (texts[0] ?? '') : '', texts.at(-1) ?? '', String(buttons ?? 'OK'));
}
