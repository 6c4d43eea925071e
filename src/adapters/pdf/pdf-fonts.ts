import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

export type PdfFonts = { readonly regular: Uint8Array; readonly bold: Uint8Array }

let loading: Promise<PdfFonts> | undefined

/** Noto Serif SC has the Latin, Greek and Cyrillic letters beside simplified and traditional characters: one font for every letter. */
async function load(): Promise<PdfFonts> {
  const { resolve } = createRequire(import.meta.url)
  const file = (name: string) => readFile(resolve(`@expo-google-fonts/noto-serif-sc/${name}`))
  const [regular, bold] = await Promise.all([
    file('400Regular/NotoSerifSC_400Regular.ttf'),
    file('700Bold/NotoSerifSC_700Bold.ttf'),
  ])
  return { regular, bold }
}

/** The fonts, read once for a process. */
export function pdfFonts(): Promise<PdfFonts> {
  loading ??= load()
  return loading
}
