import { nameOutside } from '../../domain/request/document-in-case.ts'
import { withoutControls, withoutDirections } from '../../domain/text/control-characters.ts'

const maxNameCharacters = 200
const maxExtensionCharacters = 20

/**
 * A name as it is shown and sent in a header: no folders, no control, invisible or direction-changing characters, never
 * empty, and shortened before its extension where it is too long.
 */
export function plainFileName(name: string): string {
  const plain = withoutDirections(withoutControls(name, '_'), '_')
    .replaceAll(/[\t\n\r\p{Cs}\\/\u200B\u2028\u2029\u2060-\u206F\uFEFF"]/gu, '_')
    .normalize('NFC')
    .trim()
  const characters = [...plain]
  if (characters.length <= maxNameCharacters) return plain || '_'
  const dot = characters.lastIndexOf('.')
  const extension = dot > 0 && characters.length - dot <= maxExtensionCharacters ? characters.slice(dot) : []
  return [...characters.slice(0, maxNameCharacters - extension.length), ...extension].join('')
}

/** The name of a file with the folders that it lay in, nearest last, as far as they fit: `Minutes/March/12.pdf`. */
export function plainFilePath(path: string): string {
  const parts = path
    .split('/')
    .filter((part) => part.trim() !== '')
    .map((part) => (/^\s*\.{1,2}\s*$/.test(part) ? '_' : plainFileName(part)))
  let kept = parts.pop() ?? '_'
  for (const folder of parts.reverse()) {
    if ([...folder, ...kept].length >= maxNameCharacters) return `…/${kept}`
    kept = `${folder}/${kept}`
  }
  return kept
}

const maxTypeCharacters = 127

/** A media type without its parameters; what is none is `application/octet-stream`. */
export function plainMediaType(given: string): string {
  const type = (given.split(';')[0] ?? '').trim().toLowerCase()
  const isType = /^[\w.+-]+\/[\w.+-]+$/.test(type) && type.length <= maxTypeCharacters
  return isType ? type : 'application/octet-stream'
}

/** The name of a file that is made of another one and lies beside it. @param ending what comes after the stem, with its extension */
export const nameBeside = (name: string, ending: string): string =>
  plainFileName(`${nameOutside(name).replace(/\.[A-Za-z0-9]{1,5}$/, '')}${ending}`)
