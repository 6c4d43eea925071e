import type { PersonalDataType } from '../../../domain/release/finding.ts'
import type { Messages } from '../../messages.ts'
import type { RefusalReasonWords } from '../../refusal-words.ts'
import { findings } from './findings.ts'

const personal = (what: string): string =>
  what
    .split(', ')
    .map((one) => findings.personal[one as PersonalDataType])
    .join('、')

export const refusals: Messages['refusals'] = {
  'not-found': [
    '没有找到该页面',
    '网址有误、链接不完整，或者该页面从未存在。如果您使用的是收件告知中的链接，请复制完整的链接，包括问号之后的全部内容。',
  ],
  forbidden: ['您无权办理此事项', '您在本机关的职责不包括此事项。请由具有相应职责的人员或者管理员办理。'],
  invalid: ['填写的内容有误', '尚未保存，您填写的内容仍然保留。'],
  conflict: [
    '其他人员已先行办理',
    '您打开此件申请后，申请已有变动。他人的办理内容没有被覆盖。请查看变动之处，然后重新提交。',
  ],
  'wrong-stage': ['现阶段不能办理此事项', '您打开页面后，申请已进入其他阶段。'],
  'own-draft': [
    '须由其他人员办理',
    '答复的拟稿人不得审批该答复，也不得决定针对该答复的救济申请。未作任何改动，请由具有相应职责的其他人员办理。',
  ],
  'decision-incomplete': ['答复尚不完整', '所缺事项及其位置列于下方。未予批准，请拟稿人补充。'],
  'not-your-step': ['此步骤由其他人员审批', '审批分步进行，每一步由不同人员办理。未作任何改动，下一步的办理人见案卷。'],
  'date-before-approval': ['该日答复尚未批准', '答复应于批准当日或者之后发出。'],
  'own-document': ['须由其他人员批准', '文件的制备人不得批准该文件。未作任何改动，请由具有相应职责的其他人员批准。'],
  'no-draft': ['没有可办理的答复草稿', '草稿其间已被退回或者替换。'],
  'no-open-clarification': ['没有待补正的事项', '补正已经收到，或者从未通知补正。'],
  'clarification-open': ['补正尚未完成', '申请人尚未补正。请先登记补正。'],
  'no-open-fee': ['没有待缴的费用', '费用已经结清，或者从未发出收费通知。'],
  'fee-open': ['已有收费通知待处理', '请先处理该通知，再发出新的通知。'],
  'no-open-consultation': ['没有进行中的征求意见', '意见已经收到，或者从未征求意见。'],
  'last-administrator': ['须保留一名管理员', '至少须保留一名管理员。'],
  'asked-once': ['补正只能一次性告知', '本件已经告知过补正。请按现有内容办理，或者发送一般消息。'],
  'extension-not-allowed': ['法律不允许此次延长', '延长过迟、过长，或者已经用过。原期限不变。'],
  'transfer-not-in-law': ['该法没有规定移送', '请作出答复，并在答复中告知正确的机关。'],
  'unknown-outcome': ['请选择该法规定的答复结果', '所选结果不在该法的类型之内。'],
  'unknown-exemption': ['请选择该法规定的不予公开依据', '其中一项依据不在该法的范围之内。'],
  'exemption-needed': ['请注明不予公开的依据', '此答复结果涉及不予公开的内容，至少须注明一项依据。'],
  'missing-fact': ['统计事项填写不全', '请补填标出的项目。'],
  'unknown-document': ['本案卷中没有该文件', '文件可能其间已被撤下。'],
  'document-not-approved': ['文件尚未批准', '须先由其他工作人员批准公开。文件没有公开。'],
  'document-state': ['该文件目前不能办理此事项', '文件其间已公开或者撤下，或者由申请人提供。'],
  'confirm-uninspected': [
    '此文件未经检查',
    '文件可能含有遮盖块下的文字、旧版本，或者页面上看不到的姓名。文件没有公开。请亲自查看，再在下方确认可以公开。',
  ],
  'document-blocked': [
    '此文件尚不能对外提供',
    '检查发现的问题尚未处理完毕。请改用遮盖后的副本，或者逐项说明保留理由。',
  ],
  'malware-found': ['此文件含有恶意程序', '文件不得对外提供。请不予公开、撤下，或者另行添加不含恶意程序的副本。'],
  'document-replaced': ['此文件已由副本代替', '请审核副本。如须提供原件，请先撤下副本。'],
  'not-inspected': ['此文件正在检查', '检查需要数秒，请稍后再试。'],
  'file-unreadable': ['此文件未能检查', '请改用其他格式添加，或者说明仍可对外提供的理由。'],
  'checklist-incomplete': ['公开审查事项未填写完整', '批准前请逐项作出审查结论。'],
  'not-recorded': [
    '申请记录中缺少本报告所需内容',
    '请在相关申请中补充登记；确实无法查明的，请勾选“确认发布，上述内容列为未登记”。',
  ],
  'files-refused': ['部分文件不符合条件', '所有文件均未保存。请逐份处理以下文件，或者不选这些文件。'],
  'personal-data-found': ['拟公开的文字含有个人信息', '请修改文字，或者在下方说明可以公开的理由。'],
  'redaction-state': ['目前不能对该遮盖方案办理此操作', '该方案已由其他人员提交、批准或者重新打开。'],
  'own-redaction': ['须由其他人员批准', '标注或者修改过遮盖内容的人员不得批准该方案，请由有此权限的其他人员办理。'],
  'no-marks': ['尚未标注遮盖内容', '请先标注需要遮盖的内容及依据，再提交审查。'],
  'not-closed': ['申请仍在办理', '请先办结。'],
  'already-published': ['已经公开', '公开目录中的内容与此完全一致。'],
  'not-published': ['未列入公开目录', '已被移出，或者从未列入。'],
  'not-scheduled': ['没有预定公开', '已被取消，或者已经公开。'],
  'no-open-review': ['没有进行中的救济申请', '已有结果，或者从未提出。'],
  'date-in-future': ['日期尚未到来', '请填写今日或者更早的日期。'],
  'date-before-receipt': ['日期过早', '该日期早于收到申请之日。'],
  'too-large': ['内容过大', '没有保存。请提交较小的文件，或者分成若干个较小的文件。'],
  duplicate: ['内容已经存在', '没有重复保存。'],
  'unknown-event': ['没有该事项', '请返回申请页面，从所列事项中选择。'],
  'not-correctable': ['此项不能更正', '记录已与此一致，或者属于不可更改的内容。'],
  'already-given': ['您已经提交过评价', '感谢您的评价，首次提交的内容已予保留。'],
  'impossible-clock': ['日期先后不合逻辑', '按此日期，各事项的先后顺序不能成立。'],
  'parts-open': ['仍有分办部分未办结', '本机关其他内设机构仍在办理此申请的部分内容。待其办结后再操作。'],
  'answered-by-parts': ['此件已无须单独答复', '申请内容已全部分办，各部分的答复即为此件的答复。'],
  'not-linked': ['两件申请尚未关联', '请先关联，使办理记录说明其关系。'],
  'another-law': ['适用的法律不同', '一份答复只能用于适用同一法律的申请。'],
  'another-person': [
    '不是同一申请人',
    '只有同一申请人重复提交的申请可以并入；其他申请人均有权得到单独的答复。请改用“一并答复”。',
  ],
}

/** 事项代码本身没有说明的原因。 */
export const refusalReasons: RefusalReasonWords = {
  'not-found': {
    body: ({ name }) => `没有名为“${name}”的机关。`,
    law: ({ name }) => `系统中没有“${name}”这部法律。`,
    request: ({ name }) => `本机关没有编号为“${name}”的申请。`,
    key: ({ name }) => `没有名为“${name}”的有效密钥。`,
    upload: () => '文件已不在此处，请重新上传。',
    'not-installed': () => '本系统没有安装所需的功能。',
  },
  forbidden: {
    'requester-scores': () => '申请人留有电子邮件地址，由其本人评价。',
    'requester-unknown': () => '申请人信息已经删除，无法通过电话征求评价。',
    'review-of-another': () => '该救济申请由其他人员办理，请先转交给您。',
    'own-calendar': () => '只能办理您本人日历的此事项。',
    'read-only-key': () => '该API密钥仅供读取。',
  },
  conflict: {
    'upload-offset': ({ offset }) => `此文件已收到${offset}字节，请从该处继续。`,
    'upload-under-way': () => '此文件的另一部分正在上传，请稍后再试。',
    'unfinished-uploads': ({ max }) => `同时最多可有${max}个未传完的文件，请先继续上传或者取消其中一部分。`,
    'try-again': () => '其他人员同时正在保存，请再试一次。',
    settled: () => '该邮件已由其他人员处理。',
    'unreadable-mail': () => '该邮件无法安全读取。',
    'too-many-schedules': ({ max }) => `最多保存${max}份定期报告，请删除无人阅读的报告。`,
    'queue-full': () => '等待办理的后台任务过多，请待部分完成后再试。',
    'virus-scanner-silent': () => '病毒扫描程序没有响应，文件须待检查完成后再办理。',
    'background-task': () => '该报告涉及的申请过多，不能即时生成。请先启动后台任务，完成后再试。',
    'version-needed': () => '此操作会覆盖他人保存的内容，请先注明所读取的版本。',
  },
  duplicate: {
    file: ({ name }) => `本件申请中已有相同的文件“${name}”。`,
    body: ({ name }) => `已有名为“${name}”的机关。`,
    question: ({ name }) => `已征求${name}的意见，尚未收到答复。`,
  },
  'no-open-clarification': {
    undelivered: () => '补正通知没有送达。请先以其他方式联系申请人，并办结相关任务。',
  },
  'exemption-needed': { withheld: () => '请注明不予公开的依据，或者说明该文件为何不属于答复内容。' },
  'too-large': {
    disk: () => '服务器空间不足，无法保存此文件，请告知管理员。',
    bytes: ({ limit }) => `最多可提交${limit}字节。`,
    files: () => '此件申请的文件数已达一人可提交的上限。',
  },
  'document-not-approved': { file: ({ name }) => `“${name}”尚未按公开审查事项批准。` },
  'document-blocked': {
    file: ({ name, findings }) =>
      `“${name}”有${findings}项检查发现尚未处理。请改用遮盖后的副本，或者逐项说明保留理由。涉及申请人身份的发现，由有权知悉的人员处理。`,
  },
  'malware-found': {
    file: ({ name }) => `“${name}”不得对外提供。请不予公开、撤下，或者另行添加不含恶意程序的副本。`,
  },
  'document-replaced': { file: ({ name }) => `“${name}”已由副本代替，请审核副本，或者先撤下副本。` },
  'not-inspected': { file: ({ name }) => `“${name}”正在检查，请数秒后再试。` },
  'file-unreadable': { file: ({ name }) => `“${name}”未能检查。请改用其他格式添加，或者说明仍可对外提供的理由。` },
  'personal-data-found': {
    found: ({ what }) => `发现：${personal(what)}。请修改文字，或者在下方说明可以公开的理由。`,
  },
}

export const failures: Messages['failures'] = {
  'malformed-json': ['内容不是有效的JSON', '请提交有效且嵌套不过深的JSON。'],
  unauthenticated: ['尚未登录', '请登录，或者提供本机关工作人员的有效API密钥。'],
  'method-not-allowed': ['此网址不能办理此操作', '该网址不接受这种请求方法。'],
  'unsupported-media-type': ['内容类型不符', '请以JSON格式提交内容。'],
  'idempotency-key-reused': ['该键已经用过', '同一幂等键曾用于其他请求，请换用新的键。'],
  'idempotency-key-in-use': ['正在办理', '使用该幂等键的首次请求仍在办理。'],
  'bad-cursor': ['无法继续列出', '翻页标记不是由此列表给出的，请从第一页开始。'],
  csrf: [
    '表单已失效',
    '表单不是由本页面提交，或者您在打开页面后重新登录过。没有保存。请返回并重新加载页面，再次提交。',
  ],
  withdrawn: ['该内容已撤下', '该内容曾在此公开，现已由机关撤下。'],
  'too-slow': ['上传中断', '文件没有传完，未作保存。请重新上传。'],
  'rate-limited': ['操作过于频繁', '内容没有丢失。请等待一分钟后再试。'],
  unavailable: ['服务暂时不可用', '内容没有丢失。请几分钟后再试。'],
  busy: ['系统正忙', '记录正被另一个程序写入，此次没有保存。请稍候半分钟后再试。'],
  internal: [
    '系统发生故障',
    '并非您的操作所致。此前保存的内容不受影响；最后一步是否已经保存，请查看申请页面。请几分钟后再试。',
  ],
  signInNeeded: ['请先登录', '此页面供机关工作人员使用。'],
}

export const failureWords: Messages['failureWords'] = {
  number: (id) => `如就此与我们联系，请提供此编号：${id}`,
  back: '返回申请',
  home: '前往首页',
  typed: '您填写的内容仍然保留。',
}
