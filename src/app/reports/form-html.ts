import type { Cell, FormBlock, FormDocument } from '../../domain/report/form/form-parts.ts'
import type { Locale } from '../../domain/text/local-text.ts'
import { escapeMarkup } from '../../domain/text/markup.ts'
import { listText } from '../../locales/dates.ts'
import { languages } from '../../locales/locales.ts'
import type { FrameWords } from '../../locales/report-frame-words.ts'
import { chartHtml } from './chart-html.ts'
import type { ReportNotes } from './report-notes.ts'

const style = `
@page { size: A4; margin: 18mm }
body { font: 11pt/1.5 "Source Serif 4", "Noto Serif CJK SC", "Songti SC", SimSun, Georgia, serif; color: #111; background: #fff; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.6em; line-height: 1.25 } h2 { font-size: 1.2em; margin-top: 2em } h3 { font-size: 1em }
.scroll { overflow-x: auto } table { border-collapse: collapse; width: 100%; margin: .5rem 0 1.5rem; font-size: .85em; break-inside: auto }
caption { text-align: start; font-weight: bold; padding: .3rem 0 } tr { break-inside: avoid }
th, td { border: 1px solid #555; padding: .25rem .45rem; vertical-align: top } th { text-align: start; font-weight: normal } thead th { background: #eee; font-weight: bold }
td { text-align: end; font-variant-numeric: tabular-nums } td.words { text-align: start } .d1 { padding-inline-start: 1.6em } .d2 { padding-inline-start: 3em }
figure { margin: .5rem 0 1.5rem; break-inside: avoid } figcaption { font-weight: bold; font-size: .85em } figure svg { max-width: 36rem; width: 100%; height: auto; font: 12px sans-serif } .key { font-weight: normal }
dt { font-weight: bold; font-size: .85em } dd { margin: 0 0 .5rem; font-size: .85em } .small { font-size: .85em }
.unknown { color: #555 } aside { border-top: 2px solid #111; margin-top: 3rem; font-size: .9em } .fails { font-weight: bold }
@media print { body { margin: 0; max-width: none; padding: 0 } .scroll { overflow: visible } }
`

function cellHtml({ text, header, columns, rows, depth }: Cell, inHead: boolean, words: FrameWords): string {
  const tag = header ? 'th' : 'td'
  const scope = header ? ` scope="${inHead ? 'col' : 'row'}"` : ''
  const span = `${columns ? ` colspan="${columns}"` : ''}${rows ? ` rowspan="${rows}"` : ''}`
  const name = depth ? `d${depth}` : !header && typeof text === 'string' && /\p{L}/u.test(text) ? 'words' : ''
  const shown =
    text === null ? `<span class="unknown" title="${escapeMarkup(words.unknown)}">—</span>` : escapeMarkup(String(text))
  return `<${tag}${scope}${span}${name ? ` class="${name}"` : ''}>${shown}</${tag}>`
}

function blockHtml(block: FormBlock, words: FrameWords): string {
  if (block.kind === 'heading') return `<h${block.level}>${escapeMarkup(block.text)}</h${block.level}>`
  if (block.kind === 'paragraph') return `<p${block.small ? ' class="small"' : ''}>${escapeMarkup(block.text)}</p>`
  if (block.kind === 'chart') return chartHtml(block)
  if (block.kind === 'terms')
    return `<dl>${block.entries.map(({ id, name, text }) => `<dt id="${id}">${escapeMarkup(name)}</dt><dd>${escapeMarkup(text)}</dd>`).join('\n')}</dl>`
  const rows = (all: typeof block.head, inHead: boolean) =>
    all.map((cells) => `<tr>${cells.map((cell) => cellHtml(cell, inHead, words)).join('')}</tr>`).join('\n')
  const head = block.head.length > 0 ? `<thead>${rows(block.head, true)}</thead>` : ''
  return `<div class="scroll"><table><caption>${escapeMarkup(block.title)}</caption>${head}<tbody>${rows(block.body, false)}</tbody></table></div>`
}

/** One page that needs nothing else: to read, to print, to keep. The form speaks its own language, the notes that of the reader. */
export function formHtml(
  document: FormDocument,
  notes: ReportNotes & { readonly asOf: string },
  locale: Locale,
): string {
  const words = languages[locale].reportFrame
  const table = (title: string, head: readonly string[], body: readonly (readonly string[])[]): string =>
    blockHtml(
      {
        kind: 'table',
        title,
        head: head.length > 0 ? [head.map((text) => ({ text, header: true }))] : [],
        body: body.map((cells) => cells.map((text) => ({ text }))),
      },
      words,
    )
  const needs = notes.needs.map(({ answer, section, what, components }) => [
    section,
    answer,
    what,
    listText(components ?? [], locale),
  ])
  const checks = notes.checks.map(({ name, left, right, holds }) => [
    name,
    `${left} = ${right}`,
    holds ? words.holds : words.fails,
  ])
  return `<!DOCTYPE html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(document.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeMarkup(document.title)}</h1>
${document.blocks.map((block) => blockHtml(block, words)).join('\n')}
</main>
<aside lang="${locale}">
<p>${escapeMarkup(words.madeFrom(notes.asOf))}</p>
${needs.length > 0 ? table(words.needs, [words.section, words.answer, words.what, words.components], needs) : ''}
${checks.length > 0 ? table(words.checks, [], checks) : ''}
${notes.warnings.length > 0 ? `<h3>${escapeMarkup(words.warnings)}</h3><ul>${notes.warnings.map((one) => `<li>${escapeMarkup(one)}</li>`).join('')}</ul>` : ''}
</aside>
</body>
</html>
`
}
