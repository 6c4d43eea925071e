const english =
  'a about all also an and any are as at be been before between but by can copy could did do does each for from give had has have held hold how i if in information into is it its like may me month much many my no not of on one or our over own per please provide request send since so such than that the their them then there these they this those to under until up us was we were what when where which who whose why will with would year you your'

/** Pairs of characters of the phrases with which a request begins and ends. */
const chinese =
  '申请 请公 公开 开的 政府 府信 信息 关于 有关 相关 相應 資訊 申請 請公 公開 關於 有關 相關 年度 以及 提供 请提 請提 我县 我市 我区 全部 所有 情况 情況 本人 需要'

/** Words that nearly every request has, whatever it asks for: two texts that share only these are not alike. */
export const joiningWords: ReadonlySet<string> = new Set(`${english} ${chinese}`.split(' '))
