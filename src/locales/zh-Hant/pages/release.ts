import type { GateProblem } from '../../../domain/release/gate.ts'
import type { UninspectedReason } from '../../../domain/release/inspection.ts'
import type { ReleaseCheckId } from '../../../domain/release/release-checks.ts'
import { findings } from './findings.ts'

/** 檔案公開審查頁面。 */
export const release = {
  title: '檔案公開審查',
  lede: '對外提供前，檢查發現的每一項內容均須處理：以遮蔽或清理後的副本取代，或說明保留理由。',
  saved: '已儲存。',
  nothing: '沒有待審查的檔案。',
  own: '此檔案由您準備，須由其他同仁核定。您可在此說明保留理由。',
  ready: '沒有影響公開的問題。',
  replaced: '已由副本取代',
  open: (count: number) => `待處理：${count}項`,
  openToOthers: (count: number) => `另有${count}項發現涉及申請人身分，由有權知悉的承辦人員處理。`,
  waits: {
    'not-inspected': '檔案正在檢查，請數秒後重新開啟本頁。',
    'document-blocked': '檢查發現的內容尚待說明理由或以副本取代。',
    'file-unreadable': '檔案未能檢查，請說明可以對外提供的理由。',
    'document-not-approved': '待核定。',
  } satisfies { readonly [P in GateProblem]: string },
  uninspected: {
    ...findings.reasons,
    missing: '儲存的檔案遺失。',
    damaged: '儲存的檔案已損壞。',
  } satisfies { readonly [R in UninspectedReason]: string },
  keepThese: '可以隨檔案對外提供',
  keepAll: (count: number) => `全部${count}項`,
  why: '所選內容可以對外提供的理由',
  kept: (reason: string) => `已說明保留理由：${reason}`,
  keptBy: (name: string, reason: string) => `${name}說明保留理由：${reason}`,
  unreadableReason: '此檔案仍可對外提供的理由',
  checklist: '公開審查事項',
  checklistLede: '請就您核定的檔案逐項作出審查結論；準備檔案的人員不得核定該檔案。',
  checklistAlone: '請就您核定的檔案逐項作出審查結論。本機關允許同一人員準備並核定。',
  checks: {
    secrecy: '保密審查：不涉及國家機密，不屬依法應保密的內容',
    'public-interests': '公共利益：公開後不妨害受法律保護的公共利益',
    'other-law': '其他法律：沒有禁止公開的規定',
    privacy: '個人隱私：不含不得公開的個人資料',
    'third-party': '第三人權益：已依法徵詢意見，營業秘密等權益得到保護',
    copyright: '著作權：對外提供或公開不侵害他人權利',
    findings: '檢查發現：每一項均已去除，或已說明保留理由',
  } satisfies { readonly [C in ReleaseCheckId]: string },
  yes: '已審查，可以公開',
  notApplicable: '不涉及',
  note: '備註',
  unanswered: '請作出審查結論',
  which: '核定下列檔案',
  approve: '核定公開',
  keepOnly: '僅儲存理由',
}
