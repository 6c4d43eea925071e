import type { Statute } from '../domain/statute/statute.ts'
import { plainName } from './import-columns.ts'

/** What became of a request, as far as its ledger's words can be read. */
export type Ending =
  | { readonly kind: 'open' }
  | { readonly kind: 'withdrawn' | 'abandoned' | 'transferred' }
  | { readonly kind: 'answered'; readonly outcome: string }

/** The outcome of a closed request of which the ledger does not say, in words that the law knows, how it was closed. */
export const notRecorded = 'not-recorded'

/** Meanings across the laws, with the outcomes that stand for them, and what ledgers call them. */
const meanings: readonly { readonly ids: readonly string[]; readonly words: readonly string[] }[] = [
  {
    ids: ['full-grant', 'granted', 'granted-in-full'],
    words: [
      'full grant',
      'granted',
      'granted in full',
      'full release',
      'released in full',
      'full disclosure',
      'disclosed in full',
      'disclosed',
      'released',
      'all disclosed',
      'information provided',
      'information supplied',
      'provided',
      'answered',
      'done',
      'completed',
      'fulfilled',
      'successful',
      '予以公开',
      '公开',
      '全部公开',
      '同意公开',
      '已公开',
      '主动公开',
      '予以公開',
      '全部公開',
    ],
  },
  {
    ids: ['partial-grant', 'partial', 'partially-withheld'],
    words: [
      'partial',
      'partial grant',
      'partial denial',
      'partial grant partial denial',
      'granted in part',
      'grant in part',
      'partial release',
      'released in part',
      'partial disclosure',
      'part disclosed',
      'partially disclosed',
      'partially released',
      'partially granted',
      'partly released',
      'part refused',
      'partially successful',
      'granted/denied in part',
      '部分公开',
      '予以部分公开',
      '部分公開',
    ],
  },
  {
    ids: ['full-denial-exemptions', 'refused-exemption', 'refused'],
    words: [
      'full denial',
      'denied',
      'denied in full',
      'full denial based on exemptions',
      'refused',
      'refused in full',
      'fully refused',
      'fully withheld',
      'withheld',
      'withheld in full',
      'exempt',
      'rejected',
      'not disclosed',
      'all refused',
      'not released',
    ],
  },
  {
    ids: ['refused-cost-limit'],
    words: [
      'cost limit',
      'refused cost limit',
      'exceeds cost limit',
      'section 12',
      's.12',
      's12',
      'refused s12',
      'over cost limit',
    ],
  },
  {
    ids: ['refused-vexatious'],
    words: ['vexatious', 'refused vexatious', 'section 14', 's.14', 's14', 'section 14(1)', 's14(1)'],
  },
  {
    ids: ['refused-repeated', 'duplicate-request', 'not-processed.repeat'],
    words: [
      'repeated',
      'repeat request',
      'repeated request',
      'duplicate',
      'duplicate request',
      's14(2)',
      '重复申请',
      '重複申請',
    ],
  },
  {
    ids: ['no-records', 'not-held', 'unable.not-held'],
    words: [
      'no records',
      'no record',
      'no docs',
      'no_docs',
      'no responsive records',
      'no responsive documents',
      'no documents',
      'no records found',
      'not held',
      'information not held',
      'no information held',
      'none held',
      '不掌握',
      '本机关不掌握',
      '信息不存在',
      '政府信息不存在',
      '不存在',
      '非本机关掌握',
      '本机关未制作',
    ],
  },
  { ids: ['unable.needs-creating'], words: ['没有现成信息', '需要另行制作', '需另行制作', '需要汇总加工'] },
  {
    ids: ['all-records-referred'],
    words: [
      'all records referred',
      'all records referred to another agency',
      'all records referred to another component or agency',
      'referred',
      'all records referred to another component',
    ],
  },
  {
    ids: ['fee-related-reason', 'other.fee-unpaid'],
    words: [
      'fee related',
      'fee-related reason',
      'fees not paid',
      'fee not paid',
      'failure to pay fees',
      '逾期未缴费',
      '未缴纳费用',
    ],
  },
  {
    ids: ['not-reasonably-described', 'unable.still-unclear'],
    words: [
      'not reasonably described',
      'records not reasonably described',
      'unclear',
      'insufficient description',
      '申请内容不明确',
      '内容不明确',
    ],
  },
  {
    ids: ['improper-request'],
    words: [
      'improper request',
      'improper foia request',
      'improper foia request for other reason',
      'invalid request',
      'not a proper request',
    ],
  },
  { ids: ['not-agency-record'], words: ['not an agency record', 'not agency record', 'not agency records'] },
  { ids: ['other.administratively-closed'], words: ['administratively closed', 'administrative closure'] },
  { ids: ['other.aggregated'], words: ['aggregated', 'aggregate cases', 'consolidated'] },
  { ids: ['other.not-interested'], words: ['no longer interested', 'requester no longer interested'] },
  { ids: ['other.unable-to-locate'], words: ['unable to locate requester', 'requester cannot be reached'] },
  { ids: ['other.not-corrected'], words: ['逾期不补正', '无正当理由逾期不补正'] },
  { ids: ['not-processed.petition'], words: ['信访', '信访举报投诉', '信访投诉'] },
  { ids: ['not-processed.publication'], words: ['公开出版物'] },
  { ids: ['refused.state-secret'], words: ['国家秘密'] },
  { ids: ['refused.third-party'], words: ['第三方合法权益', '商业秘密', '个人隐私'] },
  { ids: ['refused.internal-affairs'], words: ['内部事务信息', '内部事务'] },
  { ids: ['refused.deliberative'], words: ['过程性信息'] },
  { ids: ['refused.enforcement-file'], words: ['行政执法案卷', '执法案卷'] },
  { ids: ['refused.administrative-query'], words: ['行政查询事项', '查询事项'] },
  { ids: ['advice-and-assistance'], words: ['advice and assistance', 'advice provided'] },
  { ids: ['on-hold-or-lapsed'], words: ['on hold', 'lapsed', 'on hold or lapsed', 'no response to clarification'] },
  { ids: ['other.other', 'other'], words: ['other', '其他', '其它'] },
]

const endings: readonly {
  readonly kind: 'open' | 'withdrawn' | 'abandoned' | 'transferred'
  readonly words: readonly string[]
}[] = [
  {
    kind: 'withdrawn',
    words: [
      'withdrawn',
      'request withdrawn',
      'withdrawn by requester',
      'withdrawn by applicant',
      '申请人撤回',
      '撤回',
      '撤回申请',
      '主动撤回',
      '申请撤回',
      '撤销申请',
      '申請撤回',
    ],
  },
  {
    kind: 'abandoned',
    words: ['abandoned', 'deemed abandoned', 'considered abandoned', '视为放弃', '放弃申请', '視為放棄'],
  },
  { kind: 'transferred', words: ['transferred', 'transferred in full', 'transfer', '移送', '转送', '移交'] },
  {
    kind: 'open',
    words: [
      'open',
      'pending',
      'in progress',
      'in process',
      'processing',
      'processed',
      'received',
      'new',
      'assigned',
      'active',
      'submitted',
      'ack',
      'overdue',
      'awaiting response',
      'awaiting acknowledgement',
      'fix',
      'payment',
      'appealing',
      'lawsuit',
      'clarification',
      'awaiting clarification',
      'under review',
      'ongoing',
      'extended',
      '办理中',
      '处理中',
      '在办',
      '待答复',
      '未办结',
      '受理',
      '已受理',
      '待补正',
      '延期',
      '辦理中',
      '處理中',
      'drafted',
      'approved',
    ],
  },
]

export type ReadEnding = Ending & {
  /** Whether the words were understood; where not, a person should look at the mapping. */
  readonly known: boolean
}

/** Reads the words of a ledger for one law. */
export function endingReader(statute: Statute, given: ReadonlyMap<string, string>): (words: string) => ReadEnding {
  const known = new Map<string, Ending>()
  const has = (id: string) => statute.outcomes.some((outcome) => outcome.id === id)
  for (const { ids, words } of meanings) {
    const outcome = ids.find(has)
    if (outcome) for (const word of words) known.set(plainName(word), { kind: 'answered', outcome })
  }
  for (const outcome of statute.outcomes) {
    const ending: Ending = { kind: 'answered', outcome: outcome.id }
    for (const name of [outcome.id, ...Object.values(outcome.title)]) known.set(plainName(name), ending)
  }
  for (const { kind, words } of endings) {
    for (const word of words) known.set(plainName(word), kind === 'transferred' ? transferIn(statute) : { kind })
  }
  known.set(plainName(notRecorded), { kind: 'answered', outcome: notRecorded })
  for (const [words, outcome] of given) {
    known.set(plainName(words), known.get(plainName(outcome)) ?? { kind: 'answered', outcome })
  }
  const cache = new Map<string, ReadEnding>()
  return (words) => {
    const before = cache.get(words)
    if (before) return before
    const found = known.get(plainName(words)) ?? otherOf(words, ['other.other', 'other'].find(has))
    const read: ReadEnding = found
      ? { ...found, known: true }
      : { kind: 'answered', outcome: notRecorded, known: words.trim() === '' }
    cache.set(words, read)
    return read
  }
}

/** Where the law knows no transfer, what ledgers call so was an answer that named the right body. */
function transferIn(statute: Statute): Ending {
  if (statute.transfer.effect === 'ends') return { kind: 'transferred' }
  const notHeld = statute.outcomes.find((outcome) => outcome.category === 'not-held')
  return { kind: 'answered', outcome: notHeld?.id ?? notRecorded }
}

/** "Other - ..." is the law's own "other", and the words say which. */
function otherOf(words: string, other: string | undefined): Ending | undefined {
  const says = /^\s*(other|其他|其它)\s*[-–—:：(（]/i.test(words)
  return says && other !== undefined ? { kind: 'answered', outcome: other } : undefined
}
