import { accept } from '../../values/outcome';
import { checkUp } from '../health';
import { endpoint } from './endpoint';
import { nothing } from './shapes';

export const health = endpoint<'health'>({ ask: nothing, answer: () => accept(checkUp()) });
