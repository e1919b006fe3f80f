/** A browser's document for tests of the sidebar: happy-dom around jest's plain environment. */
const { TestEnvironment } = require('jest-environment-node');

const frames = ['requestAnimationFrame', 'cancelAnimationFrame'];

module.exports = class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    const { Window } = await import('happy-dom');
    const window = new Window({ url: 'https://sidebar.test/' });
    this.browser = window;
    this.added = [];
    for (const name of Object.getOwnPropertyNames(window)) {
      if (name in this.global || frames.includes(name)) continue;
      const value = window[name];
      if (value === undefined) continue;
      // A method called without its window would not know its document.
      this.add(name, typeof value === 'function' && /^[a-z]/.test(name) ? value.bind(window) : value);
    }
    for (const name of ['Event', 'EventTarget', 'document', 'navigator']) this.add(name, window[name]);
    this.add('window', this.global);
    // Preact may still clear a frame after the last test; these two stay.
    this.global.requestAnimationFrame = (work) => this.global.setTimeout(work, 4);
    this.global.cancelAnimationFrame = (frame) => this.global.clearTimeout(frame);
  }

  add(name, value) {
    Object.defineProperty(this.global, name, { value, configurable: true, writable: true });
    this.added.push(name);
  }

  /** Jest empties what it finds on its global; a document must not be among it. */
  async teardown() {
    await new Promise((done) => setTimeout(done, 60)); // Preact cleans up after the frame that follows the last test
    for (const name of this.added) delete this.global[name];
    await this.browser.happyDOM.close();
    await super.teardown();
  }
};
