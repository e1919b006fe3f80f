import { choice, day, flag, longText, person, text } from '../../schema/fields';
import { headers } from '../../schema/table';

/** What the CRM itself writes into every table. */
export const machineFields = (group: string) => ({
  check: text({
    label: { zh: 'CRM 检查', en: 'CRM check' },
    machine: true,
    maxLength: 500,
    group,
    survives: 'survivor',
  }),
  archivedOn: day({
    label: { zh: '归档日期', en: 'Archived on' },
    machine: true,
    group,
    survives: 'newest',
    importedAs: headers('归档时间, 归档于', 'Archived at, Archived date'),
  }),
});

/** Who entered a record, and when. */
export const recordedFields = (group: string) => ({
  recordedBy: person({
    label: { zh: '录入人', en: 'Recorded by' },
    initial: 'me',
    unasked: true,
    group,
    half: true,
    survives: 'oldest',
    importedAs: headers('信息录入人, 登记人, 创建人', 'Created by'),
  }),
  recordedOn: day({
    label: { zh: '录入日期', en: 'Recorded on' },
    past: true,
    initial: 'today',
    unasked: true,
    group,
    half: true,
    survives: 'oldest',
    importedAs: headers('登记日期, 创建时间, 创建日期, 添加时间, 作成日時', 'Created At, Date Added'),
  }),
});

export const remarkField = (group: string) => ({
  remark: longText({
    label: { zh: '备注', en: 'Remarks' },
    group,
    survives: 'union',
    importedAs: headers('备注信息, 备考, 说明', 'Remark, Notes, Comment'),
  }),
});

/** That a person knows of and agrees to what is kept about them: when, how, and on which ground of the law (SD-06). */
export const consentFields = (group: string) => ({
  consent: flag({
    label: { zh: '知情同意', en: 'Consent' },
    later: true,
    group,
    half: true,
    importedAs: headers('客户同意, 授权同意', 'Opt-in, GDPR consent'),
  }),
  consentOn: day({
    label: { zh: '同意日期', en: 'Consent on' },
    later: true,
    group,
    half: true,
    importedAs: headers('授权日期', 'Consent date'),
  }),
  consentVia: choice({
    label: { zh: '同意方式', en: 'Consent given by' },
    list: 'consentVia',
    later: true,
    group,
    half: true,
  }),
  lawfulBasis: choice({
    label: { zh: '处理依据', en: 'Lawful basis' },
    list: 'lawfulBasis',
    later: true,
    group,
    half: true,
    importedAs: headers('合法性基础', 'Legal basis'),
  }),
});
