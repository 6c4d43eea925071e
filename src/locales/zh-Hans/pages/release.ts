import type { GateProblem } from '../../../domain/release/gate.ts'
import type { UninspectedReason } from '../../../domain/release/inspection.ts'
import type { ReleaseCheckId } from '../../../domain/release/release-checks.ts'
import { findings } from './findings.ts'

/** 文件公开审查页面。 */
export const release = {
  title: '文件公开审查',
  lede: '对外提供前，检查发现的每一项内容均须处理：以遮盖或者清理后的副本代替，或者说明保留理由。',
  saved: '已保存。',
  nothing: '没有待审查的文件。',
  own: '此文件由您准备，须由其他工作人员批准。您可在此说明保留理由。',
  ready: '没有影响公开的问题。',
  replaced: '已由副本代替',
  open: (count: number) => `待处理：${count}项`,
  openToOthers: (count: number) => `另有${count}项发现涉及申请人身份，由有权知悉的承办人员处理。`,
  waits: {
    'not-inspected': '文件正在检查，请数秒后重新打开本页。',
    'document-blocked': '检查发现的内容尚待说明理由或者以副本代替。',
    'file-unreadable': '文件未能检查，请说明可以对外提供的理由。',
    'document-not-approved': '待批准。',
  } satisfies { readonly [P in GateProblem]: string },
  uninspected: {
    ...findings.reasons,
    missing: '存储的文件缺失。',
    damaged: '存储的文件已损坏。',
  } satisfies { readonly [R in UninspectedReason]: string },
  keepThese: '可以随文件对外提供',
  keepAll: (count: number) => `全部${count}项`,
  why: '所选内容可以对外提供的理由',
  kept: (reason: string) => `已说明保留理由：${reason}`,
  keptBy: (name: string, reason: string) => `${name}说明保留理由：${reason}`,
  unreadableReason: '此文件仍可对外提供的理由',
  checklist: '公开审查事项',
  checklistLede: '请就您批准的文件逐项作出审查结论；准备文件的人员不得批准该文件。',
  checklistAlone: '请就您批准的文件逐项作出审查结论。本机关允许同一人员准备并批准。',
  checks: {
    secrecy: '保密审查：不涉及国家秘密，不属于依法应当保密的内容',
    'public-interests': '公共利益：公开后不危及国家安全、公共安全、经济安全、社会稳定等受法律保护的公共利益',
    'other-law': '其他法律：没有禁止公开的规定',
    privacy: '个人隐私：不含不得公开的个人信息',
    'third-party': '第三方权益：已依法征求意见，商业秘密等合法权益得到保护',
    copyright: '著作权：对外提供或者公开不侵犯他人权利',
    findings: '检查发现：每一项均已去除，或者已说明保留理由',
  } satisfies { readonly [C in ReleaseCheckId]: string },
  yes: '已审查，可以公开',
  notApplicable: '不涉及',
  note: '备注',
  unanswered: '请作出审查结论',
  which: '批准以下文件',
  approve: '批准公开',
  keepOnly: '仅保存理由',
}
