import type { Messages } from '../../messages.ts'

export const mail: Messages['mail'] = {
  sendAgain: '重新发送',
  sendAgainTo: (to) => `将邮件重新发送至${to}`,
  sentAgain: (to) => `发往${to}的邮件已重新列入待发送。`,
  deadLede: '以下邮件已停止发送：地址有误，或者对方服务器明确拒收。请先更正有误之处，再重新发送。',
  request: '申请',
  why: '原因',
  stop: {
    title: '停止接收此类邮件？',
    kinds: {
      reminder: '期限提醒',
      digest: '待办汇总',
      news: '所关注申请的动态',
    },
    ask: (what, body) => `此邮箱将不再收到${body}的${what}。`,
    stays: '依法应当发出的文书，以及与您本人申请有关的函件，仍会照常发送。',
    send: '停止接收',
    stoppedTitle: '已停止',
    stopped: (what, body) => `此邮箱不再收到${body}的${what}。`,
    resume: '恢复接收',
    resumedTitle: '已恢复',
    resumed: (what, body) => `此邮箱将收到${body}的${what}。`,
    here: '本机关',
  },
}
