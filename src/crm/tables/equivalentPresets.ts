import { defaultChoices } from './defaultChoices';
import { equivalentLines, usualEquivalents } from './equivalents';
import { line, type Topic, word } from './presetLines';

/** Lists of their own, with a table of what means the same (C-04); or each list for itself. */
export const equivalentTopic: Topic = {
  name: 'equivalents',
  label: word('线索、商机、客户的阶段', 'Stages of leads, opportunities and customers'),
  help: word(
    '各有各的列表；对应之后填哪个都认得，从线索建档时阶段跟着走',
    'Each has a list of its own; with equivalents either word is understood, and an archive begins at the stage of its lead',
  ),
  presets: [
    {
      name: 'same',
      label: word('按手册对应：谈判中＝商务谈判 等', 'Equivalent as in the manuals: negotiating means negotiation'),
      lines: lines(true),
    },
    { name: 'apart', label: word('各用各的，不对应', 'Each for itself'), lines: lines(false) },
  ],
};

function lines(isMapped: boolean) {
  const [zh, en] = (['zh', 'en'] as const).map((language) =>
    equivalentLines(usualEquivalents({ choices: defaultChoices(language), phonePolicy: 'international' }), language),
  );
  return (zh ?? []).map(({ item, value }, index) => {
    const other = en?.[index];
    return line(
      'equivalents',
      word(item, other?.item ?? item),
      isMapped ? word(value, other?.value ?? value) : word('', ''),
    );
  });
}
