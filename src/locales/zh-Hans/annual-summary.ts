import { listed, said } from '../../domain/report/annual-summary/sentence.ts'
import type { SummaryWords } from '../annual-summary-words.ts'

/** 通俗年报，简体中文。 */
export const summaryZhHans: SummaryWords = {
  title: (year) => `${year}年政府信息公开申请办理情况`,
  inYear: (year, until) => (until === null ? `${year}年` : `${year}年（截至${until}）`),
  inYearBefore: (year, isWhole) => (isWhole ? `${year}年` : `${year}年同期`),
  column: (year) => `${year}年`,
  lede: (body, when) =>
    `${when}，人们向${body}申请了什么、办理结果如何、用了多久、哪些地方没有做好。数字都由办理记录计算得出，含义见文末。`,
  gap: '',
  parts: {
    brief: '概要',
    came: '收到的申请',
    became: '办理结果',
    time: '答复用时',
    satisfied: '满意度',
    published: '主动公开',
    wrong: '没有做好的地方',
    open: '尚未办结的申请',
    definitions: '数字的含义',
  },
  texts: { foreword: '前言', wrong: '对问题的说明', outlook: '下一步打算' },
  units: {
    'working-day': (number) => said`${number}个工作日`,
    'calendar-day': (number) => said`${number}个自然日`,
    week: (number) => said`${number}周`,
    month: (number) => said`${number}个月`,
    hour: (number) => said`${number}小时`,
  },
  channels: {
    portal: '本网站',
    email: '电子邮件',
    post: '邮寄',
    'registered-post': '挂号邮寄',
    fax: '传真',
    counter: '当面提交',
    hotline: '电话',
    'transfer-in': '其他机关转来',
  },
  causes: {
    registered: '收到后迟迟没有登记',
    'passed-on': '转到承办单位过晚',
    requester: '等待申请人，而期限照常计算',
    'third-party': '等待第三方意见',
    consulted: '等待其他单位或机关意见',
    approval: '答复稿等待审批',
    sending: '审批后没有及时发出',
    paused: '期限中止的时间比办理的时间还长',
    extended: '延期后仍不够用',
    work: '查找和办理本身用时较长',
    unknown: '收到之后没有办理记录',
  },
  table: {
    what: '项目',
    change: '增减',
    points: (text) => `${text}个百分点`,
  },
  noRecordsBefore: (when) => `这里没有${when}的申请记录，因此无法比较。`,
  change: {
    more: (by, before, percent, when) => said`比${when}的${before}件多${by}件，增长${percent}。`,
    fewer: (by, before, percent, when) => said`比${when}的${before}件少${by}件，下降${percent}。`,
    same: (when) => said`与${when}持平。`,
    fromNone: (when) => said`${when}一件也没有。`,
  },
  came: {
    none: (when) => said`${when}，我们没有收到申请。`,
    some: (received, when) => said`${when}，我们共收到申请${received}件。`,
    carriedOver: (number) => said`另有${number}件由此前结转而来。`,
    noneCarriedOver: said`此前没有结转的申请。`,
    channel: (name, number, of) => said`人们最常用的渠道是${name}，占${of}件中的${number}件。`,
    oneChannel: (name, isOne) => (isOne ? said`申请的渠道是${name}。` : said`全部申请的渠道都是${name}。`),
  },
  became: {
    none: (when) => said`${when}，没有办结的申请。`,
    closed: (closed, how) => said`我们共办结${closed}件，其中${listed(how, '，', '，')}。`,
    closedOneWay: (closed, how) =>
      said`我们共办结${closed}件，${closed.value === 1 ? '' : '均'}${
        {
          answered: '已作出答复',
          withdrawn: '由申请人撤回',
          abandoned: '视为申请人放弃',
          transferred: '移送其他机关办理',
        }[how]
      }。`,
    how: {
      answered: (number) => said`作出答复${number}件`,
      withdrawn: (number) => said`申请人撤回${number}件`,
      abandoned: (number) => said`视为放弃${number}件`,
      transferred: (number) => said`移送其他机关${number}件`,
    },
    outcome: (name, number, of) => said`最常见的结果是“${name}”，占${of}件中的${number}件。`,
    exemption: (name, number) => said`不予公开时引用最多的依据是${name}，涉及${number}件。`,
    noExemption: said`没有引用不予公开的依据。`,
  },
  time: {
    none: said`没有已答复的申请，也没有尚未办结的申请，因此没有可以衡量的数据。`,
    share: (share) => said`在已答复和逾期未答复的申请中，按期答复的占${share}。`,
    shareChange: (kind, points, before, when) =>
      kind === 'same'
        ? said`与${when}持平。`
        : said`${when}为${before}，${kind === 'more' ? '提高' : '降低'}了${points}个百分点。`,
    allInTime: (answered) => said`${answered}件答复${answered.value === 1 ? '' : '全部'}按期作出。`,
    someLate: (answered, inTime, late) =>
      answered.value === 1
        ? said`${answered}件答复已经逾期。`
        : said`在${answered}件答复中，按期${inTime}件，逾期${late}件。`,
    days: (median, p90) => said`半数答复的用时不超过${median}，九成答复的用时不超过${p90}。`,
    oneAnswer: (took) => said`用时${took}。`,
    medianBefore: (median, when) => said`${when}，半数答复的用时不超过${median}。`,
  },
  satisfied: {
    none: said`没有人填写满意度。`,
    some: (people, mean, good) =>
      people.value === 1
        ? said`有${people}人填写了满意度，给了${mean}分（满分5分）。`
        : said`有${people}人填写了满意度，平均${mean}分（满分5分），其中给4分或5分的有${good}人。`,
    before: (mean, when) => said`${when}平均为${mean}分。`,
  },
  published: {
    none: (when) => said`${when}，没有公开文件。`,
    some: (documents, entries) => said`我们公开了${documents}份文件，并在公开目录中列入${entries}条。`,
    before: (documents, entries, when) => said`${when}为${documents}份文件、${entries}条目录。`,
  },
  wrong: {
    none: said`没有逾期的申请。`,
    late: (closed, pending) =>
      pending.value === 0
        ? said`逾期办结的申请有${closed}件。`
        : closed.value === 0
          ? said`到期末仍未办结且已逾期的申请有${pending}件。`
          : said`逾期办结的申请有${closed}件，到期末仍未办结且已逾期的有${pending}件。`,
    before: (late, when) => (late.value === 0 ? said`${when}没有逾期的申请。` : said`${when}逾期${late}件。`),
    cause: (name, number, of) =>
      of.value === 1 ? said`原因是：${name}。` : said`最常见的原因是：${name}（${of}件中的${number}件）。`,
    reviews: (lodged, changed) =>
      said`申请人提起复议、诉讼等救济${lodged}次，${
        changed.value === 0 ? said`没有决定因此改变` : said`其中${changed}件决定被全部或部分纠正`
      }。`,
    noReviews: said`没有人提起复议、诉讼等救济。`,
  },
  open: {
    none: (on) => said`截至${on}，没有尚未办结的申请。`,
    some: (pending, on) => said`截至${on}，尚有${pending}件申请没有办结。`,
    ofThem: (_pending, late, standing) =>
      said`其中${late.value === 0 ? '没有逾期的' : said`逾期的有${late}件`}，${
        standing.value === 0 ? '没有需要等待申请人的' : said`等待申请人的有${standing}件`
      }。`,
    oldest: (number) => said`等待最久的一件已过${number}个自然日。`,
  },
  suppressed: '有些数字没有列出：它们很小，或者会透露很小的数字，可能指向具体的人。',
  definitions: {
    asOf: [
      '截止时刻',
      '到报告所注时刻为止记录的内容，并计入此前的更正。年度尚未结束的，统计到该时刻当天，与上年同期比较。',
    ],
    received: ['收到', '法定收到日期在本年的申请。分给几个单位办理的申请只计一次。'],
    carriedOver: ['结转', '本年之前收到，且在本年之前没有办结的申请。'],
    channel: ['渠道', '申请到达机关的方式，每件申请有一种。'],
    closed: ['办结', '在本年答复、由申请人撤回、视为放弃或者整件移送的申请。'],
    outcome: ['办理结果', '对整件申请的决定，按法律中的名称；没有答复的，按其他办结方式。'],
    exemption: ['不予公开的依据', '已办结的申请中，决定引用了该依据的，每件计一次。'],
    inTime: [
      '按期比例',
      '按期答复的件数，除以已答复与逾期未答复的件数之和。撤回、视为放弃和移送的申请不计入，尚未到期的在办申请也不计入。期限届满之后的中止或重新计算，不消除逾期。',
    ],
    late: ['逾期', '在答复期限之后办结，或者到统计的最后一天已过期限而尚未办结。'],
    days: [
      '用时',
      '按法律的计算方式，从收到到答复，不计期限中止的日子。半数答复不超过中位数，九成答复不超过第90百分位。',
    ],
    satisfaction: ['满意度', '申请人在本年给出的分数，从1到5。不足五人的不予公布。'],
    published: ['主动公开', '本年向所有人公开的文件，以及列入公开目录的条目。'],
    reviews: ['救济', '本年提起的复议、诉讼等，以及本年因此改变的决定。'],
    cause: [
      '逾期原因',
      '每件逾期申请有一个原因：如果没有这段等待就不会逾期的各项等待中，自然日最多的一项。没有这样的等待的：中止的时间比办理的时间长，为中止；否则已经延期的，为延期不够；再否则为办理本身。法律允许期限中止的日子不算原因。',
    ],
    pending: ['尚未办结', '到最后一天已经收到而没有办结的申请。'],
    age: ['已过时间', '从收到到最后一天的自然日。'],
    smallCounts: ['较小的数字', '机关可以决定不公布低于某个界限的数字；此时还会略去其他一些数字，使人无法推算。'],
  },
  made: (instant, definitions) => `由 Candor 根据${instant}之前记录的事件计算。定义：第${definitions}版。`,
}
