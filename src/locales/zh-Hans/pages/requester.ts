import type { Messages } from '../../messages.ts'

export const follow: Messages['follow'] = {
  title: '跟踪申请进展',
  calendar: '期限日历文件',
  calendarFor: '将答复期限加入您的日历。以该网址订阅的，期限变动时日历随之更新。',
  feed: '进展 Atom 订阅源',
  feedFor: '用于订阅阅读器，每项进展登记后即可收到。',
  mail: '以邮件获取申请链接',
  mailFor: '有关您的申请的函件发送至您提供的电子邮件地址。链接遗失的，可重新发送至该地址。',
  noMail: '本申请没有登记电子邮件地址，因此不发送函件，链接遗失后也无法重新获取。请妥善保存本链接。',
  feedTitle: (reference) => `申请${reference}的进展`,
  event: {
    due: (reference) => `答复期限：申请${reference}`,
    reply: (reference) => `补正期限：申请${reference}`,
    pay: (reference) => `缴费期限：申请${reference}`,
    review: (reference) => `救济决定期限：申请${reference}`,
    stopped: (reference) => `期限中止：申请${reference}`,
    closed: (reference) => `已办结：申请${reference}`,
  },
  reason: (law, body) => `${body}依照《${law}》应当在此日期前答复。`,
  mayMove: '此日期仍可能变动。',
  stoppedText: '期限已中止计算，此日期将有变动。',
  closedText: '该申请已办结。',
  openByLink: '凭您的专用链接查看申请。',
  officeCalendar: (body) => `答复期限：${body}`,
}

export const myRequests: Messages['myRequests'] = {
  title: '我的申请',
  lede: '无须注册账户。请填写您申请或者咨询时提供的电子邮件地址，查询链接将发送至该地址。',
  email: '电子邮件地址',
  send: '发送查询链接',
  sentTitle: '请查收邮件',
  sent: (email) => `如有以${email}提出、正在办理或者九十日内办结的申请或者咨询，其链接即将发送至该地址。`,
  sentNothing: '没有收到？请查看垃圾邮件，或者更换地址再试。一小时内发送三次后暂停发送。',
  why: '邮件仅发送至该地址。本页不向任何人显示所提内容，对任何地址均作相同答复。',
  noAddress: '提出时没有提供电子邮件地址的，只能凭提交后显示的链接查询。',
}

export const reviewGuide: Messages['reviewGuide'] = {
  title: '可以提出的理由',
  lede: '无须使用法律术语，请用自己的话说明情况。以下问题针对机关所援引的不予公开理由。',
  kinds: {
    absolute: '该理由一旦成立即不予公开，因此关键在于其是否成立。',
    qualified: '公开所体现的公共利益更为重大的，该理由应当让位。',
    mandatory: '属于该理由范围的，机关应当不予公开，但也仅限于该范围。',
    discretionary: '机关可以不予公开，也可以公开，因此应当说明为何决定不予公开。',
  },
  arguments: {
    absolute: [
      '您申请的内容是否全部属于该理由规定的范围？',
      '有关内容是否已为公众所知，或者机关此前是否公开过同类信息？',
    ],
    qualified: [
      '机关是否衡量了公共利益，并说明了正反两方面的考虑？',
      '公开对谁有益：是否涉及公共资金、安全、健康、环境或者违法行为？',
      '机关所称的损害是确有可能且较为严重，还是仅为假设？',
    ],
    mandatory: [
      '该理由的各项条件是否均已具备，机关是否逐项说明？',
      '权益受保护的个人或者企业是否同意公开，机关是否征求过其意见？',
      '能否隐去姓名或者数据后公开其余内容？',
    ],
    discretionary: [
      '机关是否说明公开这些内容会造成何种具体损害？',
      '是否时过境迁，或者有关事项已有定论，损害已不复存在？',
      '能否通过公开部分内容、摘要或者延后公开兼顾双方？',
    ],
  },
  lawTitle: '法律的有关规定',
  noGround: '答复未援引不予公开的理由。您可以提出检索范围过窄、答复遗漏部分申请内容或者答复逾期。',
  late: '答复逾期或者未予答复，本身即可作为理由。',
  quote: '请引用答复书中您不同意之处，并写明答复日期。',
}
