import { withoutControls, withoutDirections } from '../../../domain/text/control-characters.ts'

const maxPartCharacters = 100
/** What no system takes in the name of a file, and what cannot be seen in one. */
const unsafe = /[\t\n\r\p{Cs}\p{Zl}\p{Zp}\\:*?"<>|\u200B\u2060-\u206F\uFEFF]/gu
/** Names of devices, which Windows opens in place of a file. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

/** A path without ways out of the folder and without characters that nobody sees. */
export function safePath(path: string): string {
  const parts = path
    .split(/[/\\]/)
    .map((part) =>
      withoutDirections(withoutControls(part, '_'), '_')
        .replaceAll(unsafe, '_')
        .normalize('NFC')
        .replace(/^\s+|[\s.]+$/g, '')
        .replace(device, '_$&'),
    )
    .filter((part) => part !== '')
    .map((part) => [...part].slice(-maxPartCharacters).join(''))
  return parts.join('/') || '_'
}

/** Where the copies lie: with the ending of their own kind, and no two at one path, whatever their letters' size. */
export function pathsInCopy(
  files: readonly { readonly name: string; readonly extension: string }[],
): readonly string[] {
  const taken = new Set<string>()
  return files.map(({ name, extension }) => {
    const path = safePath(name)
    const stem = path.replace(/(?<=[^/])\.[A-Za-z0-9]{1,5}$/, '')
    let free = `${stem}.${extension}`
    for (let next = 2; taken.has(free.toLowerCase()); next += 1) free = `${stem} (${next}).${extension}`
    taken.add(free.toLowerCase())
    return free
  })
}
