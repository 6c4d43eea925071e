/** What a ledger's column can tell, in our words. */
export const importFields = [
  'number',
  'reference',
  'unit',
  'requester',
  'organization',
  'email',
  'subject',
  'details',
  'submitted',
  'received',
  'perfected',
  'closed',
  'outcome',
  'exemptions',
  'channel',
  'applicantType',
  'feeCategory',
  'feeWaiver',
  'track',
  'privacyAct',
  'fees',
] as const
export type ImportField = (typeof importFields)[number]

/** Fields whose cells hold dates. */
export const dateFields = ['submitted', 'received', 'perfected', 'closed'] as const satisfies readonly ImportField[]
export type DateField = (typeof dateFields)[number]

/** Other people's names for them, the likeliest first; compared without case, blanks and punctuation. SFLF 1.5's own are among them. */
const synonyms: { readonly [F in ImportField]: readonly string[] } = {
  number: [
    'request id',
    'number',
    'tracking number',
    'request number',
    'case number',
    'foia number',
    'foi number',
    'control number',
    'file number',
    'reference number',
    'foi reference',
    'foia id',
    'foi id',
    'case id',
    'case ref',
    'request ref',
    'ref no',
    'tracking no',
    'request no',
    'case no',
    'id',
    '登记号',
    '登记编号',
    '申请编号',
    '申请号',
    '受理编号',
    '受理号',
    '编号',
    '收文号',
    '登記號',
    '申請編號',
    '申請號',
    '編號',
  ],
  reference: ['reference', 'ref'],
  unit: [
    'sub-office',
    'unit',
    'office',
    'suboffice',
    'component',
    'department',
    'directorate',
    'service area',
    'division',
    'team',
    'bureau',
    '承办单位',
    '承办科室',
    '承办部门',
    '科室',
    '部门',
    '责任单位',
    '承辦單位',
    '部門',
  ],
  requester: [
    'requester',
    'requester name',
    'requestor',
    'requestor name',
    'applicant',
    'applicant name',
    'name',
    '申请人',
    '申请人姓名',
    '申请人名称',
    '姓名',
    '申請人',
  ],
  organization: [
    'requester organization',
    'organization',
    'organisation',
    'requester organisation',
    'requestor organization',
    '工作单位',
    '单位名称',
    '機構',
  ],
  email: ['requester email', 'email', 'e-mail', 'email address', '电子邮箱', '邮箱', '電子郵件'],
  subject: [
    'subject',
    'detail',
    'title',
    'request subject',
    'summary',
    'request summary',
    'request title',
    'topic',
    '申请事项',
    '申请标题',
    '标题',
    '主题',
    '申请公开内容',
    '所需信息',
    '申请内容',
    '申請事項',
    '申請內容',
    '標題',
  ],
  details: [
    'details',
    'description',
    'request description',
    'request details',
    'request text',
    'request',
    'records requested',
    'information requested',
    '内容描述',
    '所需内容描述',
    '详细内容',
    '內容描述',
  ],
  submitted: [
    'date requested',
    'submitted',
    'submitted date',
    'date submitted',
    'request date',
    'date of request',
    'requested',
    '申请日期',
    '申请时间',
    '提交日期',
    '提交时间',
    '申請日期',
  ],
  received: [
    'received',
    'date received',
    'received date',
    'receipt date',
    'date of receipt',
    'date logged',
    '收到日期',
    '收到申请日期',
    '收到时间',
    '收件日期',
    '受理日期',
    '登记日期',
    '收到申請日期',
  ],
  perfected: ['date perfected', 'perfected', 'perfected date'],
  closed: [
    'date completed',
    'closed',
    'closed date',
    'date closed',
    'completed',
    'completed date',
    'completion date',
    'final response date',
    'response date',
    'date of response',
    'date responded',
    'date answered',
    'date of reply',
    'disposition date',
    '答复日期',
    '答复时间',
    '办结日期',
    '办结时间',
    '办理完成日期',
    '答覆日期',
    '辦結日期',
  ],
  outcome: [
    'disposition',
    'status',
    'outcome',
    'final disposition',
    'request disposition',
    'decision',
    'result',
    'response',
    'closure reason',
    '答复结果',
    '办理结果',
    '答复类型',
    '处理结果',
    '答复情况',
    '办理情况',
    '结果',
    '状态',
    '答覆結果',
    '辦理結果',
    '狀態',
  ],
  exemptions: [
    'exemptions cited',
    'exemptions',
    'exemption',
    'exemptions applied',
    'exemptions used',
    'sections applied',
    'exceptions',
    '不予公开依据',
    '不予公开理由',
    '依据条款',
    '豁免条款',
  ],
  channel: [
    'channel',
    'method',
    'received by',
    'received via',
    'source',
    'how received',
    'request method',
    '申请方式',
    '申请渠道',
    '接收渠道',
    '提交方式',
    '申請方式',
  ],
  applicantType: [
    'applicant type',
    'requester type',
    'type of applicant',
    'type of requester',
    'requester category',
    '申请人类型',
    '申请人类别',
    '申請人類型',
  ],
  feeCategory: ['fee category', 'requester fee category', 'fee status', '收费类别'],
  feeWaiver: ['fee waiver', 'fee waiver status', '费用减免'],
  track: ['track', 'processing track', 'request track', '处理通道'],
  privacyAct: ['processed under privacy act', 'privacy act'],
  fees: ['fees charged', 'fees', 'fee', 'fee charged', '收费金额'],
}

/** A name without what people write differently: case, blanks, punctuation, full-width letters. */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
}

const rankOf: ReadonlyMap<string, { readonly field: ImportField; readonly rank: number }> = new Map(
  importFields.flatMap((field) => synonyms[field].map((name, rank) => [plainName(name), { field, rank }] as const)),
)

/** Whether a header cell is a name that we know. */
export function isKnownColumn(name: string): boolean {
  return rankOf.has(plainName(name))
}

export type ColumnMap = {
  /** The index of the column that tells each field. */
  readonly of: ReadonlyMap<ImportField, number>
  /** Columns that are left out, by the file's own names. */
  readonly unmapped: readonly string[]
  readonly problems: readonly string[]
}

/**
 * Which column tells what. Where two columns could tell one thing, the likelier name wins and the other is left out.
 * @param given names as `--map` gives them: the file's name to ours; they come before every synonym
 */
export function mapColumns(header: readonly string[], given: ReadonlyMap<string, ImportField>): ColumnMap {
  const problems: string[] = []
  const best = new Map<ImportField, { index: number; rank: number }>()
  const plainHeader = header.map(plainName)
  for (const [theirs, field] of given) {
    const exact = header.findIndex((name) => name.trim() === theirs)
    const index = exact >= 0 ? exact : plainHeader.indexOf(plainName(theirs))
    if (index < 0) problems.push(`--map: the file has no column "${theirs}"`)
    else if (best.has(field)) problems.push(`--map: two columns are given as "${field}"`)
    else best.set(field, { index, rank: -1 })
  }
  const taken = new Set([...best.values()].map(({ index }) => index))
  for (const [index, name] of plainHeader.entries()) {
    const known = taken.has(index) ? undefined : rankOf.get(name)
    if (!known) continue
    const before = best.get(known.field)
    if (!before || known.rank < before.rank) best.set(known.field, { index, rank: known.rank })
  }
  // "Description" alone is the subject; "reference" alone is the number.
  move(best, 'details', 'subject')
  move(best, 'reference', 'number')
  const of = new Map([...best].map(([field, { index }]) => [field, index]))
  const used = new Set(of.values())
  return { of, unmapped: header.filter((name, index) => !used.has(index) && name.trim() !== ''), problems }
}

function move(best: Map<ImportField, { index: number; rank: number }>, from: ImportField, to: ImportField): void {
  const found = best.get(from)
  if (!found || best.has(to)) return
  best.set(to, found)
  best.delete(from)
}
