import * as fields from '../../../src/schema/fields';
import { readAttachments } from '../../../src/values/attachment';
import { readLinks } from '../../../src/values/link';
import { readPeople } from '../../../src/values/people';
import { readReferences } from '../../../src/values/references';
import { readTags } from '../../../src/values/tags';
import { isSameAsPhone, readWechat } from '../../../src/values/wechat';
import { type FieldEntry, label } from './entry';

/** Types that hold words: text, lists of words, and addresses. */
export const words: Readonly<Record<string, FieldEntry>> = {
  text: {
    field: fields.text({ label, maxLength: 10 }),
    reads: [
      ['澄川', '澄川', 'a word is a word'],
      [' a ', 'a', 'the spaces around it are no part of it'],
      ['-', '-', 'in a free text a dash is a text'],
      [42, '42', 'a number is what it shows'],
      [true, 'TRUE', 'so is a tick box'],
      [{ day: '2026-03-05' }, '2026-03-05', 'so is a day'],
    ],
    refuses: [['澄川精密机械有限公司很长', 'text.tooLong', undefined, 'it is counted as a person counts']],
  },
  longText: {
    field: fields.longText({ label, maxLength: 200 }),
    reads: [
      ['第一行\n第二行', '第一行\n第二行', 'lines stay'],
      ['=1+1', '=1+1', 'it is no formula here'],
      ["'quoted", "'quoted", 'nor is a quote in front eaten'],
      ['字'.repeat(200), '字'.repeat(200), 'a need of 200 characters fits (DQ-05)'],
    ],
    refuses: [['字'.repeat(201), 'text.tooLong', undefined, 'the need has at most 200 characters (DQ-05)']],
  },
  choice: {
    field: fields.choice({ label, list: 'status' }),
    respells: 'an alias means the option of the settings (C-04)',
    reads: [
      ['初次接触', '初次接触', 'an option is itself'],
      [' 成交 ', '已成交', 'another spelling of the manuals (C-04)'],
      ['won', '已成交', 'case does not count'],
      ['合同签署', '已成交', 'the stage that means it (C-04)'],
    ],
    doubts: [
      ['还在想', 'choice.unknown', undefined, 'a word not on the list is kept'],
      [42, 'choice.unknown', undefined, 'a number as well'],
    ],
  },
  grade: {
    field: fields.grade({ label }),
    respells: 'every spelling is one of three letters (C-03)',
    reads: [
      ['A', 'A', 'as S0 writes it (C-03)'],
      ['a', 'A', 'case does not count'],
      ['A级', 'A', 'as S1 writes it (C-03)'],
      ['Ａ类', 'A', 'as S2 writes it, full-width (C-03)'],
      ['高意向', 'A', 'the word for it (GR-15)'],
      ['B级（中等意向）', 'B', 'letter and word together (GR-15)'],
      ['低意向/待培育', 'C', 'two words for one grade (GR-15)'],
      ['hot', 'A', 'as the English say'],
    ],
    refuses: [
      ['D', 'grade.unknown', undefined, 'there are three'],
      [5, 'grade.unknown', undefined, 'a number is none'],
    ],
  },
  tags: {
    field: fields.tags({ label }),
    means: readTags,
    reads: [
      ['数据管理,流程优化', ['数据管理', '流程优化'], 'the sample of the manual (TG-07, CA-13)'],
      ['制造业/零售业/服务业', ['制造业', '零售业', '服务业'], 'a slash separates (C-16, TG-02)'],
      ['软件采购、服务咨询、定制开发', ['软件采购', '服务咨询', '定制开发'], 'so does 、 (C-16, TG-03)'],
      ['甲，乙；丙;丁／戊\n己', ['甲', '乙', '丙', '丁', '戊', '己'], 'every separator, even mixed (C-16)'],
      ['[标签1，标签2]', ['标签1', '标签2'], 'brackets around the list (M31)'],
      ['高潜力客户', ['高潜力客户'], 'a free tag of their own (TG-08, CA-19)'],
      ['VIP, vip、ＶＩＰ', ['VIP'], 'one tag, however it is typed, in its first spelling'],
      ['#重点 #展会', ['重点', '展会'], 'marked as in a chat'],
      ['【重点】【展会】', ['重点', '展会'], 'each in brackets of its own'],
      ['C#，C', ['C#', 'C'], 'a sign at the end belongs to the word'],
      ['乙,甲', ['乙', '甲'], 'the order is the order typed'],
    ],
    doubts: [['客户希望在年底之前完成全部三十家门店的系统上线', 'tags.long', undefined, 'a tag is short (TG-06)']],
  },
  person: {
    field: fields.person({ label }),
    reads: [
      ['王芳', '王芳', 'a name'],
      ['wang@b.cn', 'wang@b.cn', 'or an address (M34)'],
      ['小王', '小王', 'or a nickname of somebody who left (M34)'],
    ],
  },
  people: {
    field: fields.people({ label }),
    means: readPeople,
    reads: [
      ['王芳、李雷', ['王芳', '李雷'], 'any separator (C-16)'],
      ['@王芳 @李雷', ['王芳', '李雷'], 'mentioned as in a chat'],
      ['王芳 李雷', ['王芳', '李雷'], 'two Chinese names with a space between'],
      ['John Smith / Li Lei', ['John Smith', 'Li Lei'], 'a space inside a Latin name parts nothing'],
      ['王芳&wang@b.cn', ['王芳', 'wang@b.cn'], 'name and address are two until a member joins them'],
      ['wang@b.cn li@b.cn', ['wang@b.cn', 'li@b.cn'], 'two addresses with a space between'],
      ['王芳,李雷等', ['王芳', '李雷'], 'and others nobody named'],
      ['王芳,王芳', ['王芳'], 'nobody twice'],
    ],
  },
  reference: {
    field: fields.reference({ label, to: ['leads'] }),
    respells: 'a number is compared in its usual width',
    reads: [
      ['LX2026001', 'LX2026001', 'a number'],
      [' ＬＸ2026001 ', 'LX2026001', 'typed full-width'],
    ],
  },
  references: {
    field: fields.references({ label, to: ['leads'] }),
    means: readReferences,
    reads: [
      ['LX2024001,LX2024002', ['LX2024001', 'LX2024002'], 'several records'],
      ['LX2024001、ＬＸ2024001 202406-001', ['LX2024001', '202406-001'], 'each once, in any width (C-16, C-01)'],
    ],
  },
  link: {
    field: fields.link({ label }),
    means: readLinks,
    reads: [
      ['https://example.com/?a=1&b=2#c', ['https://example.com/?a=1&b=2#c'], 'an address'],
      ['www.例子.中国', ['https://www.例子.中国'], 'a host without a scheme, in any script'],
      ['HTTP://Example.com', ['HTTP://Example.com'], 'case stays'],
      ['https://a.cn\nhttps://b.cn', ['https://a.cn', 'https://b.cn'], 'one to a line'],
      ['http://192.168.1.1/x', ['http://192.168.1.1/x'], 'in their own network'],
      ['http://example.com:8080/a', ['http://example.com:8080/a'], 'with a port'],
    ],
    doubts: [
      ['javascript:alert(1)', 'link.unread', undefined, 'it would run'],
      ['file:///c:/', 'link.unread', undefined, 'it opens nothing of theirs'],
      ['官网', 'link.unread', undefined, 'a word is no address'],
      ['报告.pdf', 'link.unread', undefined, 'nor is the name of a file'],
      ['https://user:pw@x.cn', 'link.unread', undefined, 'nobody is sent along with a password'],
      ['data:text/html,<script>alert(1)</script>', 'link.unread', undefined, 'it would run as well'],
    ],
  },
  attachment: {
    field: fields.attachment({ label }),
    means: readAttachments,
    reads: [
      ['公司-营业执照-2024-06', [{ name: '公司-营业执照-2024-06' }], 'the rule of the manual (CA-35)'],
      ['澄川-合同扫描件-2024-06.pdf', [{ name: '澄川-合同扫描件-2024-06.pdf' }], 'a contract scan (CT-06, CA-35)'],
      [
        '公司-营业执照-2024-06 https://drive.example.com/x',
        [{ name: '公司-营业执照-2024-06', href: 'https://drive.example.com/x' }],
        'name and address (CA-35)',
      ],
      [
        '[公司-营业执照-2024-06](https://d.cn/x)',
        [{ name: '公司-营业执照-2024-06', href: 'https://d.cn/x' }],
        'as notes are pasted',
      ],
      ['https://d.cn/x https://d.cn/y', [{ href: 'https://d.cn/x' }, { href: 'https://d.cn/y' }], 'two with a space'],
      ['https://d.cn/x\nhttps://d.cn/y', [{ href: 'https://d.cn/x' }, { href: 'https://d.cn/y' }], 'an address alone'],
      [
        '甲-营业执照-2024-06；甲-合同-2024-07',
        [{ name: '甲-营业执照-2024-06' }, { name: '甲-合同-2024-07' }],
        'several files',
      ],
    ],
    doubts: [
      ['营业执照.pdf', 'attachment.name', undefined, 'whose, and of when (CA-35)'],
      ['公司_营业执照_202406', 'attachment.name', '公司-营业执照-2024-06', 'only the signs differ (CA-35)'],
      ['公司－营业执照－2024年6月.pdf', 'attachment.name', '公司-营业执照-2024-06.pdf', 'the ending stays'],
      ['公司 营业执照 2024 06', 'attachment.name', '公司-营业执照-2024-06', 'spaces for dashes (CA-35)'],
      ['公司-营业执照-2024-13', 'attachment.name', undefined, 'there is no 13th month'],
    ],
  },
  wechat: {
    field: fields.wechat({ label }),
    means: (text: string) => (isSameAsPhone(text) ? 'as phone' : readWechat(text)),
    reads: [
      ['wx_chengchuan', 'wx_chengchuan', 'an id'],
      ['微信号：wx_123', 'wx_123', 'with its label'],
      ['13800004521', '13800004521', 'a mobile number finds people too'],
      ['10001', '10001', 'so does a QQ number'],
      ['微信同手机号', 'as phone', 'the number stands in the phone field'],
      ['同号', 'as phone', 'in short'],
      ['手机号同微信', 'as phone', 'the other way round'],
      ['zhangsan88（同手机）', 'zhangsan88', 'with a remark'],
    ],
    doubts: [
      ['小王子', 'wechat.unread', undefined, 'a nickname finds nobody (微信昵称)'],
      ['abc', 'wechat.unread', undefined, 'too short to be one'],
    ],
  },
};
