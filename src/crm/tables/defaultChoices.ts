import type { Label, Language } from '../../messages';
import type { Choice } from '../../schema/field';

/** A list in the settings: what the tab calls it, and the options setup writes there, each with the other ways people write it. */
export interface ListDefault {
  readonly label: Label;
  readonly options: readonly (Label & { readonly also?: readonly string[] })[];
}

/** A line of a list below: 线上会议 | Online meeting | 视频会议, 腾讯会议. */
const list = (zh: string, en: string, lines: string): ListDefault => ({
  label: { zh, en },
  options: lines
    .trim()
    .split('\n')
    .map((line) => {
      const [zhWord = '', enWord = '', also = ''] = line.trim().split(' | ');
      return { zh: zhWord, en: enWord, also: also === '' ? [] : also.split(', ') };
    }),
});

/** LR-20, FU-06, C-04, CA-21, CA-22, the kinds of customer of LR-23, and the lists of the further tables. */
export const defaultLists: Readonly<Record<string, ListDefault>> = {
  source: list(
    '获取渠道',
    'Channel',
    `
    行业展会 | Trade show | 工业展
    展会 | Exhibition | 展览会
    线上推广 | Online promotion | 网络推广
    搜索引擎推广 | Search marketing | SEM, 百度推广, 搜索推广
    线上广告投放 | Online ads | 线上广告, 广告投放
    官网 | Website | 公司官网, 网站
    官网注册 | Website sign-up | 网站注册
    客户自助咨询 | Inbound enquiry | 自助咨询, 主动咨询, 在线咨询
    合作伙伴转介绍 | Partner referral | 合作伙伴, 伙伴转介绍, 渠道转介绍
    客户推荐 | Customer referral | 老客户推荐, 转介绍, 老客户介绍
    市场活动 | Event | 活动, 沙龙
    专业论坛 | Forum | 论坛, 行业论坛
    社交媒体 | Social media | 朋友圈, 抖音, 小红书
    内容营销 | Content marketing | 公众号, 白皮书
    其他 | Other | 其它
    `,
  ),
  customerKind: list(
    '客户类型',
    'Kind',
    `
    企业 | Company | 企业客户, 公司, B端, Enterprise, Business
    个人 | Individual | 个人客户, C端, Person, Consumer
    `,
  ),
  leadStatus: list(
    '线索状态',
    'Lead status',
    `
    初次接触 | First contact | 初步接触, 新线索, New, Contacted
    需求确认 | Need confirmed | 确认需求, Qualified
    方案提交 | Proposal sent | 方案制定, 提交方案, 方案报价, Proposal
    谈判中 | Negotiating | 商务谈判, 谈判, Negotiation
    已成交 | Won | 成交, 合同签署, 已签约, 赢单, Closed won, Converted
    已流失 | Lost | 流失, 输单, Closed lost
    无效线索 | Invalid | 无效, 已关闭, Discarded, Junk
    `,
  ),
  customerType: list(
    '客户分类',
    'Customer type',
    `
    新客户 | New customer | 新客
    老客户 | Existing customer | 老客
    战略客户 | Strategic customer | 战略, 大客户, Key account
    `,
  ),
  customerStatus: list(
    '客户状态',
    'Customer status',
    `
    活跃 | Active | 活跃客户, 合作中
    沉睡 | Dormant | 沉睡客户, 休眠
    流失 | Churned | 流失客户, 已流失
    `,
  ),
  method: list(
    '跟进方式',
    'Method',
    `
    电话 | Phone | 电话沟通, 打电话, Call, Phone call
    微信 | WeChat | 微信沟通, IM
    拜访 | Visit | 线下拜访, 上门拜访, 上门, 面谈
    邮件 | Email | 电子邮件, E-mail, Mail
    线上会议 | Online meeting | 视频会议, 腾讯会议, Video call
    会议 | Meeting | 线下会议
    `,
  ),
  followUpState: list(
    '跟进状态',
    'Follow-up state',
    `
    待完成 | Open | 未完成, 进行中, 待办, 待确认方案, To do, Pending
    已完成 | Done | 完成, 已成交, Completed, Closed
    已顺延 | Postponed | 顺延, 延期, 已延期
    `,
  ),
  leadValidity: list(
    '线索有效性',
    'Lead validity',
    `
    待核实 | To be checked | 未核实, Unverified
    有效 | Valid | 有效线索, 合格, Qualified
    无效 | Invalid | 无效线索, 不合格, Discarded
    `,
  ),
  poolState: list(
    '公海状态',
    'Pool',
    `
    私有 | Owned | 否, 已领取, Claimed
    公海 | In the pool | 是, 公海池, Pool
    `,
  ),
  consentVia: list(
    '同意方式',
    'Consent given by',
    `
    当面 | In person | 口头
    电话 | Phone
    微信 | WeChat
    邮件 | Email
    线上表单 | Online form | 官网表单, 表单
    合同 | Contract | 书面, 书面授权
    `,
  ),
  lawfulBasis: list(
    '处理依据',
    'Lawful basis',
    `
    本人同意 | Consent | 同意, 个人同意
    订立或履行合同 | Contract | 履行合同
    法定义务 | Legal obligation | 法定职责
    已公开信息 | Published by the person | 公开信息
    `,
  ),
  industry: list(
    '行业',
    'Industry',
    `
    制造业 | Manufacturing
    软件和信息技术服务业 | Software and IT | 互联网, IT, 软件
    批发和零售业 | Wholesale and retail | 零售业, 零售
    建筑业 | Construction
    交通运输业 | Transport and storage | 物流
    住宿和餐饮业 | Hotels and catering | 餐饮
    金融业 | Finance
    房地产业 | Real estate | 房地产
    租赁和商务服务业 | Business services | 服务业, 商务服务
    科学研究和技术服务业 | Research and technical services
    教育 | Education | 教育业
    卫生和社会工作 | Health and social work | 医疗
    文化体育娱乐业 | Culture and sport
    农林牧渔业 | Agriculture | 农业
    采矿业 | Mining
    电力燃气及水供应业 | Energy and water | 能源
    公共管理和社会组织 | Public administration | 政府
    `,
  ),
  sizeBand: list(
    '企业规模',
    'Size',
    `
    50人以下 | under 50 | 小微
    50-100人 | 50-100 people
    100-200人 | 100-200 people
    100-500人 | 100-500 people
    200-500人 | 200-500 people
    500-1000人 | 500-1000 people
    1000人以上 | 1000+ people | 大型
    `,
  ),
  customerStage: list(
    '阶段标签',
    'Customer stage',
    `
    潜在客户 | Prospect | 潜在
    成交客户 | Won customer | 成交, 已成交客户
    流失客户 | Lost customer | 流失
    `,
  ),
  spending: list(
    '消费能力',
    'Spending power',
    `
    高 | High | 强
    中 | Medium | 一般
    低 | Low | 弱
    `,
  ),
  tier: list(
    '维护等级',
    'Tier',
    `
    战略 | Strategic | 战略级, S
    重点 | Key | 高价值, 高价值客户, 重要
    普通 | Standard | 一般
    潜力 | Promising | 潜力客户
    `,
  ),
  satisfaction: list(
    '满意度',
    'Satisfaction',
    `
    很满意 | Very satisfied | 非常满意, 5
    满意 | Satisfied | 4
    一般 | Neutral | 3
    不满意 | Dissatisfied | 2
    很不满意 | Very dissatisfied | 非常不满意, 1
    `,
  ),
  approvalState: list(
    '审核状态',
    'Approval',
    `
    草稿 | Draft
    待审核 | Submitted | 审核中, 待审批, Pending approval
    已归档 | Approved | 审核通过, 已通过, 通过
    已退回 | Returned | 退回, 审核不通过, 驳回, Rejected
    `,
  ),
  followUpSituation: list(
    '跟进场景',
    'Situation',
    `
    初次沟通 | First contact | 首次沟通
    日常维护 | Routine
    商机推进 | Opportunity | 关键节点
    售后回访 | After-sales visit | 回访
    `,
  ),
  influence: list(
    '决策影响力',
    'Influence',
    `
    决策者 | Decision maker | 决策人, 高, 拍板人
    影响者 | Influencer | 中
    把关者 | Gatekeeper | 审批人
    使用者 | User | 使用人, 低
    支持者 | Champion | 内线
    `,
  ),
  contactStatus: list(
    '在职状态',
    'Employment',
    `
    在职 | Employed | 是, Active
    已离职 | Left | 离职, 否, 已离开
    `,
  ),
  stage: list(
    '商机阶段',
    'Stage',
    `
    初步接触 | First contact | 初次接触
    需求确认 | Need confirmed | 确认需求, Qualification
    方案制定 | Proposal | 方案提交, 方案报价, 方案与报价
    商务谈判 | Negotiation | 谈判中, 谈判
    合同签署 | Signing | 签约, 合同签订, Contract
    `,
  ),
  outcome: list(
    '商机结果',
    'Outcome',
    `
    赢单 | Won | 成交, 已成交, 赢, Closed won
    输单 | Lost | 流失, 丢单, 输, Closed lost
    搁置 | On hold | 暂停, 无限期搁置
    `,
  ),
  lossReason: list(
    '输单原因',
    'Loss reason',
    `
    价格 | Price | 价格过高, 预算不足
    功能不符 | Missing features | 产品不匹配
    选择竞品 | Competitor | 竞争对手
    需求取消 | Need gone | 项目取消, 无需求
    时机不对 | Timing | 延期
    联系不上 | No response
    其他 | Other | 其它
    `,
  ),
  contractStatus: list(
    '合同状态',
    'Contract status',
    `
    待签署 | To be signed | 未签署, 草稿, 待签
    已签署 | Signed | 已签订, 已签
    履行中 | In force | 执行中, 生效中
    履行完毕 | Fulfilled | 已完成, 完结, 履行完成
    已终止 | Terminated | 提前终止
    作废 | Void | 已作废
    `,
  ),
  payMethod: list(
    '收款方式',
    'Payment method',
    `
    银行转账 | Bank transfer | 转账, 对公转账, 电汇
    承兑汇票 | Bill of exchange | 承兑
    支票 | Cheque
    微信 | WeChat Pay | 微信支付
    支付宝 | Alipay
    现金 | Cash
    `,
  ),
  paymentState: list(
    '回款状态',
    'Payment state',
    `
    待回款 | Due | 未回款, 未付, 待付款, Open
    部分回款 | Partly paid | 部分付款
    已回款 | Paid | 已付, 已付清, 已到账
    逾期 | Overdue | 已逾期
    作废 | Void | 已作废
    `,
  ),
  invoiceType: list(
    '发票类型',
    'Invoice type',
    `
    增值税专用发票 | Special VAT invoice | 专票
    增值税普通发票 | Ordinary VAT invoice | 普票
    不开票 | None | 无
    `,
  ),
  feedbackChannel: list(
    '反馈渠道',
    'Feedback channel',
    `
    电话 | Phone
    邮件 | Email
    微信 | WeChat
    回访 | Return visit
    投诉 | Complaint line | 投诉热线
    `,
  ),
  feedbackType: list(
    '反馈类型',
    'Feedback type',
    `
    投诉 | Complaint
    建议 | Suggestion
    咨询 | Question | 问题
    故障 | Fault | 报修, 维修, Bug
    表扬 | Praise
    `,
  ),
  urgency: list(
    '紧急程度',
    'Urgency',
    `
    一般 | Normal | 普通, 低, 中
    紧急 | Urgent | 高, High
    特急 | Critical | 非常紧急, 加急
    `,
  ),
  feedbackState: list(
    '处理状态',
    'Feedback state',
    `
    待受理 | New | 未处理, 待处理, 未受理
    处理中 | In progress | 受理中, 已受理
    待确认 | To be confirmed | 待客户确认
    已关闭 | Closed | 已解决, 已完成, 完成, Resolved
    `,
  ),
  taskState: list(
    '任务状态',
    'Task state',
    `
    待完成 | Open | 未完成, 进行中, 待办, To do
    已完成 | Done | 完成, 已解决, Completed, Closed
    已取消 | Cancelled | 取消, 作废
    `,
  ),
};

const grades = [
  { letter: 'A', level: 'A级', kind: 'A类', intent: '高意向', also: [] },
  { letter: 'B', level: 'B级', kind: 'B类', intent: '中意向', also: ['中等意向'] },
  { letter: 'C', level: 'C级', kind: 'C类', intent: '低意向', also: ['待培育'] },
] as const;

/** Grades are A, B and C in every workbook; a manager chooses how they are written, every other form is understood (C-03). */
export const gradesWritten = (form: 'letter' | 'level' | 'kind' | 'intent'): readonly Choice[] =>
  grades.map(({ also, ...forms }) => ({
    value: forms[form],
    aliases: [...Object.values(forms).filter((word) => word !== forms[form]), ...also],
  }));

/** The options of every list in one language, the words of the other language understood. */
export function defaultChoices(language: Language): Readonly<Record<string, readonly Choice[]>> {
  const lists = Object.entries(defaultLists).map(([list, { options }]) => [list, optionsIn(options, language)]);
  return { ...Object.fromEntries(lists), grade: gradesWritten('letter') };
}

const optionsIn = (options: ListDefault['options'], language: Language): readonly Choice[] =>
  options.map((option) => ({
    value: option[language],
    aliases: [option[language === 'zh' ? 'en' : 'zh'], ...(option.also ?? [])],
  }));
