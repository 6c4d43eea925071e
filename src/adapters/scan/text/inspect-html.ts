import { Parser } from 'htmlparser2'
import { type Finding, type FindingKind, finding } from '../../../domain/release/finding.ts'
import { fileTypes } from '../file-type.ts'
import { type Inspected, type Inspector, type LookInside, Unreadable, wholeFile } from '../inspector.ts'
import { decodedText } from './decoded-text.ts'
import { hidingRules } from './hiding-rules.ts'

/** Elements that end where they begin. */
const empty = ['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']
const hidingStyle =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt|em|%)?\s*(?:;|$)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$))/i
/** Far beside the page. */
const outside = /(?:^|;)\s*(?:left|top|text-indent|margin-left)\s*:\s*-\d{4,}px/i
const black = /^(?:#000(?:000)?|black|rgb\(\s*0\s*,\s*0\s*,\s*0\s*\))$/i

/** Letters in the colour that the same element has behind them. */
function isCovered(style: string, inherited: 'white' | 'black'): boolean {
  const colour = /(?:^|;)\s*color\s*:\s*([^;]{1,40})/i.exec(style)?.[1]?.trim().toLowerCase()
  const behind = /(?:^|;)\s*background(?:-color)?\s*:\s*([^;]{1,40})/i.exec(style)?.[1]?.trim().toLowerCase()
  return behind !== undefined && (colour === behind || (black.test(behind) && black.test(colour ?? inherited)))
}
const white = /(?:^|;)\s*color\s*:\s*(?:#fff(?:fff)?\b|white\b|rgb\(\s*255\s*,\s*255\s*,\s*255\s*\))/i
const coloured = /background(?:-color)?\s*:\s*(?!(?:#fff(?:fff)?|white|transparent|none|inherit)\b)[#a-z]/i
const tellingMeta = ['author', 'creator', 'dc.creator', 'copyright', 'keywords', 'description', 'owner', 'reply-to']
const blocks = ['p', 'div', 'br', 'tr', 'li', 'td', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'text', 'tspan']
const maxDepth = 2000
const maxPictures = 1000

/** A page as a browser would show it without its style sheets. */
export const inspectHtml: Inspector = (bytes, lookInside) =>
  wholeFile(fileTypes.html, () => inspect(bytes, lookInside, false))

/** A drawing in SVG. */
export const inspectSvg: Inspector = (bytes, lookInside) =>
  wholeFile(fileTypes.svg, () => inspect(bytes, lookInside, true))

type Open = {
  readonly name: string
  readonly hides: boolean
  readonly isColoured: boolean
  readonly isWhite: boolean
  /** Nothing in it is shown for sure. */
  readonly isUnshown: boolean
}

/** Browsers show something else in their place, or nothing. */
const unshown = ['script', 'style', 'title', 'template', 'noembed', 'noframes', 'object', 'audio', 'video', 'canvas']
const alsoUnshown = ['iframe', 'datalist', 'svg', 'math', 'select', 'textarea', 'dialog', 'details']

async function inspect(bytes: Uint8Array, lookInside: LookInside, isDrawing: boolean): Promise<Inspected> {
  const source = decodedText(bytes)
  if (source === null) throw new Unreadable('unknown-type')
  const found = new Map<FindingKind, { count: number; excerpt: string }>()
  const note = (kind: FindingKind, excerpt: string) => {
    const known = found.get(kind)
    if (!known) found.set(kind, { count: 1, excerpt })
    else {
      known.count += 1
      if (known.excerpt.length < 80) known.excerpt += ` … ${excerpt}`
    }
  }
  const stack: Open[] = []
  const pictures: Uint8Array[] = []
  let text = ''
  let shown = ''
  const sheets = hidingRules(source)
  // What a style sheet in an address hides is not looked at.
  const isTold = !isDrawing && !/<link\b[^>]{0,1000}\bdata:/i.test(source)
  let hidden = ''
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const style = attributes.style ?? ''
        const last = stack.at(-1)
        const isHidden =
          'hidden' in attributes ||
          hidingStyle.test(style) ||
          outside.test(style) ||
          isCovered(style, last?.isWhite ? 'white' : 'black') ||
          name === 'template' ||
          attributes.display === 'none' ||
          attributes.visibility === 'hidden'
        const isColoured =
          last?.isColoured ||
          coloured.test(style) ||
          /[1-9a-f]/i.test(attributes.bgcolor?.replace(/^#?f{3,6}$|^white$/i, '') ?? '')
        const one = {
          name,
          hides: last?.hides || isHidden || (isDrawing && name === 'metadata'),
          isColoured: isColoured || isDrawing,
          isWhite:
            white.test(style) ||
            /^(?:#fff(?:fff)?|white)$/i.test(attributes.color ?? '') ||
            (last?.isWhite === true && !/(?:^|;)\s*color\s*:/i.test(style)),
          isUnshown:
            last?.isUnshown === true ||
            unshown.includes(name) ||
            alsoUnshown.includes(name) ||
            sheets.hides(name, attributes),
        }
        if (stack.length >= maxDepth) throw new Unreadable('broken', 'The elements nest too deep')
        if (!empty.includes(name) || isDrawing) stack.push(one)
        breakLine(name)
        for (const [key, value] of Object.entries(attributes)) {
          if (/^on[a-z]+$/i.test(key) || /^\s*javascript:/i.test(value)) note('javascript', `${key}="${value}"`)
          if (/^(?:src|href|xlink:href)$/.test(key)) address(name, value)
          if (/^(?:alt|title|aria-label)$/.test(key)) text += `\n${value}\n`
          if (isDrawing && /docname|export-filename|absref/.test(key)) note('metadata', `${key}: ${value}`)
        }
        const meta = (attributes.name ?? attributes.property ?? '').toLowerCase()
        if (name === 'meta' && tellingMeta.includes(meta) && attributes.content) {
          note('metadata', `${meta}: ${attributes.content}`)
          text += `\n${meta}: ${attributes.content}\n`
        }
        if (name === 'input' && attributes.type === 'hidden' && attributes.value) {
          note('form-data', `${attributes.name}: ${attributes.value}`)
          text += `\n${attributes.value}\n`
        } else if (name === 'input' && attributes.value) text += ` ${attributes.value} `
        if (['iframe', 'object', 'embed'].includes(name))
          note('embedded-object', attributes.src ?? attributes.data ?? name)
        if (name === 'script') note('javascript', attributes.src ?? '')
      },
      onclosetag(name) {
        if (stack.at(-1)?.name === name) stack.pop()
        breakLine(name)
      },
      ontext(piece) {
        const last = stack.at(-1)
        if (['script', 'style', 'title'].includes(last?.name ?? '') && !isDrawing) return
        text += piece
        if (piece.trim() === '') {
          shown += ' '
          return
        }
        if (last?.name === 'metadata' || (isDrawing && last?.hides && stack.some(({ name }) => name === 'metadata')))
          note('metadata', piece.trim())
        else if (last?.hides || (last?.isWhite && !last.isColoured)) hidden += piece
        else if (last?.isUnshown !== true) shown += piece
      },
      oncomment(words) {
        // Conditions for old browsers, and marks that programs leave.
        if (
          words.trim() === '' ||
          /^\[(?:if|endif)|^<!\[|^\s*(?:Start|End)Fragment\s*$/i.test(words) ||
          !/\p{L}{2}/u.test(words)
        )
          return
        note('comment', words.trim())
        text += `\n${words}\n`
      },
    },
    { xmlMode: isDrawing, decodeEntities: true, lowerCaseAttributeNames: !isDrawing },
  )
  parser.write(source)
  parser.end()
  if (hidden !== '') note('hidden-text', hidden)
  const findings: Finding[] = [...found].map(([kind, more]) => finding(kind, {}, more))
  const texts = [{ where: {}, text }]
  for (const [index, picture] of pictures.entries()) {
    const inside = await lookInside(`picture ${index + 1}`, picture)
    findings.push(...inside.findings)
    texts.push(...inside.texts)
  }
  return { findings, texts, shown: isTold ? [{ where: {}, text: shown }] : [] }

  function breakLine(name: string): void {
    if (!blocks.includes(name)) return
    text += '\n'
    shown += '\n'
  }

  function address(name: string, value: string): void {
    const data = /^data:[^,]{0,200};base64,/i.exec(value.slice(0, 220))
    if (data && pictures.length < maxPictures) pictures.push(Buffer.from(value.slice(data[0].length), 'base64'))
    else if (/^mailto:/i.test(value)) text += ` ${value.slice(7).split('?')[0]} `
    else if (name !== 'a' && /^(?:https?:)?\/\//i.test(value)) note('external-link', value)
    else if (/^(?:file:|\\\\)/i.test(value)) note('external-link', value)
  }
}
