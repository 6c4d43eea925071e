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
    '找不到此頁面',
    '網址有誤、連結不完整，或此頁面從未存在。如果您使用的是收件通知內的連結，請複製完整的連結，包括問號之後的全部內容。',
  ],
  forbidden: ['您無權辦理此事項', '您在本機關的職責不包括此事項。請由具有相應職責的人員或管理員辦理。'],
  invalid: ['填寫的內容有誤', '尚未儲存，您填寫的內容仍然保留。'],
  conflict: [
    '其他人員已先行辦理',
    '您開啟此件申請後，申請已有變動。他人的辦理內容沒有被覆蓋。請查看變動之處，然後重新提交。',
  ],
  'wrong-stage': ['現階段不能辦理此事項', '您開啟頁面後，申請已進入其他階段。'],
  'own-draft': [
    '須由其他人員辦理',
    '擬稿人不得核定自己所擬的決定，亦不得就針對該決定的救濟申請作出決定。未作任何更改，請由具有相應職責的同仁辦理。',
  ],
  'decision-incomplete': ['決定尚不完整', '所缺事項及其位置列於下方。未予核定，請擬稿人補充。'],
  'not-your-step': ['此步驟由其他人員核定', '核定分步進行，每一步由不同人員辦理。未作任何更改，下一步的辦理人見案卷。'],
  'date-before-approval': ['該日決定尚未核定', '決定應於核定當日或之後發出。'],
  'own-document': ['須由其他人員核定', '製備檔案的人員不得核定該檔案。未作任何更改，請由具有相應職責的同仁核定。'],
  'no-draft': ['沒有可辦理的決定草稿', '草稿其間已被退回或取代。'],
  'no-open-clarification': ['沒有待補正的事項', '補正已經收到，或從未通知補正。'],
  'clarification-open': ['補正尚未完成', '申請人尚未補正。請先登記補正。'],
  'no-open-fee': ['沒有待繳的費用', '費用已經結清，或從未發出收費通知。'],
  'fee-open': ['已有收費通知待處理', '請先處理該通知，再發出新的通知。'],
  'no-open-consultation': ['沒有進行中的徵詢', '意見已經收到，或從未徵詢意見。'],
  'last-administrator': ['須保留一名管理員', '至少須保留一名管理員。'],
  'asked-once': ['補正只能一次性告知', '本件已經告知過補正。請按現有內容辦理，或發送一般訊息。'],
  'extension-not-allowed': ['法律不容許此次延長', '延長過遲、過長，或已經用過。原期限不變。'],
  'transfer-not-in-law': ['該法沒有規定移送', '請作出答覆，並在答覆中告知正確的機關。'],
  'unknown-outcome': ['請選擇該法規定的決定結果', '所選結果不在該法的類別之內。'],
  'unknown-exemption': ['請選擇該法規定的不予公開依據', '其中一項依據不在該法的範圍之內。'],
  'exemption-needed': ['請註明不予公開的依據', '此決定結果涉及不予公開的內容，至少須註明一項依據。'],
  'missing-fact': ['統計事項填寫不全', '請補填標示的項目。'],
  'unknown-document': ['本案卷中沒有該檔案', '檔案可能其間已被撤下。'],
  'document-not-approved': ['檔案尚未核定', '須先由其他同仁核定公開。檔案沒有公開。'],
  'document-state': ['該檔案目前不能辦理此事項', '檔案其間已公開或撤下，或由申請人提供。'],
  'confirm-uninspected': [
    '此檔案未經檢查',
    '檔案可能含有遮蔽方塊下的文字、舊版本，或頁面上看不到的姓名。檔案沒有公開。請親自查看，再於下方確認可以公開。',
  ],
  'document-blocked': ['此檔案尚不得對外提供', '檢查發現的問題尚未處理完畢。請改用遮蔽後的副本，或逐項說明保留理由。'],
  'malware-found': ['此檔案含有惡意程式', '檔案不得對外提供。請不予公開、撤下，或另行加入不含惡意程式的副本。'],
  'document-replaced': ['此檔案已由副本取代', '請審核副本。如須提供原件，請先撤下副本。'],
  'not-inspected': ['此檔案正在檢查', '檢查需要數秒，請稍後再試。'],
  'file-unreadable': ['此檔案未能檢查', '請改用其他格式加入，或說明仍可對外提供的理由。'],
  'checklist-incomplete': ['公開審查事項未填寫完整', '核定前請逐項作出審查結論。'],
  'not-recorded': [
    '申請紀錄缺少本報告所需內容',
    '請在相關申請中補登；確實無法查明者，請勾選「確認發布，上述內容列為未登記」。',
  ],
  'files-refused': ['部分檔案不符合條件', '所有檔案均未儲存。請逐份處理下列檔案，或不選這些檔案。'],
  'personal-data-found': ['擬公開的文字含有個人資料', '請修改文字，或於下方說明可以公開的理由。'],
  'redaction-state': ['目前不能對此遮蔽方案辦理此操作', '此方案已由其他人員提交、核定或重新開啟。'],
  'own-redaction': ['須由其他人員核定', '標註或修改過遮蔽內容的人員不得核定此方案，請由有此權限的其他人員辦理。'],
  'no-marks': ['尚未標註遮蔽內容', '請先標註需要遮蔽的內容及依據，再提交審查。'],
  'not-closed': ['申請仍在辦理', '請先結案。'],
  'already-published': ['已經公開', '公開目錄中的內容與此完全相同。'],
  'not-published': ['未列入公開目錄', '已被移出，或從未列入。'],
  'not-scheduled': ['沒有預定公開', '已被取消，或已經公開。'],
  'no-open-review': ['沒有進行中的救濟申請', '已有結果，或從未提出。'],
  'date-in-future': ['日期尚未到來', '請填寫今日或更早的日期。'],
  'date-before-receipt': ['日期過早', '該日期早於收到申請之日。'],
  'too-large': ['內容過大', '沒有儲存。請提交較小的檔案，或分成若干個較小的檔案。'],
  duplicate: ['內容已經存在', '沒有重複儲存。'],
  'unknown-event': ['沒有此事項', '請返回申請頁面，從所列事項中選擇。'],
  'not-correctable': ['此項不能更正', '記錄已與此相同，或屬於不可更改的內容。'],
  'already-given': ['您已經提交過評價', '感謝您的評價，首次提交的內容已予保留。'],
  'impossible-clock': ['日期先後不合邏輯', '按此日期，各事項的先後次序不能成立。'],
  'parts-open': ['仍有分辦部分未辦結', '本機關其他單位仍在辦理此申請的部分內容。待其辦結後再操作。'],
  'answered-by-parts': ['此件已無須單獨答覆', '申請內容已全部分辦，各部分的答覆即為此件的答覆。'],
  'not-linked': ['兩件申請尚未連結', '請先連結，使辦理紀錄說明其關係。'],
  'another-law': ['適用的法律不同', '一份答覆只能用於適用同一法律的申請。'],
  'another-person': [
    '不是同一申請人',
    '只有同一申請人重複提交的申請可以併入；其他申請人均有權得到單獨的答覆。請改用「一併答覆」。',
  ],
}

/** 事項代碼本身沒有說明的原因。 */
export const refusalReasons: RefusalReasonWords = {
  'not-found': {
    body: ({ name }) => `沒有名為「${name}」的機關。`,
    law: ({ name }) => `系統中沒有「${name}」這部法律。`,
    request: ({ name }) => `本機關沒有編號為「${name}」的申請。`,
    key: ({ name }) => `沒有名為「${name}」的有效金鑰。`,
    upload: () => '檔案已不在此處，請重新上載。',
    'not-installed': () => '本系統沒有安裝所需的功能。',
  },
  forbidden: {
    'requester-scores': () => '申請人留有電子郵件地址，由其本人評價。',
    'requester-unknown': () => '申請人資料已經刪除，無法以電話徵詢評價。',
    'review-of-another': () => '此救濟申請由其他人員辦理，請先轉交給您。',
    'own-calendar': () => '只能辦理您本人行事曆的此事項。',
    'read-only-key': () => '此API金鑰僅供讀取。',
  },
  conflict: {
    'upload-offset': ({ offset }) => `此檔案已收到${offset}位元組，請從該處繼續。`,
    'upload-under-way': () => '此檔案的另一部分正在上傳，請稍後再試。',
    'unfinished-uploads': ({ max }) => `同時最多可有${max}個未傳完的檔案，請先繼續上傳或取消其中一部分。`,
    'try-again': () => '其他人員同時正在儲存，請再試一次。',
    settled: () => '此郵件已由其他人員處理。',
    'unreadable-mail': () => '此郵件無法安全讀取。',
    'too-many-schedules': ({ max }) => `最多儲存${max}份定期報告，請刪除無人閱讀的報告。`,
    'queue-full': () => '等候辦理的背景工作過多，請待部分完成後再試。',
    'virus-scanner-silent': () => '病毒掃描程式沒有回應，檔案須待檢查完成後再辦理。',
    'background-task': () => '此報告涉及的申請過多，不能即時產生。請先啟動背景工作，完成後再試。',
    'version-needed': () => '此操作會覆蓋他人儲存的內容，請先註明所讀取的版本。',
  },
  duplicate: {
    file: ({ name }) => `此件申請中已有相同的檔案「${name}」。`,
    body: ({ name }) => `已有名為「${name}」的機關。`,
    question: ({ name }) => `已徵詢${name}的意見，尚未收到答覆。`,
  },
  'no-open-clarification': {
    undelivered: () => '補正通知沒有送達。請先以其他方式聯絡申請人，並辦結相關任務。',
  },
  'exemption-needed': { withheld: () => '請註明不予公開的依據，或說明該檔案為何不屬於答覆內容。' },
  'too-large': {
    disk: () => '伺服器空間不足，無法儲存此檔案，請告知管理員。',
    bytes: ({ limit }) => `最多可提交${limit}位元組。`,
    files: () => '此件申請的檔案數已達一人可提交的上限。',
  },
  'document-not-approved': { file: ({ name }) => `「${name}」尚未按公開審查事項核定。` },
  'document-blocked': {
    file: ({ name, findings }) =>
      `「${name}」有${findings}項檢查發現尚未處理。請改用遮蔽後的副本，或逐項說明保留理由。涉及申請人身分的發現，由有權知悉的同仁處理。`,
  },
  'malware-found': {
    file: ({ name }) => `「${name}」不得對外提供。請不予公開、撤下，或另行加入不含惡意程式的副本。`,
  },
  'document-replaced': { file: ({ name }) => `「${name}」已由副本取代，請審核副本，或先撤下副本。` },
  'not-inspected': { file: ({ name }) => `「${name}」正在檢查，請數秒後再試。` },
  'file-unreadable': { file: ({ name }) => `「${name}」未能檢查。請改用其他格式加入，或說明仍可對外提供的理由。` },
  'personal-data-found': {
    found: ({ what }) => `發現：${personal(what)}。請修改文字，或於下方說明可以公開的理由。`,
  },
}

export const failures: Messages['failures'] = {
  'malformed-json': ['內容不是有效的JSON', '請提交有效且巢狀不過深的JSON。'],
  unauthenticated: ['尚未登入', '請登入，或提供本機關人員的有效API金鑰。'],
  'method-not-allowed': ['此網址不能辦理此操作', '此網址不接受這種請求方法。'],
  'unsupported-media-type': ['內容類型不符', '請以JSON格式提交內容。'],
  'idempotency-key-reused': ['此鍵已經用過', '同一冪等鍵曾用於其他請求，請換用新的鍵。'],
  'idempotency-key-in-use': ['正在辦理', '使用此冪等鍵的首次請求仍在辦理。'],
  'bad-cursor': ['無法繼續列出', '翻頁標記不是由此清單給出的，請從第一頁開始。'],
  csrf: ['表單已失效', '表單並非由本頁面提交，或您在開啟頁面後重新登入過。沒有儲存。請返回並重新載入頁面，再次提交。'],
  withdrawn: ['該內容已撤下', '該內容曾在此公開，現已由機關撤下。'],
  'too-slow': ['上載中斷', '檔案未完整傳送，並未儲存。請重新上載。'],
  'rate-limited': ['操作過於頻密', '內容沒有遺失。請等候一分鐘後再試。'],
  unavailable: ['服務暫時無法使用', '內容沒有遺失。請幾分鐘後再試。'],
  busy: ['系統正忙', '記錄正由另一個程式寫入，此次沒有儲存。請稍候半分鐘後再試。'],
  internal: [
    '系統發生故障',
    '並非您的操作所致。先前儲存的內容不受影響；最後一步是否已經儲存，請查看申請頁面。請幾分鐘後再試。',
  ],
  signInNeeded: ['請先登入', '此頁面供機關人員使用。'],
}

export const failureWords: Messages['failureWords'] = {
  number: (id) => `如就此與我們聯絡，請提供此編號：${id}`,
  back: '返回申請',
  home: '前往首頁',
  typed: '您填寫的內容仍然保留。',
}
