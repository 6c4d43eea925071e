import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { installedFile } from '../system/installed-file.ts'

export type PdfFonts = { readonly regular: Uint8Array; readonly bold: Uint8Array }

let loading: Promise<PdfFonts> | undefined

/** A font of the package (`npm run package` puts them into fonts/), or of the checkout's node_modules. */
function fontFile(folder: string, name: string): string {
  const { resolve } = createRequire(import.meta.url)
  return installedFile(`fonts/${name}`) ?? resolve(`@expo-google-fonts/noto-serif-sc/${folder}/${name}`)
}

/** Noto Serif SC has the Latin, Greek and Cyrillic letters beside simplified and traditional characters: one font for every letter. */
async function load(): Promise<PdfFonts> {
  const [regular, bold] = await Promise.all([
    readFile(fontFile('400Regular', 'NotoSerifSC_400Regular.ttf')),
    readFile(fontFile('700Bold', 'NotoSerifSC_700Bold.ttf')),
  ])
  return { regular, bold }
}

/** The fonts, read once for a process. */
export function pdfFonts(): Promise<PdfFonts> {
  loading ??= load()
  return loading
}
