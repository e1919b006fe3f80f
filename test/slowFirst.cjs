const Sequencer = require('@jest/test-sequencer').default;

/** The longest suites, longest first: begun last, one of them would keep a single core busy while the other waits. */
const longest = [
  'addon/hostileText',
  'campaign/campaign',
  'addon/ceilings',
  'addon/setUp',
  'addon/outside',
  'host/robust/killedSaves',
];
const placeOf = ({ path }) => {
  const place = longest.findIndex((name) => path.replaceAll('\\', '/').endsWith(`${name}.test.ts`));
  return place < 0 ? longest.length : place;
};

/** A fresh clone knows no times yet, and jest would begin with the biggest files. */
module.exports = class extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => placeOf(one) - placeOf(other));
  }
};
