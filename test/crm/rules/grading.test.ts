import fc from 'fast-check';
import { gradeLead, gradeNote, lowerText, nextText } from '../../../src/crm/rules/grading';
import { defaultGrading } from '../../../src/crm/tables/defaultGrading';
import { languages, say } from '../../../src/messages';
import { grades } from '../../../src/schema/fields';

const rule = defaultGrading('zh');
const ready = { need: '采购设备管理系统，明年一季度上线', budget: '35 万', title: '总经理' };

test.each`
  need                                                      | budget          | title           | letter | because
  ${'采购CRM系统,预算20万'}                                 | ${''}           | ${'总经理'}     | ${'A'} | ${'need, budget inside the need and power to decide (GR-02, LR-12)'}
  ${'三条产线的设备台账与点检，预算 35 万，明年一季度上线'} | ${''}           | ${'设备科长'}   | ${'B'} | ${'who decides is not known (GR-03)'}
  ${'采购设备管理系统'}                                     | ${''}           | ${'总经理'}     | ${'B'} | ${'the budget is not known (GR-03)'}
  ${'采购设备管理系统'}                                     | ${'20'}         | ${'总经理'}     | ${'B'} | ${'20 yuan or 20 万: not known'}
  ${'采购设备管理系统'}                                     | ${'面议'}       | ${'总经理'}     | ${'B'} | ${'no amount is no mismatch'}
  ${'采购设备管理系统'}                                     | ${'5万'}        | ${'总经理'}     | ${'C'} | ${'the budget does not fit (GR-04)'}
  ${'采购设备管理系统'}                                     | ${'5000万-2亿'} | ${'总经理'}     | ${'C'} | ${'nor above what we sell'}
  ${'采购设备管理系统'}                                     | ${'10-30万'}    | ${'总经理'}     | ${'A'} | ${'a range that reaches into ours fits'}
  ${'采购设备管理系统'}                                     | ${'50万以内'}   | ${'总经理'}     | ${'A'} | ${'so does a ceiling'}
  ${'先了解一下'}                                           | ${'35 万'}      | ${'总经理'}     | ${'C'} | ${'only aware (GR-04)'}
  ${'暂无采购计划'}                                         | ${'35 万'}      | ${'总经理'}     | ${'C'} | ${'a denied word shows nothing'}
  ${'不要系统，要采购服务'}                                 | ${'35 万'}      | ${'总经理'}     | ${'A'} | ${'one word is denied, the other is not'}
  ${''}                                                     | ${'35 万'}      | ${'总经理'}     | ${'C'} | ${'nothing is written'}
  ${'采购设备管理系统'}                                     | ${'35 万'}      | ${'总经理助理'} | ${'B'} | ${'an assistant does not decide'}
  ${'采购设备管理系统'}                                     | ${'35 万'}      | ${'*总经理'}    | ${'B'} | ${'a masked title tells nothing'}
  ${'采购设备管理系统'}                                     | ${'35 万'}      | ${''}           | ${'B'} | ${'nor does none'}
  ${'we want to purchase software'}                         | ${'300k'}       | ${'CEO'}        | ${'A'} | ${'in English'}
  ${'we want a repurchase'}                                 | ${'300k'}       | ${'CEO'}        | ${'C'} | ${'a word inside a word does not count'}
`(
  'a lead with need “$need”, budget “$budget”, title “$title” is $letter: $because',
  ({ need, budget, title, letter }) => {
    expect(gradeLead({ need, budget, title }, rule).letter).toBe(letter);
  },
);

test('a B says in words what it is and what is missing for an A', () => {
  const graded = gradeLead({ need: '三条产线的设备台账与点检，预算 35 万，明年一季度上线', title: '设备科长' }, rule);

  expect(graded.reasons.map(({ key, params }) => say('zh', key, params))).toEqual([
    '需求明确 · “上线”“设备台账”“点检”',
    '预算符合 · 35 万，在 20–80 万内',
    '决策权待确认 · 联系人是设备科长，请补充决策人',
  ]);
  expect(nextText(graded, 'zh')).toBe('再满足 1 项可升 A · 决策权待确认');
  expect(nextText(graded, 'en')).toBe('1 more for A · authority unknown');
});

test('the budget field counts before the words of the need', () => {
  expect(gradeLead({ ...ready, need: '采购系统，预算5万' }, rule).letter).toBe('A');
});

test('the note has five short lines at most and keeps figures and titles to their columns (SD-02)', () => {
  const note = gradeNote(gradeLead({ ...ready, title: '设备科长' }, rule), 'zh');

  expect(note).toEqual([
    'B 级 · 三维度规则 v1',
    '✓ 需求明确 · “采购”“上线”“系统”',
    '✓ 预算符合',
    '○ 决策权待确认',
    '再满足 1 项可升 A · 决策权待确认；需求变模糊或预算不符会降为 C',
  ]);
});

test('a C says what keeps it there, an A what would lower it', () => {
  const c = gradeLead({ need: '先了解一下', budget: '5万', title: '' }, rule);

  expect(nextText(c, 'zh')).toBe('再满足 2 项可升 B · 需求模糊 · 预算不符');
  expect(lowerText(c, 'zh')).toBe('');
  expect(nextText(gradeLead(ready, rule), 'zh')).toBe('');
  expect(lowerText(gradeLead(ready, rule), 'zh')).not.toBe('');
});

test('a manager who sells smaller things gets other grades', () => {
  expect(gradeLead({ ...ready, budget: '5万' }, { ...rule, budgetFrom: 10_000, budgetTo: 100_000 }).letter).toBe('A');
});

const words = fc.constantFrom(
  '采购系统',
  '预算35万',
  '预算5万',
  '了解一下',
  '暂无',
  '总经理',
  '设备科长',
  '助理',
  '',
  'software',
  '20',
  '**',
  '。',
);
const lead = fc.record({ need: fc.array(words).map((parts) => parts.join('，')), budget: words, title: words });

test('every grade explains itself in both languages, in five lines with no gap', () => {
  fc.assert(
    fc.property(lead, (fields) => {
      const graded = gradeLead(Object.freeze(fields), rule);
      expect(graded.reasons.map(({ dimension }) => dimension)).toEqual(['need', 'budget', 'authority']);
      for (const language of languages) {
        const note = gradeNote(graded, language);
        expect(note.length).toBeLessThanOrEqual(5);
        for (const line of note) expect(line).not.toMatch(/\{\w+\}|undefined|^\s*$/);
        for (const { key, params } of graded.reasons)
          expect(say(language, key, params)).not.toMatch(/\{\w+\}|undefined/);
      }
    }),
  );
});

test('an A has all three, and each further thing that is met never lowers a grade', () => {
  const order = (letter: (typeof grades)[number]) => grades.indexOf(letter);
  fc.assert(
    fc.property(lead, (fields) => {
      const graded = gradeLead(fields, rule);
      expect(graded.letter === 'A').toBe(graded.reasons.every(({ met }) => met));
      for (const better of [
        { need: ready.need, budget: fields.budget || '35 万' },
        { budget: ready.budget },
        { title: ready.title },
      ])
        expect(order(gradeLead({ ...fields, ...better }, rule).letter)).toBeLessThanOrEqual(order(graded.letter));
      expect(gradeLead({ ...fields, ...ready }, rule).letter).toBe('A');
    }),
  );
});

test('what is missing for the next grade is enough to reach it', () => {
  fc.assert(
    fc.property(lead, (fields) => {
      const { next } = gradeLead(fields, rule);
      if (!next) return;
      const mended = Object.fromEntries(
        next.missing.map(({ dimension }) =>
          dimension === 'need'
            ? ['need', ready.need]
            : dimension === 'budget'
              ? ['budget', ready.budget]
              : ['title', ready.title],
        ),
      );
      const budget = fields.budget === '' && mended.need ? { budget: '' } : {};
      expect(grades.indexOf(gradeLead({ ...fields, ...budget, ...mended }, rule).letter)).toBeLessThanOrEqual(
        grades.indexOf(next.letter),
      );
    }),
  );
});
