import { accept } from '../../values/outcome';
import { openSession } from '../session';
import { viewSettings } from '../viewSettings';
import { endpoint } from './endpoint';
import { nothing } from './shapes';

export const settings = endpoint<'settings'>({
  ask: nothing,
  answer: () => accept(viewSettings(openSession())),
});
