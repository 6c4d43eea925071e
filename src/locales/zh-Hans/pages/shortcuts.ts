import type { Messages } from '../../messages.ts'

export const shortcuts: Messages['shortcuts'] = {
  title: '键盘快捷键',
  lede: '快捷键适用于工作台，须脚本已加载，且光标不在输入框内。不使用快捷键也可以完成全部操作。',
  keys: [
    ['j', '台账下一行'],
    ['k', '台账上一行'],
    ['Enter', '打开该行'],
    ['x', '选中该行或取消选中'],
    ['/', '转到搜索框'],
    ['?', '打开本页'],
  ],
  key: '按键',
  does: '功能',
  turnOff: '在此浏览器中停用快捷键',
  turnOn: '在此浏览器中启用快捷键',
}
