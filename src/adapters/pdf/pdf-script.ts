import { isWrittenInHan } from '../../domain/text/local-text.ts'

/** How the text of a paper is set: what it is spelled with, and which forms of the letters it takes. */
export type PdfScript = {
  readonly spelled: (text: string) => string
  readonly options: { readonly features?: PDFKit.Mixins.OpenTypeFeatures[] }
}

const apostropheInWord = /(?<=\p{Script=Latin})’(?=\p{Script=Latin})/gu

/**
 * The marks that both scripts share (’ “ ”) are as wide as a character in the font. Latin text takes their narrow forms;
 * among Chinese the wide ones are right, but for the apostrophe of a Latin word that stands there.
 */
export function scriptOf(language: string): PdfScript {
  if (isWrittenInHan(language)) return { spelled: (text) => text.replaceAll(apostropheInWord, "'"), options: {} }
  return { spelled: (text) => text, options: { features: ['pwid'] } }
}
