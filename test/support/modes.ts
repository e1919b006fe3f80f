import type { Modes } from '../../host/engine/api';
import { checkedModes } from '../../host/engine/modes';

/**
 * The modes in HOST_MODES, JSON such as `{"beyondGrid":"grow"}` (scripts/modes.mjs); none where it is absent. They lie
 * beneath what a test asks for itself. Throws naming the variable where they cannot be read.
 */
export function modesOf(text: string | undefined = process.env.HOST_MODES): Partial<Modes> {
  if (!text) return {};
  try {
    return checkedModes(JSON.parse(text));
  } catch (problem) {
    throw new Error(`HOST_MODES: ${problem instanceof Error ? problem.message : problem}`);
  }
}
