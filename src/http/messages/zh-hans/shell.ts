import type { Messages } from '../messages.ts'

export const shell: Messages['shell'] = {
  product: 'Candor',
  tagline: '政府信息公开申请登记平台',
  skip: '跳至正文',
  mainNav: '主导航',
  deskNav: '工作台导航',
  language: '语言',
  crumbs: '当前位置',
  nav: {
    ask: '申请公开',
    log: '公开目录',
    figures: '办理情况',
    laws: '法律依据',
    ledger: '申请台账',
    enter: '登记申请',
    outbox: '发件箱',
    people: '工作人员',
    office: '机关设置',
    audit: '监督检查',
    home: '首页',
  },
  signIn: '工作人员登录',
  signOut: '退出登录',
  demonstration: '本站仅供演示，所列机关、人员和申请均为虚构。',
  footer: {
    help: '办理说明',
    accessibility: '无障碍',
    privacy: '隐私',
    api: '数据与接口',
    line: '每一件申请都有编号、有期限、有依据。',
  },
  pager: { next: '下一页', first: '返回第一页', label: '分页' },
  problem: {
    title: '填写有误',
    prefix: '错误：',
    kept: '您填写的内容没有丢失。请更正标出之处，然后重新提交。',
  },
  done: '已完成',
  damagedFiles: (count: number) =>
    `有${count}个已存文件损坏，无法完整提供。请服务器管理员运行系统检查，查明是哪些文件，并从备份中恢复。`,
}
