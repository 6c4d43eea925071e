import { type Locale, textIn } from '../src/domain/text/local-text.ts'
import type { Block, Letter, Tone } from './letter.ts'

// Colours are inline for the many programs that drop a style block; the block adds dark mode and small screens.
const ink = '#1d2730'
const quiet = '#55616b'
const line = '#d9dcd8'
const paper = '#ffffff'
const canvas = '#f2f1ec'
const accents: { readonly [T in Tone]: string } = { calm: '#1f5a5e', urgent: '#9c2f1f' }

const fonts: { readonly [L in Locale]: string } = {
  en: "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif",
  'zh-Hans': "-apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', Arial, sans-serif",
  'zh-Hant': "-apple-system, 'PingFang TC', 'Microsoft JhengHei', 'Noto Sans CJK TC', 'Noto Sans TC', Arial, sans-serif",
}

const style = `
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
  .calm { border-color: #6fb7b3 !important; }
  .urgent { border-color: #ef8d78 !important; }
  .calm-ink { color: #8ccfca !important; }
  .urgent-ink { color: #f4a593 !important; }
  .button { background: #8ccfca !important; }
  .button a { color: #10201f !important; }
}
`

/** The letter as HTML: one column, readable without images, in the dark, and on a telephone. */
export function htmlOf(letter: Letter): string {
  const font = fonts[letter.locale]
  const name = textIn(letter.bodyName, letter.locale)
  const page = (
    <html lang={letter.locale} dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <title>{letter.subject}</title>
        {/* Words of ours, with no reader's text in them. */}
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body style="margin:0;padding:0">
        <div class="canvas" style={`background:${canvas};padding:24px 12px;font-family:${font}`}>
          <table role="presentation" cellpadding="0" cellspacing="0" border={0} align="center" width="100%" style="max-width:600px;margin:0 auto">
            <tr>
              <td class="paper" style={`background:${paper};border:1px solid ${line}`}>
                <Head name={name} head={letter.head} />
                <div class="pad" style="padding:8px 36px 12px">
                  <h1 class="ink" style={`margin:0 0 20px;font-size:22px;line-height:1.35;font-weight:600;color:${ink}`}>{letter.title}</h1>
                  {letter.blocks.map((block) => (block ? <Part block={block} /> : null))}
                </div>
                <div class="pad line" style={`padding:18px 36px 22px;border-top:1px solid ${line}`}>
                  {letter.footer.map((text) => (
                    <p class="quiet" style={`margin:0 0 6px;font-size:13px;line-height:1.55;color:${quiet};overflow-wrap:anywhere`}>{text}</p>
                  ))}
                </div>
              </td>
            </tr>
          </table>
        </div>
      </body>
    </html>
  )
  return `<!doctype html>${page}`
}

function Head(props: { name: string; head: string | null }) {
  return (
    <div class="pad calm" style={`padding:20px 36px 16px;border-top:4px solid ${accents.calm}`}>
      <div class="line" style={`padding-bottom:14px;border-bottom:1px solid ${line}`}>
        <p class="ink" style={`margin:0;font-size:17px;line-height:1.4;font-weight:600;color:${ink}`}>{props.name}</p>
        {props.head ? <p class="quiet" style={`margin:2px 0 0;font-size:14px;line-height:1.5;color:${quiet}`}>{props.head}</p> : null}
      </div>
    </div>
  )
}

/** A person's words with their own line breaks, which mail programs would else run together. */
function Lines(props: { text: string }) {
  const lines = props.text.split('\n')
  return (
    <>
      {lines.map((text, index) => (
        <>
          {index > 0 ? <br /> : null}
          {text}
        </>
      ))}
    </>
  )
}

const prose = `font-size:16px;line-height:1.6;color:${ink};overflow-wrap:anywhere`

function Part({ block }: { block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p class="ink" style={`margin:0 0 18px;${prose}`}>
          <Lines text={block.text} />
        </p>
      )
    case 'headline':
      return (
        <div class={block.tone} style={`margin:0 0 22px;padding:4px 0 6px 16px;border-left:4px solid ${accents[block.tone]}`}>
          <p class="quiet" style={`margin:0;font-size:15px;line-height:1.5;color:${quiet}`}>{block.label}</p>
          <p class={`headline ${block.tone}-ink`} style={`margin:2px 0 0;font-size:26px;line-height:1.3;font-weight:700;color:${accents[block.tone]};overflow-wrap:anywhere`}>
            {block.text}
          </p>
          {block.was ? <p class="quiet" style={`margin:4px 0 0;font-size:15px;line-height:1.5;color:${quiet}`}>{block.was}</p> : null}
        </div>
      )
    case 'facts':
      return <Facts block={block} />
    case 'quote':
      return (
        <div style="margin:0 0 20px">
          <p class="ink" style={`margin:0 0 6px;font-size:15px;line-height:1.5;font-weight:600;color:${ink}`}>{block.label}</p>
          <div class="ink line" style={`padding:2px 0 2px 14px;border-left:2px solid ${line};${prose}`}>
            <Lines text={block.text} />
          </div>
        </div>
      )
    case 'list':
      return <List block={block} />
    case 'link':
      return <Link block={block} />
  }
}

function Facts({ block }: { block: Block & { kind: 'facts' } }) {
  return (
    <table role="presentation" cellpadding="0" cellspacing="0" border={0} width="100%" style="margin:0 0 20px;border-collapse:collapse">
      {block.facts.map((fact) => (
        <tr>
          <td class="quiet line fact-label" width="34%" valign="top" style={`padding:8px 14px 8px 0;border-bottom:1px solid ${line};font-size:15px;line-height:1.5;color:${quiet}`}>
            {fact.label}
          </td>
          <td class="ink line fact-value" valign="top" style={`padding:8px 0;border-bottom:1px solid ${line};font-size:15px;line-height:1.5;color:${ink};overflow-wrap:anywhere`}>
            {fact.value}
          </td>
        </tr>
      ))}
    </table>
  )
}

function List({ block }: { block: Block & { kind: 'list' } }) {
  return (
    <div style="margin:0 0 20px">
      <h2 class="ink" style={`margin:0 0 6px;font-size:16px;line-height:1.4;font-weight:600;color:${ink}`}>{block.heading}</h2>
      <ul style="margin:0;padding:0 0 0 20px">
        {block.items.map((item) => (
          <li class="ink" style={`margin:0 0 6px;font-size:15px;line-height:1.55;color:${ink};overflow-wrap:anywhere`}>
            <Lines text={item.text} />
            {item.section ? <span class="quiet" style={`color:${quiet};font-size:14px`}> [{item.section}]</span> : null}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Link({ block }: { block: Block & { kind: 'link' } }) {
  return (
    <div style="margin:4px 0 22px">
      <table role="presentation" cellpadding="0" cellspacing="0" border={0}>
        <tr>
          <td class="button" style={`background:${accents.calm};border-radius:3px`}>
            <a href={block.href} style={`display:inline-block;padding:12px 22px;font-size:16px;line-height:1.3;font-weight:600;color:${paper};text-decoration:none`}>
              {block.label}
            </a>
          </td>
        </tr>
      </table>
      {block.note ? <p class="quiet" style={`margin:8px 0 0;font-size:14px;line-height:1.55;color:${quiet}`}>{block.note}</p> : null}
    </div>
  )
}
