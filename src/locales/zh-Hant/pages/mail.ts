import type { Messages } from '../../messages.ts'

export const mail: Messages['mail'] = {
  sendAgain: '重新寄送',
  sendAgainTo: (to) => `將郵件重新寄送至${to}`,
  sentAgain: (to) => `寄往${to}的郵件已重新列入等候寄送。`,
  deadLede: '以下郵件已停止寄送：地址有誤，或者對方伺服器明確拒收。請先更正有誤之處，再重新寄送。',
  request: '申請',
  why: '原因',
  stop: {
    title: '停止接收此類郵件？',
    kinds: {
      reminder: '期限提醒',
      digest: '待辦彙總',
      news: '所關注申請的動態',
    },
    ask: (what, body) => `此信箱將不再收到${body}的${what}。`,
    stays: '依法應當寄送的文書，以及與您本人申請有關的函件，仍會照常寄送。',
    send: '停止接收',
    stoppedTitle: '已停止',
    stopped: (what, body) => `此信箱不再收到${body}的${what}。`,
    resume: '恢復接收',
    resumedTitle: '已恢復',
    resumed: (what, body) => `此信箱將收到${body}的${what}。`,
    here: '本機關',
  },
}
