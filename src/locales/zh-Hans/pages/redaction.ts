/** 遮盖：从文件中遮去的内容、经办人员及由此制作的文件。 */
export const redaction = {
  fileTitle: (reference: string) => `遮盖后的文件（${reference}）`,
  fileSuffix: '-已遮盖',
}
