/** 遮盖：从文件中遮去的内容、经办人员及由此制作的文件。 */
export const redaction = {
  fileTitle: (reference: string) => `遮盖后的文件（${reference}）`,
  fileSuffix: '-已遮盖',
  statement: {
    title: '遮盖情况说明',
    lede: '以下列明本文件遮盖的位置、数量及法律依据，不含被遮盖的内容。',
    page: '页码',
    sheet: '工作表序号',
    shareOfSheet: '占单元格比例',
    ground: '依据',
    cuts: '遮盖处数',
    share: '占页面比例',
    none: '未注明依据',
    less: '不足1%',
    hash: (sha256: string) => `文件的SHA-256值：${sha256}`,
    commitment: (hash: string) => `对原文件及遮盖清单的承诺值：${hash}`,
  },
}
