import { listed, said } from '../../domain/report/annual-summary/sentence.ts'
import type { SummaryWords } from '../annual-summary-words.ts'

/** 通俗年報，繁體中文。 */
export const summaryZhHant: SummaryWords = {
  title: (year) => `${year}年資訊公開申請辦理情形`,
  inYear: (year, until) => (until === null ? `${year}年` : `${year}年（截至${until}）`),
  inYearBefore: (year, isWhole) => (isWhole ? `${year}年` : `${year}年同期`),
  column: (year) => `${year}年`,
  lede: (body, when) =>
    `${when}，民眾向${body}申請了什麼、辦理結果如何、用了多久、哪些地方沒有做好。數字都由辦理紀錄計算得出，意義見文末。`,
  gap: '',
  parts: {
    brief: '摘要',
    came: '收到的申請',
    became: '辦理結果',
    time: '答覆用時',
    satisfied: '滿意度',
    published: '主動公開',
    wrong: '沒有做好的地方',
    open: '尚未辦結的申請',
    definitions: '數字的意義',
  },
  texts: { foreword: '前言', wrong: '對問題的說明', outlook: '下一步計畫' },
  units: {
    'working-day': (number) => said`${number}個工作日`,
    'calendar-day': (number) => said`${number}個曆日`,
    week: (number) => said`${number}週`,
    month: (number) => said`${number}個月`,
    hour: (number) => said`${number}小時`,
  },
  channels: {
    portal: '本網站',
    email: '電子郵件',
    post: '郵寄',
    'registered-post': '掛號郵寄',
    fax: '傳真',
    counter: '親身遞交',
    hotline: '電話',
    'transfer-in': '其他機關轉來',
  },
  causes: {
    registered: '收到後遲遲沒有登記',
    'passed-on': '轉到承辦單位過晚',
    requester: '等待申請人，而期限照常計算',
    'third-party': '等待第三方意見',
    consulted: '等待其他單位或機關意見',
    approval: '決定稿等待核定',
    sending: '核定後沒有及時發出',
    paused: '期限停止的時間比辦理的時間還長',
    extended: '延長後仍不夠用',
    work: '查找和辦理本身用時較長',
    unknown: '收到之後沒有辦理紀錄',
  },
  table: {
    what: '項目',
    change: '增減',
    points: (text) => `${text}個百分點`,
  },
  noRecordsBefore: (when) => `這裡沒有${when}的申請紀錄，因此無法比較。`,
  change: {
    more: (by, before, percent, when) => said`比${when}的${before}件多${by}件，增加${percent}。`,
    fewer: (by, before, percent, when) => said`比${when}的${before}件少${by}件，減少${percent}。`,
    same: (when) => said`與${when}相同。`,
    fromNone: (when) => said`${when}一件也沒有。`,
  },
  came: {
    none: (when) => said`${when}，我們沒有收到申請。`,
    some: (received, when) => said`${when}，我們共收到申請${received}件。`,
    carriedOver: (number) => said`另有${number}件由此前結轉而來。`,
    noneCarriedOver: said`此前沒有結轉的申請。`,
    channel: (name, number, of) => said`民眾最常用的管道是${name}，佔${of}件中的${number}件。`,
    oneChannel: (name, isOne) => (isOne ? said`申請的管道是${name}。` : said`全部申請的管道都是${name}。`),
  },
  became: {
    none: (when) => said`${when}，沒有辦結的申請。`,
    closed: (closed, how) => said`我們共辦結${closed}件，其中${listed(how, '，', '，')}。`,
    closedOneWay: (closed, how) =>
      said`我們共辦結${closed}件，${closed.value === 1 ? '' : '均'}${
        {
          answered: '已作出答覆',
          withdrawn: '由申請人撤回',
          abandoned: '視為申請人放棄',
          transferred: '移送其他機關辦理',
        }[how]
      }。`,
    how: {
      answered: (number) => said`作出答覆${number}件`,
      withdrawn: (number) => said`申請人撤回${number}件`,
      abandoned: (number) => said`視為放棄${number}件`,
      transferred: (number) => said`移送其他機關${number}件`,
    },
    outcome: (name, number, of) => said`最常見的結果是「${name}」，佔${of}件中的${number}件。`,
    exemption: (name, number) => said`不予公開時引用最多的依據是${name}，涉及${number}件。`,
    noExemption: said`沒有引用不予公開的依據。`,
  },
  time: {
    none: said`沒有已答覆的申請，也沒有尚未辦結的申請，因此沒有可以衡量的資料。`,
    share: (share) => said`在已答覆和逾期未答覆的申請中，按期答覆的占${share}。`,
    shareChange: (kind, points, before, when) =>
      kind === 'same'
        ? said`與${when}相同。`
        : said`${when}為${before}，${kind === 'more' ? '提高' : '降低'}了${points}個百分點。`,
    allInTime: (answered) => said`${answered}件答覆${answered.value === 1 ? '' : '全部'}按期作出。`,
    someLate: (answered, inTime, late) =>
      answered.value === 1
        ? said`${answered}件答覆已經逾期。`
        : said`在${answered}件答覆中，按期${inTime}件，逾期${late}件。`,
    days: (median, p90) => said`半數答覆的用時不超過${median}，九成答覆的用時不超過${p90}。`,
    oneAnswer: (took) => said`用時${took}。`,
    medianBefore: (median, when) => said`${when}，半數答覆的用時不超過${median}。`,
  },
  satisfied: {
    none: said`沒有人填寫滿意度。`,
    some: (people, mean, good) =>
      people.value === 1
        ? said`有${people}人填寫了滿意度，給了${mean}分（滿分5分）。`
        : said`有${people}人填寫了滿意度，平均${mean}分（滿分5分），其中給4分或5分的有${good}人。`,
    before: (mean, when) => said`${when}平均為${mean}分。`,
  },
  published: {
    none: (when) => said`${when}，沒有公開文件。`,
    some: (documents, entries) => said`我們公開了${documents}份文件，並在公開目錄中列入${entries}條。`,
    before: (documents, entries, when) => said`${when}為${documents}份文件、${entries}條目錄。`,
  },
  wrong: {
    none: said`沒有逾期的申請。`,
    late: (closed, pending) =>
      pending.value === 0
        ? said`逾期辦結的申請有${closed}件。`
        : closed.value === 0
          ? said`到期末仍未辦結且已逾期的申請有${pending}件。`
          : said`逾期辦結的申請有${closed}件，到期末仍未辦結且已逾期的有${pending}件。`,
    before: (late, when) => (late.value === 0 ? said`${when}沒有逾期的申請。` : said`${when}逾期${late}件。`),
    cause: (name, number, of) =>
      of.value === 1 ? said`原因是：${name}。` : said`最常見的原因是：${name}（${of}件中的${number}件）。`,
    reviews: (lodged, changed) =>
      said`申請人提起覆核、訴願、訴訟等救濟${lodged}次，${
        changed.value === 0 ? said`沒有決定因此改變` : said`其中${changed}件決定被全部或部分糾正`
      }。`,
    noReviews: said`沒有人提起覆核、訴願、訴訟等救濟。`,
  },
  open: {
    none: (on) => said`截至${on}，沒有尚未辦結的申請。`,
    some: (pending, on) => said`截至${on}，尚有${pending}件申請沒有辦結。`,
    ofThem: (_pending, late, standing) =>
      said`其中${late.value === 0 ? '沒有逾期的' : said`逾期的有${late}件`}，${
        standing.value === 0 ? '沒有需要等待申請人的' : said`等待申請人的有${standing}件`
      }。`,
    oldest: (number) => said`等待最久的一件已過${number}個曆日。`,
  },
  suppressed: '有些數字沒有列出：它們很小，或者會透露很小的數字，可能指向具體的人。',
  definitions: {
    asOf: [
      '截止時刻',
      '到報告所註時刻為止記錄的內容，並計入此前的更正。年度尚未結束的，統計到該時刻當天，與前一年同期比較。',
    ],
    received: ['收到', '法定收到日期在本年的申請。分給幾個單位辦理的申請只計一次。'],
    carriedOver: ['結轉', '本年之前收到，且在本年之前沒有辦結的申請。'],
    channel: ['管道', '申請到達機關的方式，每件申請有一種。'],
    closed: ['辦結', '在本年答覆、由申請人撤回、視為放棄或者整件移送的申請。'],
    outcome: ['辦理結果', '對整件申請的決定，按法律中的名稱；沒有答覆的，按其他辦結方式。'],
    exemption: ['不予公開的依據', '已辦結的申請中，決定引用了該依據的，每件計一次。'],
    inTime: [
      '按期比例',
      '按期答覆的件數，除以已答覆與逾期未答覆的件數之和。撤回、視為放棄和移送的申請不計入，尚未到期的辦理中申請也不計入。期限屆滿之後的停止或重新計算，不消除逾期。',
    ],
    late: ['逾期', '在答覆期限之後辦結，或者到統計的最後一天已過期限而尚未辦結。'],
    days: [
      '用時',
      '按法律的計算方式，從收到到答覆，不計期限停止的日子。半數答覆不超過中位數，九成答覆不超過第90百分位。',
    ],
    satisfaction: ['滿意度', '申請人在本年給出的分數，從1到5。不足五人的不予公布。'],
    published: ['主動公開', '本年向所有人公開的文件，以及列入公開目錄的條目。'],
    reviews: ['救濟', '本年提起的覆核、訴願、訴訟等，以及本年因此改變的決定。'],
    cause: [
      '逾期原因',
      '每件逾期申請有一個原因：如果沒有這段等待就不會逾期的各項等待中，曆日最多的一項。沒有這樣的等待的：停止的時間比辦理的時間長，為停止；否則已經延長的，為延長不夠；再否則為辦理本身。法律允許期限停止的日子不算原因。',
    ],
    pending: ['尚未辦結', '到最後一天已經收到而沒有辦結的申請。'],
    age: ['已過時間', '從收到到最後一天的曆日。'],
    smallCounts: ['較小的數字', '機關可以決定不公布低於某個界限的數字；此時還會略去其他一些數字，使人無法推算。'],
  },
  made: (instant, definitions) => `由 Candor 根據${instant}之前記錄的事件計算。定義：第${definitions}版。`,
}
