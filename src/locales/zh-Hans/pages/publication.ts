/** 预定公开的内容。 */
export const publication = {
  title: '预定公开',
  listTitle: '预定公开事项',
  listLede: '到期时具备公开条件的，由系统公开。',
  on: (day: string) => `${day}公开`,
  entryAlone: '仅公开申请事项，不附文件',
  by: (name: string) => `${name}设定`,
  afterAnswer: (length: string) => `答复后${length}`,
  held: '到期未公开',
  wordsErased: '标题已被删除',
  change: '更改日期',
  cancel: '取消',
}
