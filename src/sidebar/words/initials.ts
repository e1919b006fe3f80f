/** The first character of each pinyin initial's block, in dictionary order; i, u and v begin no syllable. */
const firsts = Array.from('阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨它穵夕丫帀');
const letters = 'abcdefghjklmnopqrstwxyz';
/** Words in which a character is read in its second way. */
const secondReadings: readonly (readonly [string, string])[] = [
  ['行业', 'hy'],
  ['银行', 'yh'],
  ['重庆', 'cq'],
  ['厦门', 'xm'],
  ['长沙', 'cs'],
  ['长期', 'cq'],
];

let collator: Intl.Collator | undefined;

/** 行业展会 → `hyzh`: the browser's own dictionary order tells the initial, so no table is shipped. Other characters stay as they are. */
export function initialsOf(text: string): string {
  collator ??= new Intl.Collator('zh-Hans-CN-u-co-pinyin');
  const words = secondReadings.reduce((kept, [word, letters]) => kept.split(word).join(letters), text.toLowerCase());
  return Array.from(words, initialOf).join('');
}

function initialOf(character: string): string {
  if (!/[\u4e00-\u9fff]/.test(character)) return character;
  const next = firsts.findIndex((first) => (collator?.compare(character, first) ?? 0) < 0);
  return letters[next === -1 ? letters.length - 1 : Math.max(0, next - 1)] ?? character;
}
