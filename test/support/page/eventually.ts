const PAUSE_MS = 25;
const LOOKS = 400;

/**
 * How long the browser's own waits may take. A story shares its thread with the host and its machine with whatever else
 * runs there, so how long something takes says nothing about whether it is right; benchmarks hold how fast it is. It is
 * less than a story's limit, so that what fails is named by what it waited for.
 */
export const PATIENCE_MS = 45_000;

/**
 * Looks again until the expectation holds; then fails as the expectation did. Its patience is counted in looks, ten
 * seconds of them on an idle machine: while the host works in this same thread nobody can look, and that is not held
 * against what is looked for.
 */
export async function eventually(expectation: () => void | Promise<void>, looks = LOOKS): Promise<void> {
  for (let look = 1; ; look += 1) {
    try {
      return await expectation();
    } catch (error) {
      if (look === looks) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
