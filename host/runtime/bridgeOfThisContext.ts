import type { Bridge } from './bridge';

/** The name under which the host leaves the bridge in a fresh context; gone before the script loads. */
export const bridgeName = '@bridge';

/** The one way out of this context. */
export const bridge = takeBridge();

function takeBridge(): Bridge {
  const left = globalThis as { [bridgeName]?: Bridge };
  const found = left[bridgeName];
  if (!found) throw new Error('The runtime was evaluated without a bridge');
  delete left[bridgeName];
  return found;
}
