import type { Messages } from '../../messages.ts'

export const saveConflicts: Messages['saveConflicts'] = {
  title: '其他人員已先行儲存',
  lede: '您開啟此頁後，其他人員已儲存了改動。他人的內容沒有被覆蓋，您填寫的內容仍保留在表單中。請對照兩者；如再次儲存，將以您的內容取代他人的內容。',
  ledeOfAction: '您開啟此頁後，其他人員已儲存了改動，因此您的操作沒有執行。請查看目前內容，確有需要再重新操作。',
  table: '其間他人儲存的內容與您準備儲存的內容',
  field: '項目',
  theirs: '目前已儲存',
  yours: '您填寫的',
  by: (name, when) => `${name}，${when}`,
  query: '檢視的篩選條件',
  forWhom: '適用人員',
  viewTaken: '已有同名檢視。如再次儲存，將以您的檢視取代原有檢視。',
}
