/** 遮蔽：從檔案中遮去的內容、承辦人員及由此製作的檔案。 */
export const redaction = {
  fileTitle: (reference: string) => `遮蔽後的檔案（${reference}）`,
  fileSuffix: '-已遮蔽',
  statement: {
    title: '遮蔽情形說明',
    lede: '以下列明本檔案遮蔽的位置、數量及法律依據，不含被遮蔽的內容。',
    page: '頁碼',
    sheet: '工作表序號',
    shareOfSheet: '占儲存格比例',
    ground: '依據',
    cuts: '遮蔽處數',
    share: '占頁面比例',
    none: '未註明依據',
    less: '不足1%',
    hash: (sha256: string) => `檔案的SHA-256值：${sha256}`,
    commitment: (hash: string) => `對原檔案及遮蔽清單的承諾值：${hash}`,
  },
}
