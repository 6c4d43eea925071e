import { accents, ink, line, paper, quiet } from './colours.ts'
import type { Block, Item } from './letter.ts'

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

// A long word or address of a person's breaks rather than widening the letter.
const anyBreak = 'overflow-wrap:anywhere'
const buttonType = 'font-size:16px;line-height:1.3;font-weight:600'
const prose = `font-size:16px;line-height:1.6;color:${ink};${anyBreak}`

/** One block of a letter as HTML. @param props.calm the colour of what is not urgent */
export function Part({ block, calm }: { block: Block; calm: string }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p class="ink" style={`margin:0 0 18px;${prose}`}>
          <Lines text={block.text} />
        </p>
      )
    case 'headline':
      return (
        <div
          class={block.tone}
          style={`margin:0 0 22px;padding:4px 0 6px 16px;border-left:4px solid ${block.tone === 'calm' ? calm : accents.urgent}`}
        >
          <p class="quiet" style={`margin:0;font-size:15px;line-height:1.5;color:${quiet}`}>
            {block.label}
          </p>
          <p
            class={`headline ${block.tone}-ink`}
            style={`margin:2px 0 0;font-size:26px;line-height:1.3;font-weight:700;color:${block.tone === 'calm' ? calm : accents.urgent};${anyBreak}`}
          >
            {block.text}
          </p>
          {block.was ? (
            <p class="quiet" style={`margin:4px 0 0;font-size:15px;line-height:1.5;color:${quiet}`}>
              {block.was}
            </p>
          ) : null}
        </div>
      )
    case 'facts':
      return <Facts block={block} />
    case 'quote':
      return (
        <div style="margin:0 0 20px">
          <p class="ink" style={`margin:0 0 6px;font-size:15px;line-height:1.5;font-weight:600;color:${ink}`}>
            {block.label}
          </p>
          <div class="ink line" style={`padding:2px 0 2px 14px;border-left:2px solid ${line};${prose}`}>
            <Lines text={block.text} />
          </div>
        </div>
      )
    case 'list':
      return <List block={block} />
    case 'link':
      return <Link block={block} calm={calm} />
  }
}

function Facts({ block }: { block: Block & { kind: 'facts' } }) {
  return (
    <table
      role="presentation"
      cellpadding="0"
      cellspacing="0"
      border={0}
      width="100%"
      style="margin:0 0 20px;border-collapse:collapse"
    >
      {block.facts.map((fact) => (
        <tr>
          <td
            class="quiet line fact-label"
            width="34%"
            valign="top"
            style={`padding:8px 14px 8px 0;border-bottom:1px solid ${line};font-size:15px;line-height:1.5;color:${quiet}`}
          >
            {fact.label}
          </td>
          <td
            class="ink line fact-value"
            valign="top"
            style={`padding:8px 0;border-bottom:1px solid ${line};font-size:15px;line-height:1.5;color:${ink};${anyBreak}`}
          >
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
      <h2 class="ink" style={`margin:0 0 6px;font-size:16px;line-height:1.4;font-weight:600;color:${ink}`}>
        {block.heading}
      </h2>
      <ul style="margin:0;padding:0 0 0 20px">
        {block.items.map((item) => (
          <li class="ink" style={`margin:0 0 6px;font-size:15px;line-height:1.55;color:${ink};${anyBreak}`}>
            <ItemText item={item} />
            {item.section ? (
              <span class="quiet" style={`color:${quiet};font-size:14px`}>
                {' '}
                [{item.section}]
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The text, its first words as a link where there is one. */
function ItemText({ item: { text, link } }: { item: Item }) {
  if (!link || !text.startsWith(link.words)) return <Lines text={text} />
  return (
    <>
      <a href={link.href} class="ink" style={`color:${ink}`}>
        {link.words}
      </a>
      <Lines text={text.slice(link.words.length)} />
    </>
  )
}

function Link({ block, calm }: { block: Block & { kind: 'link' }; calm: string }) {
  return (
    <div style="margin:4px 0 22px">
      {block.quiet ? (
        <a href={block.href} class="ink" style={`font-size:15px;line-height:1.55;color:${ink}`}>
          {block.label}
        </a>
      ) : (
        <Button label={block.label} href={block.href} calm={calm} />
      )}
      {block.note ? (
        <p class="quiet" style={`margin:8px 0 0;font-size:14px;line-height:1.55;color:${quiet}`}>
          {block.note}
        </p>
      ) : null}
    </div>
  )
}

function Button(props: { label: string; href: string; calm: string }) {
  return (
    <table role="presentation" cellpadding="0" cellspacing="0" border={0}>
      <tr>
        <td class="button" style={`background:${props.calm};border-radius:3px`}>
          <a
            href={props.href}
            style={`display:inline-block;padding:12px 22px;${buttonType};color:${paper};text-decoration:none`}
          >
            {props.label}
          </a>
        </td>
      </tr>
    </table>
  )
}
