/** The columns setup makes, in its order (a test compares them with the table definitions). */
export const headers = {
  线索登记表:
    '线索编号 获取渠道 来源详情 客户名称 客户类型 地区 联系人 职位 联系方式 微信 邮箱 初步需求描述 预算 预计合作周期 产品线 意向等级 手动等级 状态 跟进负责人 下次跟进 最近跟进 分配日期 登记日期 录入人 转化客户',
  客户档案:
    '客户编号 客户名称 客户类型 企业规模 统一社会信用代码 所属行业 注册地址 联系人 职位 联系方式 邮箱地址 决策链成员 核心需求标签 客户标签 客户分类 客户状态 合作产品 合同金额 签约日期 合同到期日 历史合作记录 客户经理 下次跟进 备注 录入人 录入日期 最后更新日期 来源线索',
  跟进记录:
    '跟进编号 日期 线索/客户编号 客户名称 联系人 跟进人 跟进方式 沟通要点 客户反馈 下一步计划 责任人 完成时限 状态 结果',
} as const;
export type Tab = keyof typeof headers;

/** The header row of a tab. What the CRM keeps for itself comes last; one of them has a space in it. */
export const headerOf = (tab: Tab): readonly string[] => [...headers[tab].split(' '), 'CRM 检查', '归档日期'];
