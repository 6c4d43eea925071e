import { raw } from 'hono/html'
import { type Locale, textIn } from '../src/domain/text/local-text.ts'
import { escapeMarkup } from '../src/domain/text/markup.ts'
import { languages } from '../src/locales/locales.ts'
import { blockHtml } from './block-html.tsx'
import { accents, canvas, ink, line, paper, quiet } from './colours.ts'
import type { Letter } from './letter.ts'
import { remembered } from './remembered.ts'

const styleWith = (calm: string, calmInk: string) => `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { margin: 0; padding: 0; -webkit-text-size-adjust: 100%; }
@media (max-width: 480px) {
  .canvas { padding: 0 !important; }
  .paper { border-left: 0 !important; border-right: 0 !important; }
  .pad { padding-left: 20px !important; padding-right: 20px !important; }
  .fact-label, .fact-value { display: block !important; width: auto !important; padding-right: 0 !important; }
  .fact-label { padding-bottom: 0 !important; border-bottom: 0 !important; }
  .fact-value { padding-top: 0 !important; }
  .headline { font-size: 22px !important; }
}
@media (prefers-color-scheme: dark) {
  .canvas { background: #12171b !important; }
  .paper { background: #1b2227 !important; border-color: #333d44 !important; }
  .ink { color: #e9ecea !important; }
  .quiet { color: #a9b3b8 !important; }
  .line { border-color: #333d44 !important; }
  .calm { border-color: ${calm} !important; }
  .urgent { border-color: #ef8d78 !important; }
  .calm-ink { color: ${calmInk} !important; }
  .urgent-ink { color: #f4a593 !important; }
  .button { background: ${calmInk} !important; }
  .button a { color: #10201f !important; }
}
`

/** The letter as HTML: one column, readable without images, in the dark, and on a telephone. */
export function htmlOf(letter: Letter): string {
  const { locale, seal, head, subject, title, blocks, footer } = letter
  const calm = seal?.light ?? accents.calm
  const fills: { readonly [place: string]: string } = {
    subject: escapeMarkup(subject),
    head: escapeMarkup(head ?? ''),
    title: escapeMarkup(title),
    blocks: blocks.map((block) => (block ? blockHtml(block, calm) : '')).join(''),
    footer: footerHtml(JSON.stringify(footer)),
  }
  const parts = framePieces(JSON.stringify([locale, textIn(letter.bodyName, locale), head !== null, seal ?? null]))
  return parts.map((part, index) => (index % 2 === 0 ? part : fills[part])).join('')
}

/** @param key the paragraphs below the line, as JSON */
const footerHtml = remembered((key) =>
  (JSON.parse(key) as readonly string[])
    .map((text) =>
      String(
        <p class="quiet" style={`margin:0 0 6px;font-size:13px;line-height:1.55;color:${quiet};overflow-wrap:anywhere`}>
          {text}
        </p>,
      ),
    )
    .join(''),
)

/** Stands where a letter's own words go; no letter has it, since what no keyboard types is taken out before. */
const place = (name: string) => raw(`\u0000${name}\u0000`)

/**
 * The letter around its words, in pieces: every second one names what stands there.
 * @param key language, name of the body, whether the head has a second line, and the body's colour, as JSON
 */
const framePieces = remembered((key): readonly string[] => {
  const [locale, name, hasHead, seal] = JSON.parse(key) as [Locale, string, boolean, Letter['seal'] | null]
  const font = languages[locale].mailFont
  const calm = seal?.light ?? accents.calm
  const style = seal ? styleWith(seal.dark, seal.dark) : styleWith('#6fb7b3', '#8ccfca')
  const page = (
    <html lang={locale} dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <title>{place('subject')}</title>
        {/* Words of ours, with no reader's text in them. */}
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body style="margin:0;padding:0">
        <div class="canvas" style={`background:${canvas};padding:24px 12px;font-family:${font}`}>
          <table
            role="presentation"
            cellpadding="0"
            cellspacing="0"
            border={0}
            align="center"
            width="100%"
            style="max-width:600px;margin:0 auto"
          >
            <tr>
              {/* A long word of a name, of a unit or of an office breaks rather than widening the letter. */}
              <td class="paper" style={`background:${paper};border:1px solid ${line};overflow-wrap:anywhere`}>
                <Head name={name} head={hasHead ? place('head') : null} calm={calm} />
                <div class="pad" style="padding:8px 36px 12px">
                  <h1
                    class="ink"
                    style={`margin:0 0 20px;font-size:22px;line-height:1.35;font-weight:600;color:${ink}`}
                  >
                    {place('title')}
                  </h1>
                  {place('blocks')}
                </div>
                <div class="pad line" style={`padding:18px 36px 22px;border-top:1px solid ${line}`}>
                  {place('footer')}
                </div>
              </td>
            </tr>
          </table>
        </div>
      </body>
    </html>
  )
  return `<!doctype html>${page}`.split('\u0000')
})

function Head(props: { name: string; head: ReturnType<typeof place> | null; calm: string }) {
  return (
    <div class="pad calm" style={`padding:20px 36px 16px;border-top:4px solid ${props.calm}`}>
      <div class="line" style={`padding-bottom:14px;border-bottom:1px solid ${line}`}>
        <p class="ink" style={`margin:0;font-size:17px;line-height:1.4;font-weight:600;color:${ink}`}>
          {props.name}
        </p>
        {props.head ? (
          <p class="quiet" style={`margin:2px 0 0;font-size:14px;line-height:1.5;color:${quiet}`}>
            {props.head}
          </p>
        ) : null}
      </div>
    </div>
  )
}
