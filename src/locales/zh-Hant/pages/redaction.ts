/** 遮蔽：從檔案中遮去的內容、承辦人員及由此製作的檔案。 */
export const redaction = {
  fileTitle: (reference: string) => `遮蔽後的檔案（${reference}）`,
  fileSuffix: '-已遮蔽',
}
