/** 預定公開的內容。 */
export const publication = {
  title: '預定公開',
  listTitle: '預定公開事項',
  listLede: '到期時具備公開條件者，由系統公開。',
  on: (day: string) => `${day}公開`,
  entryAlone: '僅公開申請事項，不附檔案',
  by: (name: string) => `${name}設定`,
  afterAnswer: (length: string) => `答覆後${length}`,
  held: '到期未公開',
  wordsErased: '標題已被刪除',
  change: '更改日期',
  cancel: '取消',
}
