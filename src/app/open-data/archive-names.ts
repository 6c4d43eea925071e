import { plainFileName } from '../documents/plain-file-name.ts'

const maxBytes = 180
/** Names that Windows keeps for devices, whatever follows them. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** Of at most so many bytes in UTF-8, shortened before the extension. */
function shortened(name: string): string {
  const encoder = new TextEncoder()
  const bytesIn = (text: string) => encoder.encode(text).length
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? ''
  const stem = [...name.slice(0, name.length - extension.length)]
  while (stem.length > 1 && bytesIn(stem.join('')) + extension.length > maxBytes) stem.pop()
  return stem.join('') + extension
}

/** A name that any system can unpack, in the folder where it is put and nowhere else. */
function safeName(name: string): string {
  const plain = plainFileName(name)
    .replaceAll(/[<>:"|?*\u007f]/g, '_')
    .replace(/^[.\s]+/, '_')
    .replace(/[.\s]+$/, '')
  return shortened(device.test(plain) ? `_${plain}` : plain || '_')
}

/** Names for the files of one folder, no two alike, also where capitals and small letters are the same. */
export function archiveNames(names: readonly string[]): readonly string[] {
  const used = new Set<string>()
  return names.map((name) => {
    const safe = safeName(name)
    const dot = safe.lastIndexOf('.')
    const [stem, extension] = dot > 0 ? [safe.slice(0, dot), safe.slice(dot)] : [safe, '']
    let unique = safe
    for (let count = 2; used.has(unique.toLowerCase()); count += 1) unique = `${stem} (${count})${extension}`
    used.add(unique.toLowerCase())
    return unique
  })
}
