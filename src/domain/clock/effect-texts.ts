import type { Locale } from '../text/local-text.ts'
import type { EffectParams } from './clock-types.ts'

type Texts = { readonly [code: string]: (p: EffectParams) => string }

const unitsEn: { readonly [unit: string]: readonly [string, string] } = {
  'working-day': ['working day', 'working days'],
  'calendar-day': ['calendar day', 'calendar days'],
  week: ['week', 'weeks'],
  month: ['month', 'months'],
  hour: ['hour', 'hours'],
}
const unitsHans: { readonly [unit: string]: string } = {
  'working-day': '个工作日',
  'calendar-day': '个自然日',
  week: '周',
  month: '个月',
  hour: '小时',
}
const unitsHant: { readonly [unit: string]: string } = {
  'working-day': '個工作天',
  'calendar-day': '個曆日',
  week: '週',
  month: '個月',
  hour: '小時',
}

/** "20 working days", "20个工作日". */
export function lengthText(locale: Locale, count: number | string, unit: string | number): string {
  if (locale === 'zh-Hans') return `${count}${unitsHans[unit] ?? unit}`
  if (locale === 'zh-Hant') return `${count}${unitsHant[unit] ?? unit}`
  return `${count} ${unitsEn[unit]?.[Number(count) === 1 ? 0 : 1] ?? unit}`
}

const en = (p: EffectParams): string => lengthText('en', p['count'] ?? 0, p['unit'] ?? '')
const hans = (p: EffectParams): string => lengthText('zh-Hans', p['count'] ?? 0, p['unit'] ?? '')
const hant = (p: EffectParams): string => lengthText('zh-Hant', p['count'] ?? 0, p['unit'] ?? '')

/** One sentence an effect, one key for all languages. */
export const effectTexts: { readonly [locale in Locale]: Texts } = {
  en: {
    none: () => 'none',
    starts: (p) => `day 0; ${en(p)} are counted from the next day`,
    'starts-elsewhere': (p) => `day 0 is ${p['dayZero']}; ${en(p)} are counted from the next day`,
    pauses: (p) => `the clock stops; ${p['uncountedFrom']} is the first day that is not counted`,
    resumes: (p) => `the clock runs again; ${p['from']} to ${p['to']} are not counted (${en(p)})`,
    'resumes-at-once': () => 'the clock runs again; no day is lost',
    'stays-stopped': () => 'this stop ends; the clock stays stopped for another reason',
    waits: () => 'the law waits for the requester; the clock does not run',
    restarts: (p) => `counting starts again: day 0 is ${p['dayZero']}, ${en(p)}`,
    'restarts-but-waits': (p) => `counting starts again (day 0 is ${p['dayZero']}, ${en(p)}) when the other stop ends`,
    extends: (p) => `the term is ${en(p)} longer`,
    'extends-to': (p) => `the term now ends on ${p['to']}`,
    'extends-cut': (p) => `the term is ${en(p)} longer, the most that the law allows`,
    'extends-to-cut': (p) => `the term now ends on ${p['to']}, the latest that the law allows`,
    lengthens: (p) => `the term is now ${en(p)} in all`,
    answers: () => 'the request is answered; the clock ends',
    'answers-stopped': (p) =>
      `the request is answered; the stop ends and the clock with it (${p['uncounted']} days not counted)`,
    ends: () => 'the clock ends',
    transfers: () => 'the request passes to another body; this clock ends',
    due: (p) => `last day: ${en(p)} counted from ${p['dayZero']}`,
    'due-extended': (p) => `last day: ${en(p)} counted from ${p['dayZero']}, extensions included`,
    'due-rolled': (p) =>
      `the term counted from ${p['dayZero']} ends on ${p['unrolled']}, which is not a working day; last day: the next one that is`,
  },
  'zh-Hans': {
    none: () => '对期限没有影响',
    starts: (p) => `当日为第0日，次日起计算${hans(p)}`,
    'starts-elsewhere': (p) => `第0日为${p['dayZero']}，次日起计算${hans(p)}`,
    pauses: (p) => `期限停止计算，自${p['uncountedFrom']}起不计入`,
    resumes: (p) => `期限恢复计算，${p['from']}至${p['to']}不计入（${hans(p)}）`,
    'resumes-at-once': () => '期限恢复计算，没有扣除的日期',
    'stays-stopped': () => '该项停止结束，因其他原因期限仍停止计算',
    waits: () => '等待申请人，期限不计算',
    restarts: (p) => `期限重新计算：第0日为${p['dayZero']}，${hans(p)}`,
    'restarts-but-waits': (p) => `其他停止结束后期限重新计算（第0日为${p['dayZero']}，${hans(p)}）`,
    extends: (p) => `期限延长${hans(p)}`,
    'extends-to': (p) => `期限延长至${p['to']}`,
    'extends-cut': (p) => `期限延长${hans(p)}，为法律允许的最长期限`,
    'extends-to-cut': (p) => `期限延长至${p['to']}，为法律允许的最迟日期`,
    lengthens: (p) => `期限总长变为${hans(p)}`,
    answers: () => '已作出答复，期限结束',
    'answers-stopped': (p) => `已作出答复，停止与期限一并结束（${p['uncounted']}日不计入）`,
    ends: () => '期限结束',
    transfers: () => '移交其他机关，本机关期限结束',
    due: (p) => `最后一日：自${p['dayZero']}次日起计${hans(p)}`,
    'due-extended': (p) => `最后一日：自${p['dayZero']}次日起计${hans(p)}（含延长）`,
    'due-rolled': (p) => `自${p['dayZero']}次日起计的期限于${p['unrolled']}届满，该日不是工作日，顺延至下一个工作日`,
  },
  'zh-Hant': {
    none: () => '對期限沒有影響',
    starts: (p) => `當日為第0日，翌日起計算${hant(p)}`,
    'starts-elsewhere': (p) => `第0日為${p['dayZero']}，翌日起計算${hant(p)}`,
    pauses: (p) => `期限停止計算，自${p['uncountedFrom']}起不計入`,
    resumes: (p) => `期限恢復計算，${p['from']}至${p['to']}不計入（${hant(p)}）`,
    'resumes-at-once': () => '期限恢復計算，沒有扣除的日期',
    'stays-stopped': () => '該項停止結束，因其他原因期限仍停止計算',
    waits: () => '等待申請人，期限不計算',
    restarts: (p) => `期限重新計算：第0日為${p['dayZero']}，${hant(p)}`,
    'restarts-but-waits': (p) => `其他停止結束後期限重新計算（第0日為${p['dayZero']}，${hant(p)}）`,
    extends: (p) => `期限延長${hant(p)}`,
    'extends-to': (p) => `期限延長至${p['to']}`,
    'extends-cut': (p) => `期限延長${hant(p)}，為法律允許的最長期限`,
    'extends-to-cut': (p) => `期限延長至${p['to']}，為法律允許的最遲日期`,
    lengthens: (p) => `期限總長變為${hant(p)}`,
    answers: () => '已作出答覆，期限結束',
    'answers-stopped': (p) => `已作出答覆，停止與期限一併結束（${p['uncounted']}日不計入）`,
    ends: () => '期限結束',
    transfers: () => '移交其他機關，本機關期限結束',
    due: (p) => `最後一日：自${p['dayZero']}翌日起計${hant(p)}`,
    'due-extended': (p) => `最後一日：自${p['dayZero']}翌日起計${hant(p)}（含延長）`,
    'due-rolled': (p) => `自${p['dayZero']}翌日起計的期限於${p['unrolled']}屆滿，該日不是工作日，順延至下一個工作日`,
  },
}

const english = effectTexts.en

/** The effect in English, as it stands in `ClockStep.effect`. */
export function englishEffect(code: string, params: EffectParams): string {
  return english[code]?.(params) ?? code
}
